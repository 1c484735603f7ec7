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
