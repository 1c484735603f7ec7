public import Exact

/// What is known of a candidate integration; nil is unknown.
public struct CandidateInputs: Hashable, Sendable {
  /// How many accounts both sides have.
  public var sharedAccounts: Int64?
  /// How the products stand to each other.
  public var strategicFit: StrategicFit?
  /// What the partner commits to.
  public var marketCommitment: MarketCommitment?
  /// Whether there is an API to build on.
  public var apiAvailable: Bool?
  /// How many weeks the build takes.
  public var buildWeeks: Fraction?
  /// Who wants it.
  public var marketSignal: MarketSignal?

  /// A candidate of which nothing is known.
  public init() {}

  /// The points by the standard table; nil where the input is unknown.
  public var points: [Fraction?] { PointTable.standard.points(of: self) }
}
