import CommissionCore
import Testing

@Suite struct TierLadderTests {
  /// Facts with everything that the top tier requires (domain §3).
  private static var complete: PartnerFacts {
    var facts = PartnerFacts()
    facts.agreementSigned = true
    facts.onboardingDone = true
    facts.liveIntegration = true
    facts.jointCustomers = 10
    facts.coMarketingCommitment = true
    facts.dedicatedMember = true
    facts.quarterlyReview = true
    return facts
  }

  @Test(
    "every combination of requirements holds the tier that the domain says (R-10)",
    arguments: [0, 2, 3, 9, 10, 11])
  func everyCombination(customers: Int) {
    for bits in 0..<64 {
      var facts = PartnerFacts()
      facts.agreementSigned = bits & 1 != 0
      facts.onboardingDone = bits & 2 != 0
      facts.liveIntegration = bits & 4 != 0
      facts.coMarketingCommitment = bits & 8 != 0
      facts.dedicatedMember = bits & 16 != 0
      facts.quarterlyReview = bits & 32 != 0
      facts.jointCustomers = customers
      // The three columns of "Required", each with those to its left.
      let referral = bits & 3 == 3
      let integration = referral && bits & 12 == 12 && customers >= 3
      let solution = integration && bits & 48 == 48 && customers >= 10
      let held: PartnerTier? =
        solution ? .solution : integration ? .integration : referral ? .referral : nil
      let standing = TierLadder.standard.standing(of: facts)
      #expect(standing.held == held, "\(bits), \(customers)")
      #expect(standing.missing.isEmpty == solution, "\(bits), \(customers)")
      #expect(standing.missing.allSatisfy { !$0.isMet(by: facts) }, "\(bits), \(customers)")
    }
  }

  @Test("what is missing for the next tier is told, and nothing beyond it (R-10)")
  func missing() {
    let nothing = TierLadder.standard.standing(of: PartnerFacts())
    #expect(nothing.held == nil && nothing.next == .referral)
    #expect(nothing.missing == [.agreementSigned, .onboardingDone])
    var facts = Self.complete
    facts.jointCustomers = 2
    facts.dedicatedMember = false
    let below = TierLadder.standard.standing(of: facts)
    #expect(below.held == .referral && below.next == .integration)
    #expect(below.missing == [.jointCustomers(3)])
    facts.jointCustomers = 3
    let above = TierLadder.standard.standing(of: facts)
    #expect(above.held == .integration && above.next == .solution)
    #expect(above.missing == [.jointCustomers(10), .dedicatedMember])
    let top = TierLadder.standard.standing(of: Self.complete)
    #expect(top.held == .solution && top.next == nil && top.missing.isEmpty)
  }

  @Test("a partner that loses a lower requirement falls back, however much it has above")
  func fallsBack() {
    var facts = Self.complete
    facts.agreementSigned = false
    let standing = TierLadder.standard.standing(of: facts)
    #expect(standing.held == nil && standing.missing == [.agreementSigned])
  }

  @Test("a program may build its own ladder")
  func ownLadder() {
    let ladder = TierLadder([.init(.solution, adds: [.jointCustomers(1)])])
    #expect(ladder.standing(of: PartnerFacts()).next == .solution)
    #expect(ladder.standing(of: Self.complete).held == .solution)
    #expect(TierLadder([]).standing(of: Self.complete).held == nil)
  }

  @Test("the standing explains itself: what is held, then each thing that is missing (R-10)")
  func reasons() {
    var facts = Self.complete
    facts.jointCustomers = 9
    facts.quarterlyReview = false
    #expect(
      TierLadder.standard.standing(of: facts).reasons == [
        Reason("R-10", "tier_held", [.init("tier", .text("integration"))]),
        Reason(
          "R-10", "missing_joint_customers",
          [
            .init("next_tier", .text("solution")), .init("at_least", .count(10)),
          ]),
        Reason("R-10", "missing_quarterly_review", [.init("next_tier", .text("solution"))]),
      ])
    #expect(
      TierLadder.standard.standing(of: PartnerFacts()).reasons.keys == [
        "no_tier", "missing_agreement_signed", "missing_onboarding_done",
      ])
    #expect(TierLadder.standard.standing(of: Self.complete).reasons.keys == ["tier_held"])
  }

  @Test("each requirement has a name of its own")
  func names() {
    let all: [TierRequirement] = [
      .agreementSigned, .onboardingDone, .liveIntegration, .jointCustomers(3),
      .coMarketingCommitment, .dedicatedMember, .quarterlyReview,
    ]
    #expect(
      all.map(\.name) == [
        "agreement_signed", "onboarding_done", "live_integration", "joint_customers",
        "co_marketing_commitment", "dedicated_member", "quarterly_review",
      ])
  }
}
