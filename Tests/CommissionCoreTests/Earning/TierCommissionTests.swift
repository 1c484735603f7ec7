import Basics
import CommissionCore
import Money
import TestSupport
import Testing

@Suite struct TierCommissionTests {
  private static func payments(_ dated: [(String, Int64)]) throws -> [CustomerPayment] {
    try dated.map { CustomerPayment(date: try Given.day($0.0), net: Minor($0.1)) }
  }

  private static let monthly = CommissionTable.Key(tier: "referral", model: "monthly")
  private static let firstMonth = CommissionTable.Key(
    tier: "referral", model: "monthly", option: "first_month")

  // The windows' ends were counted on a calendar.
  @Test(
    "the window holds from the start to the day before its end (R-13)",
    arguments: [
      (monthly, "2026-01-15", ["2026-01-14", "2026-01-15", "2027-01-14", "2027-01-15"]),
      (firstMonth, "2026-01-15", ["2026-01-14", "2026-01-15", "2026-02-14", "2026-02-15"]),
      // One month after 31 January is 28 February, which is outside.
      (firstMonth, "2026-01-31", ["2026-01-30", "2026-01-31", "2026-02-27", "2026-02-28"]),
      (firstMonth, "2024-01-31", ["2024-01-30", "2024-01-31", "2024-02-28", "2024-02-29"]),
      // Twelve months after 29 February is 28 February.
      (monthly, "2024-02-29", ["2024-02-28", "2024-02-29", "2025-02-27", "2025-02-28"]),
      (monthly, "9998-12-31", ["9998-12-30", "9998-12-31", "9999-12-30", "9999-12-31"]),
    ] as [(CommissionTable.Key, String, [String])])
  func windows(key: CommissionTable.Key, start: String, days: [String]) throws {
    let result = try TierCommission(
      key, start: Given.day(start), payments: Self.payments(days.map { ($0, 10_000) }))
    let each: Int64 = key.option == nil ? 1_000 : 1_500
    #expect(result.commissions == minors([0, each, each, 0]))
    #expect(result.total == Minor(2 * each))
  }

  @Test("a window that runs past the calendar never ends")
  func pastTheCalendar() throws {
    let result = try TierCommission(
      Self.monthly, start: Given.day("9999-06-01"), payments: Self.payments([("9999-12-31", 100)]))
    #expect(result.commissions == [10])
  }

  @Test("a lifetime cell pays on every payment from the start on")
  func lifetime() throws {
    let key = CommissionTable.Key(tier: "integration", model: "usage")
    let result = try TierCommission(
      key, start: Given.day("2020-01-01"),
      payments: Self.payments([("2019-12-31", 100), ("2020-01-01", 100), ("2090-01-01", 105)]))
    #expect(result.commissions == [0, 20, 21])
    #expect(result.window == .lifetime)
  }

  @Test("a first payment is the first by date on or after the start, listed how it may be (R-13)")
  func firstPayment() throws {
    let key = CommissionTable.Key(tier: "referral", model: "outcome")
    let dated: [(String, Int64)] = [
      ("2026-05-01", 900), ("2026-03-02", 500), ("2026-02-28", 700), ("2026-03-02", 600),
    ]
    let result = try TierCommission(
      key, start: Given.day("2026-03-01"), payments: Self.payments(dated))
    // Of two on the same day, the first listed.
    #expect(result.commissions == [0, 50, 0, 0])
    let none = try TierCommission(
      key, start: Given.day("2026-06-01"), payments: Self.payments(dated))
    #expect(none.total == .zero)
  }

  @Test(
    "each commission is rounded by itself, refunds included",
    arguments: [
      (Rounding.halfUp, [1, 2, -1]), (.halfEven, [0, 2, 0]), (.down, [0, 1, 0]),
    ] as [(Rounding, [Int64])])
  func rounding(mode: Rounding, expected: [Int64]) throws {
    // 10 % of 5, 15 and −5: 0.5, 1.5 and −0.5.
    let result = try TierCommission(
      Self.monthly, start: Given.day("2026-01-01"),
      payments: Self.payments([("2026-01-01", 5), ("2026-01-02", 15), ("2026-01-03", -5)]),
      rounding: mode)
    #expect(result.commissions == minors(expected))
    #expect(result.rounding == mode)
  }

  @Test("a program's own table rules, defaults are only data")
  func ownTable() throws {
    let key = CommissionTable.Key(tier: "founding", model: "seats", option: "early")
    let table = CommissionTable([
      key: CommissionCell(lowest: .bps(700), highest: .bps(900), window: .firstMonths(2))
    ])
    let payments = try Self.payments([("2026-01-01", 1_000), ("2026-03-01", 1_000)])
    let free = try TierCommission(
      key, start: Given.day("2026-01-01"), payments: payments, table: table)
    #expect(free.commissions == [70, 0] && free.isLowEnd && free.rate == .bps(700))
    let pinned = try TierCommission(
      key, pinned: .bps(900), start: Given.day("2026-01-01"), payments: payments, table: table)
    #expect(pinned.commissions == [90, 0] && !pinned.isLowEnd)
    #expect(
      throws: CommissionError.unknownCombination(
        tier: "referral", model: "monthly", option: nil)
    ) {
      try TierCommission(
        Self.monthly, start: Given.day("2026-01-01"), payments: payments, table: table)
    }
  }

  @Test("a total past 64 bits is an error (R-16)")
  func overflow() throws {
    let key = CommissionTable.Key(tier: "x", model: "y")
    let table = CommissionTable([
      key: CommissionCell(lowest: .whole, highest: .whole, window: .lifetime)
    ])
    let payments = try Self.payments([("2026-01-01", .max), ("2026-01-02", 1)])
    #expect(throws: CommissionError.overflow) {
      try TierCommission(key, start: Given.day("2026-01-01"), payments: payments, table: table)
    }
  }

  @Test("the working cites the cell and the window, with the numbers that counted")
  func reasons() throws {
    let key = CommissionTable.Key(tier: "referral", model: "annual")
    let result = try TierCommission(
      key, start: Given.day("2026-01-01"),
      payments: Self.payments([("2026-01-01", 1_000), ("2027-01-01", 1_000)]))
    #expect(result.reasons.rules == ["R-12", "R-13"])
    #expect(result.reasons.keys == ["low_end_of_range", "first_12_months"])
    #expect(result.reasons.fact("rate") == .rate(.bps(1_000)))
    #expect(result.reasons.fact("rounding") == .text("half_up"))
    #expect(result.reasons.fact("payments") == .count(2))
    #expect(result.reasons.fact("earning") == .count(1))
    #expect(result.reasons.fact("option") == nil)
    let first = try TierCommission(
      Self.firstMonth, start: Given.day("2026-01-01"), payments: [])
    #expect(first.reasons.keys == ["rate_of_cell", "first_1_months"])
    #expect(first.reasons.fact("option") == .text("first_month"))
  }
}
