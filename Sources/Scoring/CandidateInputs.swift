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

  /// The points of the five standard factors, in their order; nil where the input is unknown.
  public var points: [Fraction?] {
    [
      sharedAccounts.map { Fraction(CandidateInputs.overlapPoints($0)) },
      strategicFit.map { Fraction($0.points) },
      marketCommitment.map { Fraction($0.points) },
      feasibilityPoints.map { Fraction($0) },
      marketSignal.map { Fraction($0.points) },
    ]
  }

  private static func overlapPoints(_ shared: Int64) -> Int64 {
    switch shared {
    case 50...: 100
    case 20...: 75
    case 10...: 50
    default: 25
    }
  }

  /// No API, or eight weeks and more, decides by itself; else both parts must be known.
  private var feasibilityPoints: Int64? {
    if apiAvailable == false { return 25 }
    if let buildWeeks, buildWeeks >= Fraction(8 as Int64) { return 25 }
    guard apiAvailable == true, let buildWeeks else { return nil }
    return buildWeeks < Fraction(2 as Int64) ? 100 : 60
  }
}
