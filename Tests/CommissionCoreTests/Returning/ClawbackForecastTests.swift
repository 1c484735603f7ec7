import Basics
import CommissionCore
import Money
import TestSupport
import Testing

@Suite struct ClawbackForecastTests {
  private static func earned(
    _ start: String, _ units: Int64, _ tier: PartnerTier
  ) throws -> EarnedCommission {
    EarnedCommission(
      start: try Given.day(start), earned: Minor(units), policy: .standard(for: tier))
  }

  /// The days as text, each with what is at risk on it.
  private static func listed(_ forecast: ClawbackForecast) -> [String] {
    forecast.days.map { "\($0.date) \($0.atRisk.units)" }
  }

  @Test("one referral is at risk through day 60 and then not at all (R-29)")
  func referral() throws {
    let forecast = try ClawbackForecast(
      [Self.earned("2026-01-01", 500, .referral)], from: Given.day("2026-01-10"))
    // 1 January + 61 days is 3 March.
    #expect(Self.listed(forecast) == ["2026-01-10 500", "2026-03-03 0"])
  }

  @Test("one integration falls day by day to nothing on day 90 (R-29)")
  func integration() throws {
    let forecast = try ClawbackForecast(
      [Self.earned("2026-01-01", 9_000, .integration)], from: Given.day("2026-01-01"))
    // 9 000 ÷ 90 is 100 a day, so each of the days 0 to 90 differs.
    #expect(forecast.days.map(\.atRisk) == (0...90).map { Minor(9_000 - 100 * $0) })
    #expect(try forecast.days.last?.date == Given.day("2026-04-01"))
  }

  @Test("nothing earned, nothing at risk, and customers to come don't count yet")
  func nothing() throws {
    let day = try Given.day("2026-01-10")
    #expect(try Self.listed(ClawbackForecast([], from: day)) == ["2026-01-10 0"])
    let others = try [
      Self.earned("2026-01-11", 500, .referral), Self.earned("2025-01-01", 500, .referral),
      Self.earned("2026-01-01", 500, .solution),
    ]
    #expect(try Self.listed(ClawbackForecast(others, from: day)) == ["2026-01-10 0"])
  }

  /// What is at risk of all customers on one day, computed by itself from the rule's words.
  private static func atRisk(
    _ commissions: [EarnedCommission], on date: CivilDate, from first: CivilDate
  ) -> Int64 {
    commissions.reduce(0) { sum, item in
      let day = Int64(date.daysSinceEpoch - item.start.daysSinceEpoch)
      guard item.start <= first else { return sum }
      switch item.policy {
      case .none: return sum
      case .full(let last): return day <= last ? sum + item.earned.units : sum
      case .proRata(let over):
        guard day < over else { return sum }
        let kept = roundedPart(item.earned.units, times: day, over: Int64(over))
        return sum + item.earned.units - kept
      }
    }
  }

  @Test(
    "the forecast agrees with recomputing every day by itself (R-29)",
    arguments: 1...6 as ClosedRange<UInt64>)
  func agreesDayByDay(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let first = try Given.day("2026-02-01")
    for round in 0..<8 {
      let commissions = try (0..<random.int(0...8)).map { _ in
        EarnedCommission(
          start: try #require(first.adding(days: random.int(-120...10))),
          earned: Minor(random.int64(-500...5_000)),
          policy: random.pick([
            .standard(for: .referral), .standard(for: .integration), .none, .full(throughDay: 3),
            .proRata(overDays: 7),
          ]))
      }
      let forecast = try ClawbackForecast(commissions, from: first)
      #expect(forecast.days.first?.date == first)
      for offset in 0...130 {
        let date = try #require(first.adding(days: offset))
        let listed = forecast.days.last { $0.date <= date }?.atRisk
        let expected = Self.atRisk(commissions, on: date, from: first)
        #expect(listed == Minor(expected), "seed \(seed), round \(round), day \(offset)")
      }
      for pair in zip(forecast.days, forecast.days.dropFirst()) {
        #expect(pair.0.date < pair.1.date && pair.0.atRisk != pair.1.atRisk)
      }
      #expect(forecast.days.last?.atRisk == 0)
    }
  }

  @Test("a sum past 64 bits is an error; the end of the calendar ends the forecast")
  func ends() throws {
    let first = try Given.day("9999-12-01")
    let huge = EarnedCommission(start: first, earned: Minor(.max), policy: .full(throughDay: 60))
    #expect(throws: CommissionError.overflow) { try ClawbackForecast([huge, huge], from: first) }
    let alone = try ClawbackForecast([huge], from: first)
    #expect(Self.listed(alone) == ["9999-12-01 9223372036854775807"])
    let endless = EarnedCommission(start: first, earned: 5, policy: .full(throughDay: .max))
    #expect(try ClawbackForecast([endless], from: first).days.map(\.atRisk) == [5])
  }

  @Test("what one customer's commission risks on a date; nothing before its start")
  func oneCustomer() throws {
    let item = try Self.earned("2026-01-01", 9_000, .integration)
    for (day, risk) in [
      ("2025-12-31", 0), ("2026-01-01", 9_000), ("2026-01-31", 6_000), ("2026-04-01", 0),
    ] as [(String, Int64)] {
      #expect(try item.atRisk(on: Given.day(day)) == Minor(risk), "\(day)")
    }
  }
}
