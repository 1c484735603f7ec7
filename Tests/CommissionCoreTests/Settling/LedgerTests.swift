import Basics
import CommissionCore
import Exact
import Money
import TestSupport
import Testing

@Suite struct LedgerTests {
  private static func event(
    _ key: Identifier, _ kind: LedgerEvent.Kind, _ money: String, partner: Identifier = "acme"
  ) throws -> LedgerEvent {
    LedgerEvent(
      key: key, kind: kind, partner: partner, amount: try #require(Money(money)))
  }

  /// The balances as text, the form that the contract shows.
  private static func balances(_ ledger: Ledger) throws -> [String] {
    try ledger.balances().map { "\($0.account.text) \($0.minor.units)" }
  }

  @Test(
    "each kind debits one account what it credits the other (R-42)",
    arguments: [
      (.accrue, ["expense:commission|USD 500", "payable:acme|USD -500"]),
      (.reverse, ["expense:commission|USD -500", "payable:acme|USD 500"]),
      (.payout, ["cash|USD -500", "payable:acme|USD 500"]),
    ] as [(LedgerEvent.Kind, [String])])
  func kinds(kind: LedgerEvent.Kind, expected: [String]) throws {
    var ledger = Ledger()
    try ledger.post(Self.event("k", kind, "USD 5.00"))
    #expect(try Self.balances(ledger) == expected)
  }

  @Test("currencies and partners are kept apart, accounts are told in order of their text")
  func apart() throws {
    var ledger = Ledger()
    try ledger.post(Self.event("1", .accrue, "USD 5.00", partner: "zeta"))
    try ledger.post(Self.event("2", .accrue, "JPY 5", partner: "acme"))
    try ledger.post(Self.event("3", .payout, "USD 2.00", partner: "zeta"))
    try ledger.post(Self.event("4", .reverse, "JPY 5", partner: "acme"))
    #expect(
      try Self.balances(ledger) == [
        "cash|USD -200", "expense:commission|JPY 0", "expense:commission|USD 500",
        "payable:acme|JPY 0", "payable:zeta|USD -300",
      ])
    #expect(ledger.isBalanced)
  }

  @Test("the same event twice counts once; another under its key changes nothing (R-43)")
  func idempotent() throws {
    var ledger = Ledger()
    let event = try Self.event("shop/42/paid", .accrue, "USD 5.00")
    try ledger.post(event)
    try ledger.post(event)
    #expect(ledger.duplicates == 1)
    let before = try Self.balances(ledger)
    for other in [
      try Self.event("shop/42/paid", .accrue, "USD 5.01"),
      try Self.event("shop/42/paid", .reverse, "USD 5.00"),
      try Self.event("shop/42/paid", .accrue, "EUR 5.00"),
      try Self.event("shop/42/paid", .accrue, "USD 5.00", partner: "bolt"),
    ] {
      #expect(throws: CommissionError.idempotencyConflict(key: "shop/42/paid")) {
        try ledger.post(other)
      }
      #expect(try Self.balances(ledger) == before)
      #expect(ledger.duplicates == 1)
    }
    try ledger.post(event)
    #expect(ledger.duplicates == 2)
    #expect(try Self.balances(ledger) == ["expense:commission|USD 500", "payable:acme|USD -500"])
  }

  /// Balances once more: for each account a sum over all events, by what R-42 says in words.
  private static func naive(_ events: [LedgerEvent]) -> [String: WholeNumber] {
    var sums: [String: WholeNumber] = [:]
    for event in events {
      let units = WholeNumber(event.amount.minor.units)
      let code = event.amount.currency.code
      let moves: [(String, WholeNumber)] =
        switch event.kind {
        case .accrue: [("expense:commission", units), ("payable:\(event.partner)", -units)]
        case .reverse: [("payable:\(event.partner)", units), ("expense:commission", -units)]
        case .payout: [("payable:\(event.partner)", units), ("cash", -units)]
        }
      for (account, amount) in moves {
        sums["\(account)|\(code)"] = (sums["\(account)|\(code)"] ?? 0) + amount
      }
    }
    return sums
  }

  @Test(
    "balances agree with plain sums in any order of arrival, and always balance (R-42)",
    arguments: 1...5 as ClosedRange<UInt64>)
  func anyOrder(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let codes = try ["USD", "EUR", "JPY"].map { try #require(Currency($0)) }
    for round in 0..<15 {
      let events = (0..<random.int(1...40)).map { index in
        LedgerEvent(
          key: Identifier("k\(index)"), kind: random.pick(LedgerEvent.Kind.allCases),
          partner: Identifier("p\(random.int(0...3))"),
          amount: Money(Minor(random.int64(-1_000_000...1_000_000)), random.pick(codes)))
      }
      let expected = Self.naive(events).map { "\($0.key) \($0.value)" }.sorted()
      for _ in 0..<4 {
        var arriving = events + events.filter { _ in random.oneIn(4) }
        arriving.shuffle(using: &random)
        var ledger = Ledger()
        for event in arriving {
          try ledger.post(event)
          #expect(ledger.isBalanced, "seed \(seed), round \(round)")
        }
        let note: Comment = "seed \(seed), round \(round)"
        #expect(try Self.balances(ledger).sorted() == expected, note)
        #expect(ledger.duplicates == arriving.count - events.count, note)
      }
    }
  }

  @Test("a sum may pass 64 bits on the way, only a balance may not (R-16)")
  func ends() throws {
    let usd = try #require(Currency("USD"))
    func accrual(_ key: Identifier, _ units: Int64) -> LedgerEvent {
      LedgerEvent(key: key, kind: .accrue, partner: "a", amount: Money(Minor(units), usd))
    }
    var ledger = Ledger()
    try ledger.post(accrual("1", .max))
    try ledger.post(accrual("2", 1))
    #expect(throws: CommissionError.overflow) { try ledger.balances() }
    #expect(ledger.isBalanced)
    try ledger.post(accrual("3", -1))
    #expect(
      try Self.balances(ledger) == [
        "expense:commission|USD \(Int64.max)", "payable:a|USD \(-Int64.max)",
      ])
    var least = Ledger()
    try least.post(accrual("1", .min))
    // The payable would be 2^63.
    #expect(throws: CommissionError.overflow) { try least.balances() }
  }

  @Test("an empty ledger balances")
  func empty() throws {
    #expect(try Ledger().balances().isEmpty)
    #expect(Ledger().isBalanced)
  }
}
