/// What is known of a partner that decides its tier.
public struct PartnerFacts: Hashable, Sendable {
  /// The agreement is signed.
  public var agreementSigned = false
  /// The onboarding module is done.
  public var onboardingDone = false
  /// An integration is live.
  public var liveIntegration = false
  /// How many customers we share.
  public var jointCustomers = 0
  /// The partner committed to co-marketing.
  public var coMarketingCommitment = false
  /// The partner has a member dedicated to us.
  public var dedicatedMember = false
  /// A business review is held each quarter.
  public var quarterlyReview = false

  /// A partner of whom nothing is known yet.
  public init() {}
}

/// One thing that a tier requires.
public enum TierRequirement: Hashable, Sendable {
  /// A signed agreement.
  case agreementSigned
  /// The onboarding module.
  case onboardingDone
  /// A live integration.
  case liveIntegration
  /// At least so many joint customers.
  case jointCustomers(Int)
  /// A commitment to co-marketing.
  case coMarketingCommitment
  /// A dedicated member.
  case dedicatedMember
  /// A quarterly business review.
  case quarterlyReview

  /// The stable name in snake_case, such as `live_integration`.
  public var name: String {
    switch self {
    case .agreementSigned: "agreement_signed"
    case .onboardingDone: "onboarding_done"
    case .liveIntegration: "live_integration"
    case .jointCustomers: "joint_customers"
    case .coMarketingCommitment: "co_marketing_commitment"
    case .dedicatedMember: "dedicated_member"
    case .quarterlyReview: "quarterly_review"
    }
  }

  /// Whether a partner has it.
  public func isMet(by facts: PartnerFacts) -> Bool {
    switch self {
    case .agreementSigned: facts.agreementSigned
    case .onboardingDone: facts.onboardingDone
    case .liveIntegration: facts.liveIntegration
    case .jointCustomers(let least): facts.jointCustomers >= least
    case .coMarketingCommitment: facts.coMarketingCommitment
    case .dedicatedMember: facts.dedicatedMember
    case .quarterlyReview: facts.quarterlyReview
    }
  }
}

/// The tiers from the lowest up, each with what it requires beyond the one below.
///
/// Only what is required gates a tier; expected volume is a figure to look at, not a gate.
public struct TierLadder: Hashable, Sendable {
  /// A tier and what it adds to the requirements of the tier below.
  public struct Rung: Hashable, Sendable {
    /// The tier.
    public let tier: PartnerTier
    /// What it adds.
    public let adds: [TierRequirement]

    /// A tier with its own requirements.
    public init(_ tier: PartnerTier, adds: [TierRequirement]) {
      self.tier = tier
      self.adds = adds
    }
  }

  /// Where a partner stands.
  public struct Standing: Hashable, Sendable {
    /// The highest tier whose requirements are all met; nil while none is.
    public let held: PartnerTier?
    /// The tier above it; nil at the top.
    public let next: PartnerTier?
    /// What the partner lacks for the next tier.
    public let missing: [TierRequirement]

    /// Why the tier holds and not the next: one step for what is held, one for each thing missing.
    public var reasons: [Reason] {
      let holds = Reason(
        "R-10", held == nil ? "no_tier" : "tier_held",
        held.map { [.init("tier", .text($0.rawValue))] } ?? [])
      guard let next else { return [holds] }
      return [holds]
        + missing.map { requirement in
          var facts: [Reason.Fact] = [.init("next_tier", .text(next.rawValue))]
          if case .jointCustomers(let least) = requirement {
            facts.append(.init("at_least", .count(least)))
          }
          return Reason("R-10", "missing_" + requirement.name, facts)
        }
    }
  }

  /// The rungs from the lowest up.
  public let rungs: [Rung]

  /// A ladder of the caller's own rungs.
  public init(_ rungs: [Rung]) {
    self.rungs = rungs
  }

  /// The defaults of domain §3.
  public static let standard = TierLadder([
    Rung(.referral, adds: [.agreementSigned, .onboardingDone]),
    Rung(.integration, adds: [.liveIntegration, .jointCustomers(3), .coMarketingCommitment]),
    Rung(.solution, adds: [.jointCustomers(10), .dedicatedMember, .quarterlyReview]),
  ])

  /// Where a partner stands: a rung counts only where all rungs below it hold.
  public func standing(of facts: PartnerFacts) -> Standing {
    var held: PartnerTier?
    for rung in rungs {
      let missing = rung.adds.filter { !$0.isMet(by: facts) }
      guard missing.isEmpty else {
        return Standing(held: held, next: rung.tier, missing: missing)
      }
      held = rung.tier
    }
    return Standing(held: held, next: nil, missing: [])
  }
}
