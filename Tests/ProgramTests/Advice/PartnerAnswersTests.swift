import CommissionCore
import Testing

@testable import Program

@Suite struct PartnerAnswersTests {
  private static let requirements: [TierRequirement] = [
    .agreementSigned, .onboardingDone, .liveIntegration, .jointCustomers(3),
    .coMarketingCommitment, .dedicatedMember, .quarterlyReview,
  ]

  @Test("what is not known is neither met nor missing", arguments: requirements)
  func unknown(_ requirement: TierRequirement) {
    #expect(PartnerAnswers().answer(to: requirement) == nil)
    #expect(PartnerAnswers(PartnerFacts()).answer(to: requirement) == false)
  }

  @Test("a supposition changes the one requirement", arguments: requirements)
  func supposing(_ requirement: TierRequirement) {
    for isMet in [true, false] {
      let supposed = PartnerAnswers().supposing(requirement, isMet: isMet)
      for other in Self.requirements {
        #expect(supposed.answer(to: other) == (other == requirement ? isMet : nil))
      }
    }
  }

  @Test("each flag has the name of its requirement")
  func names() {
    let flags = Set(PartnerAnswers.Flag.allCases.map(\.rawValue))
    #expect(flags.union(["joint_customers"]) == Set(Self.requirements.map(\.name)))
  }
}
