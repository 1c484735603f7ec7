import CommissionCore
import Money
import Testing

@Suite struct CommissionTableTests {
  private static func key(
    _ tier: String, _ model: String, _ option: String? = nil
  ) -> CommissionTable.Key {
    CommissionTable.Key(tier: tier, model: model, option: option)
  }

  // Typed from the table "Commission by revenue model" of domain §3.
  static let cells: [(CommissionTable.Key, Int64, Int64, EarningWindow)] = [
    (key("referral", "monthly"), 1_000, 1_000, .firstMonths(12)),
    (key("referral", "monthly", "recurring"), 1_000, 1_000, .firstMonths(12)),
    (key("referral", "monthly", "first_month"), 1_500, 1_500, .firstMonths(1)),
    (key("referral", "annual"), 1_000, 1_500, .firstMonths(12)),
    (key("referral", "usage"), 1_000, 1_000, .firstMonths(12)),
    (key("referral", "outcome"), 1_000, 1_000, .firstPayment),
    (key("integration", "monthly"), 2_000, 2_000, .lifetime),
    (key("integration", "annual"), 2_000, 2_500, .lifetime),
    (key("integration", "usage"), 2_000, 2_000, .lifetime),
    (key("integration", "outcome"), 2_000, 2_000, .lifetime),
    (key("solution", "monthly"), 3_000, 4_000, .lifetime),
    (key("solution", "annual"), 3_000, 4_000, .lifetime),
    (key("solution", "usage"), 3_000, 3_000, .lifetime),
    (key("solution", "outcome"), 3_500, 3_500, .lifetime),
  ]

  @Test("the standard table is the domain's (R-12)", arguments: cells)
  func standard(
    key: CommissionTable.Key, low: Int64, high: Int64, window: EarningWindow
  ) throws {
    let cell = try #require(CommissionTable.standard[key])
    #expect(cell == CommissionCell(lowest: .bps(low), highest: .bps(high), window: window))
    #expect(cell.isRange == (low != high))
  }

  @Test("every other combination is an error that names it (R-12)")
  func unknown() {
    let known = Set(Self.cells.map(\.0))
    var unknown = 0
    for tier in ["referral", "integration", "solution", "affiliate", "Referral", ""] {
      for model in ["monthly", "annual", "usage", "outcome", "weekly", ""] {
        for option in [nil, "recurring", "first_month", "other", ""] {
          let key = Self.key(tier, model, option)
          guard !known.contains(key) else { continue }
          unknown += 1
          #expect(
            throws: CommissionError.unknownCombination(tier: tier, model: model, option: option)
          ) {
            try CommissionTable.standard.rate(for: key, pinned: nil)
          }
        }
      }
    }
    #expect(unknown == 6 * 6 * 5 - Self.cells.count)
  }

  @Test(
    "a pinned rate must lie inside the cell; none takes the low end of a range, flagged (R-12)",
    arguments: cells)
  func pinned(key: CommissionTable.Key, low: Int64, high: Int64, window: EarningWindow) throws {
    let table = CommissionTable.standard
    let free = try table.rate(for: key, pinned: nil)
    #expect(free.rate == .bps(low))
    #expect(free.isDefault == (low != high))
    for points in [low, (low + high) / 2, high] {
      let found = try table.rate(for: key, pinned: .bps(points))
      #expect(found.rate == .bps(points) && !found.isDefault)
    }
    for points in [low - 1, high + 1, 0, 10_000] {
      let error = CommissionError.rateOutOfRange(
        .bps(points), lowest: .bps(low), highest: .bps(high))
      #expect(throws: error) { try table.rate(for: key, pinned: .bps(points)) }
    }
  }

  @Test("the rates are data: a program may replace a cell, add one and take one away")
  func replaced() throws {
    var table = CommissionTable.standard
    table[Self.key("referral", "monthly")] = CommissionCell(
      lowest: .bps(500), highest: .bps(800), window: .lifetime)
    table[Self.key("affiliate", "weekly", "launch")] = CommissionCell(
      lowest: .bps(5_000), highest: .bps(5_000), window: .firstPayment)
    table[Self.key("solution", "usage")] = nil
    #expect(
      try table.rate(for: Self.key("referral", "monthly"), pinned: .bps(700)).rate == .bps(700))
    #expect(throws: CommissionError.self) {
      try table.rate(for: Self.key("referral", "monthly"), pinned: .bps(1_000))
    }
    #expect(
      try table.rate(for: Self.key("affiliate", "weekly", "launch"), pinned: nil).rate
        == .bps(5_000))
    #expect(throws: CommissionError.self) {
      try table.rate(for: Self.key("solution", "usage"), pinned: nil)
    }
    // The standard table itself has not changed.
    #expect(CommissionTable.standard[Self.key("referral", "monthly")]?.lowest == .bps(1_000))
    #expect(CommissionTable([:])[Self.key("referral", "monthly")] == nil)
  }
}
