import CommissionCore
import Testing

@testable import Program

@Suite struct TierAdviceTests {
  private let program = PartnerProgram.standard

  @Test(
    "with everything known it is the ladder's standing (R-10)", arguments: [0, 2, 3, 9, 10, 11])
  func agreesWithLadder(customers: Int) {
    for bits in 0..<64 {
      var facts = PartnerFacts()
      facts.agreementSigned = bits & 1 != 0
      facts.onboardingDone = bits & 2 != 0
      facts.liveIntegration = bits & 4 != 0
      facts.coMarketingCommitment = bits & 8 != 0
      facts.dedicatedMember = bits & 16 != 0
      facts.quarterlyReview = bits & 32 != 0
      facts.jointCustomers = customers
      let standing = TierLadder.standard.standing(of: facts)
      let advice = program.tierAdvice(for: PartnerAnswers(facts))
      #expect(advice.held?.tier == standing.held, "\(bits), \(customers)")
      #expect(advice.possible?.tier == standing.held, "\(bits), \(customers)")
      #expect(advice.next?.tier == standing.next, "\(bits), \(customers)")
      #expect(advice.missing == standing.missing, "\(bits), \(customers)")
      #expect(advice.ask == nil && advice.unknown.isEmpty)
      #expect(advice.reasons == standing.reasons)
    }
  }

  @Test("of a partner of whom nothing is known the first requirement is asked")
  func nothingKnown() {
    let advice = program.tierAdvice(for: PartnerAnswers())
    #expect(advice.held == nil && advice.possible?.tier == .solution)
    #expect(advice.unknown == [.agreementSigned, .onboardingDone])
    #expect(
      advice.ask
        == NextQuestion(
          "agreement_signed",
          [.init("yes", leadsTo: ["solution"]), .init("no", leadsTo: [])]))
  }

  @Test("an unknown count is asked by the border that decides (R-10)")
  func asksCount() {
    var answers = PartnerAnswers()
    answers.flags = [
      .agreementSigned: true, .onboardingDone: true, .liveIntegration: true,
      .coMarketingCommitment: true, .dedicatedMember: false,
    ]
    let advice = program.tierAdvice(for: answers)
    #expect(advice.held?.tier == .referral && advice.possible?.tier == .integration)
    #expect(
      advice.ask
        == NextQuestion(
          "joint_customers",
          [
            .init("3 or more", leadsTo: ["integration"]), .init("under 3", leadsTo: ["referral"]),
          ]))
    #expect(advice.reasons.map(\.key) == ["tier_held", "unknown_joint_customers"])
  }

  @Test("where something is known to be missing no answer lifts the tier, so none is asked")
  func asksNothing() {
    var answers = PartnerAnswers()
    answers.flags = [.agreementSigned: false]
    let advice = program.tierAdvice(for: answers)
    #expect(advice.ask == nil && advice.possible == nil)
    #expect(advice.missing == [.agreementSigned] && advice.unknown == [.onboardingDone])
  }

  @Test(
    "volume is a figure beside the tier, never a gate (R-10)",
    arguments: [(0, Position.below), (1, .within), (5, .within), (6, .above)])
  func volume(count: Int, position: Position) {
    var answers = PartnerAnswers()
    answers.flags = [.agreementSigned: true, .onboardingDone: true, .liveIntegration: false]
    answers.quarterVolume = count
    let advice = program.tierAdvice(for: answers)
    #expect(advice.held?.tier == .referral)
    #expect(advice.volume?.position == position)
    #expect(advice.reasons.last?.key == "volume_is_no_gate")
    answers.flags[.agreementSigned] = false
    #expect(program.tierAdvice(for: answers).volume == nil)
  }
}
