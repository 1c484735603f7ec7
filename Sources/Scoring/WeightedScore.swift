public import Exact

/// The exact weighted score of one candidate.
public struct WeightedScore: Hashable, Sendable {
  /// What one factor adds.
  public struct Contribution: Hashable, Sendable {
    /// The factor.
    public let factor: Factor
    /// The points that counted.
    public let points: Fraction
    /// Whether the points stand in for an unknown input.
    public let isUnknown: Bool
    /// Weight times points.
    public let value: Fraction

    init(_ factor: Factor, points: Fraction?) {
      self.factor = factor
      self.points = points ?? WeightedScore.unknownPoints
      isUnknown = points == nil
      value = factor.weight * self.points
    }
  }

  /// The points that an unknown input counts for.
  public static let unknownPoints = Fraction(25 as Int64)
  /// The score from which a candidate is prioritised, where a program says nothing else.
  public static let standardThreshold = Fraction(70 as Int64)

  /// What each factor adds, in the model's order.
  public let contributions: [Contribution]
  /// The sum.
  public let total: Fraction

  /// Scores points in the factors' order, nil for unknown; nil where the counts differ.
  public init?(points: [Fraction?], factors: [Factor] = Factor.standard) {
    guard points.count == factors.count else { return nil }
    contributions = zip(factors, points).map { Contribution($0, points: $1) }
    total = contributions.reduce(.zero) { $0 + $1.value }
  }

  /// Whether the score reaches a threshold.
  public func isPrioritised(from threshold: Fraction = standardThreshold) -> Bool {
    total >= threshold
  }
}
