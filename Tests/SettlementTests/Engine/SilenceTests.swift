import Basics
import CoSell
import CommissionCore
import Money
import Settlement
import TestSupport
import Testing

@Suite("Silence: why an event has no line") struct SilenceTests {
  private func rules(_ key: Identifier, _ facts: Facts) -> [String] {
    Settlement.silence(of: key, facts).map { "\($0.rule) \($0.key)" }
  }

  @Test("each event has lines, waits, is refused, or says the rule that keeps it from earning")
  func everyEvent() throws {
    var silent = 0
    for seed in 0..<25 as Range<UInt64> {
      let program = RandomProgram(seed: seed)
      var facts = try program.facts()
      let settled = Settlement.settle(&facts)
      let told = Set(
        settled.problems.map(\.event) + Settlement.waiting(facts).map(\.event.key))
      let posted = Set(settled.postings.map { facts.names[$0.event] })
      for event in program.events {
        let reasons = Settlement.silence(of: event.key, facts)
        if posted.contains(event.key) {
          #expect(reasons.isEmpty, "seed \(seed), \(event.key.text)")
        } else if !told.contains(event.key) {
          // What was wrong with the payment of a refund has been told of the payment.
          let isOfRefused = event.payment.map { payment in
            told.contains { $0.text.hasSuffix("/" + payment.text) }
          }
          #expect(!reasons.isEmpty || isOfRefused == true, "seed \(seed), \(event.key.text)")
          silent += reasons.count
        }
      }
    }
    #expect(silent > 100)
  }

  @Test("the rule is named: owner, flag, least payment, agreement, months, share (R-22)")
  func rule() throws {
    let agreement = try Small.agreement(Terms(.plan(share: 1_000)))
    let payment = try Small.payment("p", "2026-02-03", 5_000)
    var facts = try Small.facts([agreement], [Small.deal()], [payment])
    #expect(rules(payment.key, facts) == [])

    facts.qualification.minimum = [.usDollar: Minor(5_001)]
    #expect(rules(payment.key, facts) == ["R-47 disqualified"])
    facts.qualification.minimum = [.usDollar: Minor(5_000)]
    #expect(rules(payment.key, facts) == [])
    facts.qualification.flag(.customer("cust"), "test_account")
    #expect(rules(payment.key, facts) == ["R-47 disqualified"])

    let ownerless = Small.deal(sharing: .nobody)
    facts = try Small.facts([agreement], [ownerless], [payment])
    #expect(rules(payment.key, facts) == ["R-19 no_partner_has_a_share"])

    let tiny = try Small.payment("p", "2026-02-03", 4)
    facts = try Small.facts([agreement], [Small.deal()], [tiny])
    #expect(rules(tiny.key, facts) == ["R-17 no_whole_unit"])

    let back = try Small.refund("r", of: "p", "2026-02-04", 4)
    facts = try Small.facts([agreement], [Small.deal()], [tiny, back])
    #expect(rules(back.key, facts) == ["R-17 no_whole_unit"])
    #expect(rules("payment/s/unknown", facts) == [])
  }

  @Test("a pool that goes to us whole is told as ours, also of what goes back of it (R-19)")
  func allOurs() throws {
    let agreement = try Small.agreement(Terms(.plan(share: 1_000)))
    let terms = try SplitTerms([SplitTerm("us", .share(Rate(basisPoints: 10_000)))])
    let deal = Small.deal(sharing: .agreed(terms))
    let payment = try Small.payment("p", "2026-02-03", 5_000)
    let back = try Small.refund("r", of: "p", "2026-02-04", 5_000)
    let facts = try Small.facts([agreement], [deal], [payment, back])
    #expect(rules(payment.key, facts) == ["R-19 no_partner_has_a_share"])
    #expect(rules(back.key, facts) == ["R-19 no_partner_has_a_share"])
  }

  @Test("what a partner's part leaves is ours, but less than a unit is nobody's (R-17, R-19)")
  func partOurs() throws {
    let agreement = try Small.agreement(Terms(.plan(share: 1_000)))
    let terms = try SplitTerms([
      SplitTerm("acme", .share(Rate(basisPoints: 5_000)), most: 100), SplitTerm("us", .remaining),
    ])
    let deal = Small.deal(sharing: .agreed(terms))
    // 10 % of 3000 is 300, of which acme has its 100; of the next 300 it has nothing.
    let (first, second) = (
      try Small.payment("p", "2026-02-03", 3_000), try Small.payment("q", "2026-02-04", 3_000)
    )
    let tiny = try Small.payment("t", "2026-02-05", 4)
    let facts = try Small.facts([agreement], [deal], [first, second, tiny])
    #expect(rules(first.key, facts) == [])
    #expect(rules(second.key, facts) == ["R-19 no_partner_has_a_share"])
    #expect(rules(tiny.key, facts) == ["R-17 no_whole_unit"])
  }

  @Test("a partner whose share is less than half a unit has one all the same (R-17, R-19)")
  func lessThanAUnit() throws {
    let agreement = try Small.agreement(Terms(.plan(share: 2_000)))
    let terms = try SplitTerms([
      SplitTerm("acme", .share(Rate(basisPoints: 4_000))), SplitTerm("us", .remaining),
    ])
    let deal = Small.deal(sharing: .agreed(terms))
    // 20 % of 5 is 1, of which 40 % and 60 % are due: the largest remainder is ours.
    let payment = try Small.payment("p", "2026-02-03", 5)
    let facts = try Small.facts([agreement], [deal], [payment])
    #expect(rules(payment.key, facts) == ["R-17 no_whole_unit"])
  }

  @Test("an agreement that pays 0 % is named (R-11)")
  func paysNothing() throws {
    let agreement = try Small.agreement(Terms(.plan(share: 0)))
    let payment = try Small.payment("p", "2026-02-03", 5_000)
    let facts = try Small.facts([agreement], [Small.deal()], [payment])
    #expect(rules(payment.key, facts) == ["R-11 the_agreement_pays_nothing_for_it"])
  }

  @Test("where only the first payment earns, a later one is not said to miss its months (R-13)")
  func firstPaymentOnly() throws {
    let agreement = try Small.agreement(Terms(.table()), tier: .referral)
    let events = try ["a", "b"].enumerated().map { place, id in
      try Small.payment(Identifier(id), "2026-02-0\(place + 1)", 1_000, revenue: .outcome)
    }
    let facts = try Small.facts([agreement], [Small.deal()], events)
    #expect(rules(events[0].key, facts) == [])
    #expect(rules(events[1].key, facts) == ["R-13 only_the_first_payment_earns"])
  }

  @Test("a payment after the months that earn is told so (R-13)")
  func afterTheMonths() throws {
    let agreement = try Small.agreement(Terms(.table()), tier: .referral)
    let (early, late) = (
      try Small.payment("a", "2026-02-01", 1_000), try Small.payment("b", "2027-02-01", 1_000)
    )
    let facts = try Small.facts([agreement], [Small.deal()], [early, late])
    #expect(rules(early.key, facts) == [])
    #expect(rules(late.key, facts) == ["R-13 outside_the_months_that_earn"])
  }
}
