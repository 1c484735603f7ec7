public import CommissionCore

/// What is known of a partner, where not everything may be.
public struct PartnerAnswers: Hashable, Sendable {
  /// What a partner has or has not.
  public enum Flag: String, CaseIterable, Hashable, Sendable {
    /// The agreement is signed.
    case agreementSigned = "agreement_signed"
    /// The onboarding module is done.
    case onboardingDone = "onboarding_done"
    /// An integration is live.
    case liveIntegration = "live_integration"
    /// The partner committed to co-marketing.
    case coMarketingCommitment = "co_marketing_commitment"
    /// The partner has a member dedicated to us.
    case dedicatedMember = "dedicated_member"
    /// A business review is held each quarter.
    case quarterlyReview = "quarterly_review"
  }

  /// What is known of each; what is not there is unknown.
  public var flags: [Flag: Bool] = [:]
  /// How many customers we share.
  public var jointCustomers: Int?
  /// What the partner brought in the last quarter, in the unit of its tier: a figure, not a gate.
  public var quarterVolume: Int?

  /// A partner of whom nothing is known.
  public init() {}

  /// A partner of whom everything is known.
  public init(_ facts: PartnerFacts) {
    flags = [
      .agreementSigned: facts.agreementSigned, .onboardingDone: facts.onboardingDone,
      .liveIntegration: facts.liveIntegration,
      .coMarketingCommitment: facts.coMarketingCommitment,
      .dedicatedMember: facts.dedicatedMember, .quarterlyReview: facts.quarterlyReview,
    ]
    jointCustomers = facts.jointCustomers
  }

  /// Whether a requirement is met; nil where that is not known.
  public func answer(to requirement: TierRequirement) -> Bool? {
    switch requirement {
    case .agreementSigned: flags[.agreementSigned]
    case .onboardingDone: flags[.onboardingDone]
    case .liveIntegration: flags[.liveIntegration]
    case .jointCustomers(let least): jointCustomers.map { $0 >= least }
    case .coMarketingCommitment: flags[.coMarketingCommitment]
    case .dedicatedMember: flags[.dedicatedMember]
    case .quarterlyReview: flags[.quarterlyReview]
    }
  }

  /// The answers as they would be if this requirement were met, or just not.
  func supposing(_ requirement: TierRequirement, isMet: Bool) -> PartnerAnswers {
    var changed = self
    if case .jointCustomers(let least) = requirement {
      changed.jointCustomers = isMet ? least : max(least, 1) - 1
    } else if let flag = Flag(rawValue: requirement.name) {
      changed.flags[flag] = isMet
    }
    return changed
  }
}
