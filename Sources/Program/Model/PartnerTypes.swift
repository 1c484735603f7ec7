public import CommissionCore

/// A kind of partnership (§1).
public struct PartnerType: Hashable, Sendable {
  /// What a type does for us in the mix of the first year.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// It brings customers in.
    case acquisition
    /// It makes the product worth more to them.
    case value
    /// Neither by itself: it comes once deal size justifies headcount.
    case scale
  }

  /// The name in snake_case, such as `affiliate`.
  public var id: String
  /// Other names that people use.
  public var aliases: [String]
  /// What the partner does.
  public var partner: String
  /// How many deals it brings.
  public var volume: String
  /// How much each is worth.
  public var value: String
  /// How it is usually paid; what an agreement says counts.
  public var usualPayout: String
  /// Where it fits.
  public var fits: String
  /// The tier that it starts in.
  public var defaultTier: PartnerTier
  /// Its role in the mix.
  public var role: Role
  /// Whether it onboards itself: portal login, links, assets.
  public var isSelfServe: Bool
  /// What onboarding takes.
  public var onboarding: [String]
}

/// What regulated verticals need.
public struct Regulation: Hashable, Sendable {
  /// The record that a type needs.
  public struct Requirement: Hashable, Sendable {
    /// The type's id.
    public var type: String
    /// The record's name, such as `licence`.
    public var record: String
  }

  /// The verticals in snake_case.
  public var verticals: [String]
  /// The record for each type that needs one; without it the payout is blocked.
  public var records: [Requirement]

  /// The record that a type needs; nil where it needs none.
  public func record(for type: String) -> String? {
    records.first { $0.type == type }?.record
  }
}
