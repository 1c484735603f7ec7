public import Exact

/// A factor of the model: what it is called and what it weighs.
public struct Factor: Hashable, Sendable {
  /// The name in snake_case.
  public let id: String
  /// The part of the whole that it weighs; all factors together weigh one.
  public let weight: Fraction

  /// A factor with its weight.
  public init(_ id: String, weight: Fraction) {
    self.id = id
    self.weight = weight
  }

  /// The five factors of domain §9.
  public static let standard: [Factor] = [
    Factor("customer_overlap", weight: Fraction(reducing: 30, over: 100)),
    Factor("strategic_fit", weight: Fraction(reducing: 25, over: 100)),
    Factor("gtm_commitment", weight: Fraction(reducing: 20, over: 100)),
    Factor("technical_feasibility", weight: Fraction(reducing: 15, over: 100)),
    Factor("market_signal", weight: Fraction(reducing: 10, over: 100)),
  ]
}

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
    public var value: Fraction { factor.weight * points }
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
    contributions = zip(factors, points).map { factor, points in
      Contribution(
        factor: factor, points: points ?? WeightedScore.unknownPoints, isUnknown: points == nil)
    }
    total = contributions.reduce(.zero) { $0 + $1.value }
  }

  /// Whether the score reaches a threshold.
  public func isPrioritised(from threshold: Fraction = standardThreshold) -> Bool {
    total >= threshold
  }
}
