/// The three tiers of a partner program (domain §3).
public enum PartnerTier: String, CaseIterable, Hashable, Sendable {
  /// Introduces named prospects.
  case referral
  /// Has built an integration and shares customers.
  case integration
  /// Sells or implements, with a joint plan.
  case solution
}
