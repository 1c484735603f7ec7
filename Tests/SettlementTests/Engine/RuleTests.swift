import Basics
import CoSell
import CommissionCore
import Exact
import Money
import Settlement
import Testing

/// Each rule by an example that was worked out by hand.
@Suite struct RuleTests {
  private func posted(
    _ terms: Terms, _ events: [RevenueEvent], tier: PartnerTier = .solution,
    deals: [Deal] = [Small.deal()]
  ) throws -> [String] {
    var facts = try Small.facts([try Small.agreement(terms, tier: tier)], deals, events)
    return Small.short(Settlement.standing(&facts).lines, facts)
  }

  @Test("a refund takes back to the rate of what remains, rounded once (R-17, R-21)")
  func refund() throws {
    // 12.5 % of 999 is 124.875; of 499 it is 62.375; of 0 nothing.
    let lines = try posted(
      Terms(.plan(share: 1_250)),
      [
        try Small.payment("p", "2026-02-01", 999),
        try Small.refund("r1", of: "p", "2026-02-03", 500),
        try Small.refund("r2", of: "p", "2026-05-01", 499),
      ])
    #expect(lines == ["p acme 125 commission", "r1 acme -63 refund", "r2 acme -62 refund"])
  }

  @Test("the range cell gives its low end, and a pinned rate is taken (R-12)")
  func ranges() throws {
    let payment = try Small.payment("p", "2026-02-01", 1_000)
    #expect(try posted(Terms(.table()), [payment]) == ["p acme 300 commission"])
    #expect(
      try posted(Terms(.table(pinned: [.monthly: 4_000])), [payment]) == ["p acme 400 commission"])
  }

  @Test("a referral earns for twelve months from the first payment (R-13)")
  func window() throws {
    let lines = try posted(
      Terms(.table()),
      [
        try Small.payment("a", "2026-01-31", 1_000), try Small.payment("b", "2027-01-30", 1_000),
        try Small.payment("c", "2027-01-31", 1_000),
      ], tier: .referral)
    #expect(lines == ["a acme 100 commission", "b acme 100 commission"])
  }

  @Test("only the first outcome payment earns a referral (R-13)")
  func outcome() throws {
    let lines = try posted(
      Terms(.table()),
      [
        try Small.payment("a", "2026-02-01", 1_000, revenue: .outcome),
        try Small.payment("b", "2026-02-02", 1_000, revenue: .outcome),
      ], tier: .referral)
    #expect(lines == ["a acme 100 commission"])
  }

  @Test(
    "CPA is paid once, moves on when its payment is refunded, and the share is paid on each (R-23)")
  func hybrid() throws {
    let lines = try posted(
      Terms(.plan(flat: 500, minimumPayment: 1_000, share: 1_000)),
      [
        try Small.payment("a", "2026-02-01", 900), try Small.payment("b", "2026-02-02", 2_000),
        try Small.payment("c", "2026-02-03", 3_000),
        try Small.refund("r", of: "b", "2026-03-01", 2_000),
      ])
    #expect(
      lines == [
        "a acme 90 commission", "b acme 700 commission", "c acme 300 commission",
        "r acme -700 refund", "r acme 500 release",
      ])
  }

  @Test("a bounty is paid once a deal, services and resold revenue by their own rates (R-23a)")
  func dealPay() throws {
    let terms = Terms(.bounty(5_000), resold: .override(1_000), services: 2_000)
    let lines = try posted(
      terms,
      [
        try Small.payment("a", "2026-02-01", 100), try Small.payment("b", "2026-02-02", 100),
        try Small.payment("c", "2026-02-03", 1_000, revenue: .services),
        try Small.payment("d", "2026-02-04", 1_000, revenue: .resold),
      ])
    #expect(
      lines == ["a acme 5000 commission", "c acme 200 commission", "d acme 100 commission"])
  }

  @Test("a margin is on the list price, and only where we collect (R-23a)")
  func margin() throws {
    var resold = try Small.payment("a", "2026-02-01", 800, revenue: .resold)
    resold.listPrice = 1_000
    let half = try Small.refund("r", of: "a", "2026-02-09", 400)
    let ours = Terms(.nothing, resold: .margin(discount: 2_000, weCollect: true))
    #expect(
      try posted(ours, [resold, half]) == ["a acme 200 commission", "r acme -100 refund"])
    let theirs = Terms(.nothing, resold: .margin(discount: 2_000, weCollect: false))
    #expect(try posted(theirs, [resold]) == [])
  }

  @Test("the cap of the deal comes before the cap of the month (R-22)")
  func caps() throws {
    let terms = Terms(
      .plan(share: 1_000), cap: .deal(900), periodCap: .init(most: 1_000))
    let lines = try posted(
      terms,
      [
        try Small.payment("a", "2026-02-01", 10_000),
        try Small.payment("b", "2026-02-02", 10_000, deal: "d2"),
        try Small.refund("r", of: "a", "2026-03-01", 10_000),
      ], deals: [Small.deal(), Small.deal("d2", customer: "other")])
    // 900 of 1,000; then 100 that still fit the month; the refund makes room for 900.
    #expect(
      lines == [
        "a acme 900 commission", "b acme 100 commission", "r acme -900 refund",
        "r acme 800 release",
      ])
  }

  @Test(
    "volume: what the total earns after less what it earned before (R-24)",
    arguments: [
      (
        VolumeMode.marginal,
        [
          "a acme 80 commission", "b acme 100 commission", "r acme -80 refund",
          "r acme -20 release",
        ]
      ),
      (
        .cliff,
        [
          "a acme 80 commission", "b acme 160 commission", "r acme -80 refund",
          "r acme -80 release",
        ]
      ),
    ])
  func volume(mode: VolumeMode, expected: [String]) throws {
    // Up to 1,000 10 %, from then on 15 %: 800 → 80; 1,600 → 100 + 90 or 240; 800 → 80.
    let tiers = try VolumeTiers(
      [
        .init(from: 0, rate: Rate(basisPoints: 1_000)),
        .init(from: 1_000, rate: Rate(basisPoints: 1_500)),
      ],
      mode: mode)
    var lines = try posted(
      Terms(.volume(tiers, over: .month)),
      [
        try Small.payment("a", "2026-02-01", 800), try Small.payment("b", "2026-02-02", 800),
        try Small.refund("r", of: "a", "2026-02-03", 800),
      ])
    if mode == .marginal {
      // 1,600 marginally is 100 + 90 = 190, so the second adds 110 and loses 30.
      #expect(
        lines == [
          "a acme 80 commission", "b acme 110 commission", "r acme -80 refund",
          "r acme -30 release",
        ])
    } else {
      lines.sort()
      #expect(lines == expected.sorted())
    }
  }

  @Test("a split of a deal is of its whole pool, and a full refund ends at zero (R-18, R-20)")
  func split() throws {
    let payees = ["acme", "bolt", "cord"].map {
      Payee($0, weight: $0 == "acme" ? .one : Fraction(3 as Int64))
    }
    var facts = try Small.facts(
      [try Small.agreement(Terms(.plan(share: 10_000)))], [Small.deal(sharing: .weights(payees))],
      [
        try Small.payment("a", "2026-02-01", 4), try Small.refund("r", of: "a", "2026-02-02", 1),
        try Small.refund("q", of: "a", "2026-02-03", 3),
      ])
    let lines = Settlement.standing(&facts).lines
    // 4 at 1:3:3 is 0, 2, 2; 3 is 1, 1, 1; nothing is nothing.
    #expect(
      Small.short(lines, facts) == [
        "a bolt 2 commission", "a cord 2 commission", "r acme 1 refund", "r bolt -1 refund",
        "r cord -1 refund", "q acme -1 refund", "q bolt -1 refund", "q cord -1 refund",
      ])
    #expect(lines.filter { $0.hold == .noAgreement }.count == 6)
  }

  @Test("agreed terms hold over the deal, and our own share posts nothing (R-19)")
  func agreed() throws {
    let terms = try SplitTerms([
      SplitTerm("acme", .share(Rate(basisPoints: 6_000)), most: 100), SplitTerm("us", .remaining),
    ])
    let lines = try posted(
      Terms(.plan(share: 1_000)),
      [try Small.payment("a", "2026-02-01", 1_000), try Small.payment("b", "2026-02-02", 1_000)],
      deals: [Small.deal(sharing: .agreed(terms))])
    #expect(lines == ["a acme 60 commission", "b acme 40 commission"])
  }

  @Test("a pool without an agreed split waits for nobody's account (R-36)")
  func held() throws {
    var facts = try Small.facts(
      [try Small.agreement(Terms(.plan(share: 1_000)))], [Small.deal(sharing: .held)],
      [try Small.payment("a", "2026-02-01", 1_000)])
    let lines = Settlement.standing(&facts).lines
    #expect(Small.short(lines, facts) == ["a (unassigned) 100 commission"])
    #expect(lines[0].hold == .splitNotAgreed)
  }

  @Test("an influenced deal earns its part of the rate, or nothing (R-38)")
  func influenced() throws {
    let payment = try Small.payment("a", "2026-02-01", 1_000)
    let deals = [Small.deal(credit: .influenced)]
    let paid = Terms(.plan(share: 2_000), influenced: 2_500)
    #expect(try posted(paid, [payment], deals: deals) == ["a acme 50 commission"])
    #expect(try posted(Terms(.plan(share: 2_000)), [payment], deals: deals) == [])
    #expect(try posted(Terms(.credit), [payment]) == [])
  }

  @Test(
    "who leaves on day 60 gives all back, on day 61 nothing; refunds after it lessen it (R-26…R-28)"
  )
  func clawback() throws {
    let events = [
      try Small.payment("a", "2026-01-01", 1_000), try Small.payment("b", "2026-02-01", 1_000),
    ]
    func churn(_ day: String) throws -> RevenueEvent {
      .churn("x", from: "s", of: "cust", on: try Small.day(day))
    }
    let terms = Terms(.plan(share: 1_000))
    let kept = try posted(terms, events + [try churn("2026-03-03")], tier: .referral)
    #expect(kept == ["a acme 100 commission", "b acme 100 commission"])
    let lost = try posted(
      terms,
      events + [try churn("2026-03-02"), try Small.refund("r", of: "b", "2026-04-01", 1_000)],
      tier: .referral)
    #expect(
      lost == [
        "a acme 100 commission", "b acme 100 commission", "x acme -200 clawback",
        "r acme -100 refund", "r acme 100 clawback",
      ])
    // Integration on day 30 of 90: a third of 200 is kept, 67.
    let third = try posted(
      terms, Array(events.prefix(1)) + [try churn("2026-01-31")], tier: .integration)
    #expect(third == ["a acme 100 commission", "x acme -67 clawback"])
  }

  @Test("a payee that comes to its share after the customer left gives it back too (R-23, R-27)")
  func clawbackOfLateShare() throws {
    // The flat amount is acme's by the first payment. The customer leaves on day 10 of 60. Then that
    // payment goes back, and the flat amount falls to the second one, which acme and bolt share.
    let both = DealAward.Sharing.weights([Payee("acme", weight: .one), Payee("bolt", weight: .one)])
    let lines = try posted(
      Terms(.plan(flat: 500, minimumPayment: 1, share: 0)),
      [
        try Small.payment("a", "2026-02-01", 1_000),
        try Small.payment("b", "2026-02-02", 1_000, deal: "d2"),
        .churn("x", from: "s", of: "cust", on: try Small.day("2026-02-11")),
        try Small.refund("r", of: "a", "2026-03-01", 1_000),
      ], tier: .referral, deals: [Small.deal(), Small.deal("d2", sharing: both)])
    #expect(
      lines == [
        "a acme 500 commission", "x acme -500 clawback", "r acme -500 refund", "r acme 250 release",
        "r bolt 250 release", "r acme 250 clawback", "r bolt -250 clawback",
      ])
  }

  @Test("the quarter is trued up to the rate of its whole revenue (R-44)")
  func trueUp() throws {
    var agreement = try Small.agreement(Terms(.plan(share: 3_333)))
    agreement.truesUp = true
    var facts = try Small.facts(
      [agreement], [Small.deal()],
      [
        try Small.payment("a", "2026-01-05", 101), try Small.payment("b", "2026-02-05", 101),
        try Small.payment("c", "2026-03-05", 101),
      ])
    facts.truedUpThrough = Quarter("2026Q1")
    let lines = Settlement.standing(&facts).lines
    // 33.66 each posts 34, three times 102; a third of 303 is 100.98, so 101: one less.
    #expect(lines.map(\.minor) == [34, 34, 34, -1])
    #expect(lines[3].kind == .trueUp)
    #expect(lines[3].day == (try Small.day("2026-03-31")))
    #expect(facts.names[lines[3].event] == "true_up/2026Q1/acme")
  }

  @Test("shares are converted after the split, and go back at the rate of their payment (R-25)")
  func exchange() throws {
    let eur = try Small.currency("EUR")
    var facts = try Small.facts(
      [try Small.agreement(Terms(.plan(share: 1_000)))], [Small.deal(currency: eur)],
      [
        try Small.payment("a", "2026-02-01", 1_005, currency: eur),
        try Small.refund("r", of: "a", "2026-03-01", 1_005, currency: eur),
      ])
    let rates = try [("2026-01-31", 110), ("2026-02-20", 150)].map { day, rate in
      try #require(
        ExchangeRate(
          date: try Small.day(day), from: eur, to: .usDollar,
          rate: Fraction(reducing: Int64(rate), over: 100)))
    }
    facts.rates = ExchangeRates(rates)
    let lines = Settlement.standing(&facts).lines
    // 100.5 rounds to 101; 101 × 1.1 is 111.1.
    #expect(lines.map(\.minor) == [111, -111])
    #expect(facts.names[lines[0].exchange] == "EUR/USD 1.1 2026-01-31")
    facts.maximumRateAge = 0
    let run = Settlement.settle(&facts)
    #expect(run.postings == [])
    #expect(
      run.problems.map(\.cause) == [
        .rule(.staleRate(ageDays: 1, maximum: 0)), .rule(.staleRate(ageDays: 1, maximum: 0)),
      ])
  }

  @Test(
    "payable after net days, or the day after the month; held until the window ends (R-28, R-45)")
  func payable() throws {
    let payment = try Small.payment("a", "2026-02-10", 1_000)
    func due(_ tier: PartnerTier, holds: Bool = false) throws -> CivilDate {
      var agreement = try Small.agreement(Terms(.plan(share: 1_000)), tier: tier)
      agreement.holdsUntilWindowEnd = holds
      var facts = try Small.facts([agreement], [Small.deal()], [payment])
      return try #require(Settlement.standing(&facts).lines.first).payableOn
    }
    #expect(try due(.referral) == Small.day("2026-03-12"))
    #expect(try due(.integration) == Small.day("2026-03-01"))
    // Day 60 after 10 February is 11 April: a clawback may still come on it.
    #expect(try due(.referral, holds: true) == Small.day("2026-04-12"))
  }

  @Test("a disqualified payment earns nothing, and the next one takes the CPA (R-47)")
  func disqualified() throws {
    var facts = try Small.facts(
      [try Small.agreement(Terms(.plan(flat: 100)))], [Small.deal()],
      [try Small.payment("a", "2026-02-01", 1_000), try Small.payment("b", "2026-02-02", 1_000)])
    facts.qualification.flag(.event("payment/s/a"), "coupon_abuse")
    #expect(Small.short(Settlement.standing(&facts).lines, facts) == ["b acme 100 commission"])
  }
}
