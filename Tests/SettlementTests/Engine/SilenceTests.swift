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
}
