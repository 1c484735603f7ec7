import CommissionCore
import Money
import Testing

@testable import Program

@Suite struct MixAdviceTests {
  @Test("the advice tells each rule that it applied, in order (R-5…R-9)")
  func reasons() {
    var facts = MixFacts()
    facts.annualValue = 1_200_000
    facts.motion = "enterprise"
    facts.year = 1
    facts.selling = ["demos"]
    let reasons = PartnerProgram.standard.mixAdvice(for: facts).reasons
    #expect(
      reasons.map { "\($0.rule) \($0.key)" } == [
        "R-6 table_by_value", "R-6 motion_differs", "R-6 cap", "R-6 start", "R-6 start",
        "R-6 waits_for_second_year", "R-6 waits_for_second_year", "R-6 layering_rule_not_met",
        "R-6 layering_rule_not_met", "R-5 second_opinion", "R-5 second_opinion",
        "R-7 combination", "R-9 first_cohort",
      ])
    #expect(reasons.first?.facts.first == .init("annual", .minor(1_200_000)))
  }

  @Test("a question is among the reasons, and a view without guidance says so")
  func open() {
    var facts = MixFacts()
    facts.annualValue = 180_000
    let keys = PartnerProgram.standard.mixAdvice(for: facts).reasons.map(\.key)
    #expect(keys.contains("asks") && keys.contains("no_guidance"))
    #expect(!keys.contains("cap"))
  }
}
