public import CommissionCore

/// What a partner may be credited with on one deal; the three are never summed.
public struct Credit: Hashable, Sendable {
  /// It won the precedence and brought an account that we were not actively selling to.
  public let sourced: Bool
  /// It touched the deal and is not the source.
  public let influenced: Bool
  /// It implemented or resold.
  public let delivered: Bool

  /// What is known of one partner's part in a deal.
  public struct Facts: Hashable, Sendable {
    /// The partner won the precedence.
    public let isWinner: Bool
    /// The account was in an active direct opportunity when the partner brought it.
    public let wasActiveDirect: Bool
    /// The partner has at least one touch that counts.
    public let hasEligibleTouch: Bool
    /// The partner implemented or resold.
    public let implementedOrResold: Bool

    /// A partner's part in a deal.
    public init(
      isWinner: Bool, wasActiveDirect: Bool, hasEligibleTouch: Bool, implementedOrResold: Bool
    ) {
      self.isWinner = isWinner
      self.wasActiveDirect = wasActiveDirect
      self.hasEligibleTouch = hasEligibleTouch
      self.implementedOrResold = implementedOrResold
    }
  }

  /// The credit for a part in a deal.
  public init(_ facts: Facts) {
    sourced = facts.isWinner && !facts.wasActiveDirect
    influenced =
      (facts.isWinner && facts.wasActiveDirect) || (!facts.isWinner && facts.hasEligibleTouch)
    delivered = facts.implementedOrResold
  }

  /// One step for each credit that the partner has, or one that says it has none.
  public var reasons: [Reason] {
    let credits = [(sourced, "sourced"), (influenced, "influenced"), (delivered, "delivered")]
    let held = credits.filter(\.0).map { Reason("R-38", $0.1) }
    return held.isEmpty ? [Reason("R-38", "no_credit")] : held
  }
}
