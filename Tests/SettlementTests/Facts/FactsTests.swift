import Basics
import CommissionCore
import Exact
import Money
import Settlement
import TestSupport
import Testing

@Suite struct FactsTests {
  @Test("names are kept once and come back byte for byte, thousands of them")
  func names() {
    var table = NameTable()
    var ids: [NameID] = []
    for number in 0..<5_000 { ids.append(table.add(Identifier("näme \(number)"))) }
    for number in 0..<5_000 {
      let name = Identifier("näme \(number)")
      let isKept = table[ids[number]] == name && table.find(name) == ids[number]
      #expect(isKept)
    }
    let count = table.count
    #expect(count == 5_000)
    let (empty, a, b) = (table.add(""), table.add("a"), table.add("b"))
    #expect(empty != a)
    let precedes = table.precedes(a, b) && !table.precedes(b, a) && table.precedes(empty, a)
    #expect(precedes)
    let isUnknown = table.find("nobody") == nil && table[.none] == ""
    #expect(isUnknown)
  }

  @Test("a rate in parts rounds as the exact rate does (R-17)", arguments: Rounding.allCases)
  func fineRate(rounding: Rounding) throws {
    var random = SplitMix64(seed: 17)
    for _ in 0..<20_000 {
      let points = random.int64(0...10_000)
      let part = random.pick([10_000, 5_000, random.int64(0...10_000)])
      let fine = try #require(FineRate(basisPoints: points, ofWhich: part))
      let amount = random.edgyInt64()
      let exact = Rate(Fraction(reducing: points * part, over: 100_000_000))
      #expect(fine.rate == exact)
      let expected = (try? exact.amount(of: Minor(amount), rounding: rounding))?.units
      #expect(fine.amount(of: amount, rounding: rounding) == expected, "\(amount) at \(exact)")
    }
    #expect(FineRate(basisPoints: .max, ofWhich: 2) == nil)
  }

  @Test("the same event again is counted and changes nothing, another body is an error (R-43)")
  func idempotency() throws {
    var facts = Facts()
    let event = try Small.payment("a", "2026-02-01", 100)
    #expect(try facts.add(event))
    #expect(try !facts.add(event))
    #expect(facts.revenue.duplicates == 1)
    var other = event
    other.gross = 101
    func add() throws(EventConflict) { _ = try facts.add(other) }
    #expect(throws: EventConflict.self) { try add() }
    #expect(facts.revenue.count == 1)
    // A refund of the same id is another event.
    #expect(try facts.add(try Small.refund("a", of: "a", "2026-02-02", 1)))
  }

  @Test("an event comes back as it was given, whatever its source is called")
  func roundTrip() throws {
    var facts = Facts()
    var events: [RevenueEvent] = []
    for source in ["stripe", "a/b", "a%2Fb", "%", "", "a/b%"] {
      let name = Identifier(source)
      let instant = try #require(Instant(seconds: 1_770_000_000, nanoseconds: 7))
      events.append(
        .payment(
          "x/1", from: name, for: "d", on: try Small.day("2026-02-01"), at: instant, .usDollar,
          gross: 9, discount: 1, tax: 2, listPrice: 3, revenue: .resold))
      events.append(
        .refund("r", from: name, of: "x/1", on: try Small.day("2026-02-02"), .usDollar, gross: 1))
      events.append(.churn("c", from: name, of: "cust", on: try Small.day("2026-02-03")))
    }
    #expect(Set(events.map(\.key)).count == events.count)
    for event in events { _ = try facts.add(event) }
    for event in events { #expect(facts.event(event.key) == event) }
    #expect(facts.event("payment/none/x") == nil)
  }

  @Test("flags of the event, the deal, the customer, then the minimum (R-47)")
  func qualification() {
    var rules = Qualification(minimum: [.usDollar: 100])
    func reason(_ minor: Int64) -> String? {
      rules.reason(event: "e", deal: "d", customer: "c", net: Money(Minor(minor), .usDollar))
    }
    #expect(reason(100) == nil)
    #expect(reason(99) == "below_minimum")
    rules.flag(.customer("c"), "test_account")
    rules.flag(.customer("c"), "brand_bidding")
    #expect(reason(100) == "brand_bidding")
    rules.flag(.event("e"), "a remark")
    #expect(reason(100) == "brand_bidding")
    rules.unflag(.customer("c"), "brand_bidding")
    rules.flag(.deal("d"), "self_referral")
    #expect(reason(100) == "self_referral")
  }

  @Test("the version in force: the deal's currency first, then the latest (R-11)")
  func versions() throws {
    let eur = try Small.currency("EUR")
    var first = try Small.agreement(Terms(.credit))
    first.to = try Small.day("2026-06-30")
    var second = try Small.agreement(Terms(.nothing))
    second.version = "v2"
    second.from = try Small.day("2026-03-01")
    var third = try Small.agreement(Terms(.nothing), currency: eur)
    third.version = "v3"
    let facts = try Small.facts([first, second, third], [], [])
    func version(_ day: String, _ currency: Currency) throws -> Identifier? {
      facts.agreement(of: "acme", on: try Small.day(day), for: currency)?.version
    }
    #expect(try version("2025-12-31", .usDollar) == nil)
    #expect(try version("2026-02-28", .usDollar) == "acme v1")
    #expect(try version("2026-03-01", .usDollar) == "v2")
    #expect(try version("2026-03-01", eur) == "v3")
    #expect(try version("2026-02-01", try Small.currency("JPY")) == "v3")
  }

  @Test("agreements that make no sense are refused")
  func flaws() throws {
    func flaw(_ change: (inout Agreement) -> Void, _ terms: Terms = Terms(.table())) throws
      -> AgreementFlaw?
    {
      var agreement = try Small.agreement(terms)
      change(&agreement)
      do throws(AgreementFlaw) {
        try agreement.check()
        return nil
      } catch {
        return error
      }
    }
    let early = try Small.day("2025-01-01")
    #expect(try flaw({ $0.to = early }) == .endsBeforeStart)
    #expect(try flaw({ _ in }) == nil)
    #expect(try flaw({ _ in }, Terms(.plan(share: 10_001))) == .rateOutOfRange(10_001))
    #expect(try flaw({ _ in }, Terms(.nothing, resold: .override(-1))) == .rateOutOfRange(-1))
    #expect(try flaw({ _ in }, Terms(.bounty(-1))) == .negative(-1))
    #expect(try flaw({ _ in }, Terms(.nothing, influenced: 2_499)) == .influencedOutOfRange(2_499))
    #expect(
      try flaw({ _ in }, Terms(.table(pinned: [.monthly: 4_001])))
        == .table(
          .rateOutOfRange(
            Rate(basisPoints: 4_001), lowest: Rate(basisPoints: 3_000),
            highest: Rate(basisPoints: 4_000))))
    #expect(
      try flaw({ _ in }, Terms(.table(option: "first_month")))
        == .table(.unknownCombination(tier: "solution", model: "any", option: "first_month")))
    #expect(
      try flaw({ $0.truesUp = true }, Terms(.plan(share: 1), cap: .deal(1)))
        == .trueUpNeedsPlainRate)
    let third = Rate(Fraction(reducing: 1, over: 3))
    let tiers = try VolumeTiers([.init(from: 0, rate: third)], mode: .cliff)
    #expect(try flaw({ _ in }, Terms(.volume(tiers, over: .month))) == .rateNotBasisPoints(third))
    var facts = Facts()
    try facts.add(try Small.agreement(Terms(.credit)))
    try facts.add(try Small.agreement(Terms(.credit)))
    #expect(facts.agreements.count == 1)
    let other = try Small.agreement(Terms(.nothing))
    func add() throws(AgreementFlaw) { try facts.add(other) }
    #expect(throws: AgreementFlaw.versionTaken) { try add() }
  }
}
