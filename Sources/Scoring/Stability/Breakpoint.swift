public import Basics
public import Exact

/// A candidate inside the top and one outside.
public struct BorderPair: Hashable, Sendable {
  /// The one inside.
  public let inside: Identifier
  /// The one outside.
  public let outside: Identifier
}

/// The place at which an outsider first ties an insider.
public struct Breakpoint: Hashable, Sendable {
  /// How far to go there: a weight, or a share of all weight.
  public let value: Fraction
  /// The pairs that tie there, in rank order.
  public let pairs: [BorderPair]
}

/// How far one weight can go before the top changes, the others keeping their proportions.
public struct WeightSensitivity: Hashable, Sendable {
  /// The factor with its weight.
  public let factor: Factor
  /// The nearest weight from the present one up at which a pair ties; nil where none does.
  public let upTo: Breakpoint?
  /// The nearest weight from the present one down at which a pair ties; nil where none does.
  public let downTo: Breakpoint?
}

/// The least of many quotients, with all pairs that have it.
struct LeastQuotient<Number: ScoreInteger> {
  private var above = Number.nothing
  private var below = Number.nothing
  private var pairs: [(Int, Int)] = []

  /// Takes a quotient with a denominator above zero.
  mutating func offer(_ above: Number, over below: Number, _ inside: Int, _ outside: Int) {
    if !pairs.isEmpty {
      let left = above * self.below
      let right = self.above * below
      guard left <= right else { return }
      if left == right { return pairs.append((inside, outside)) }
      pairs.removeAll(keepingCapacity: true)
    }
    self.above = above
    self.below = below
    pairs.append((inside, outside))
  }

  /// The least quotient after `adjust`, with the ids of its pairs; nil where none was offered.
  func breakpoint(
    _ rows: [RankedCandidate], _ adjust: (Fraction) -> Fraction = { $0 }
  ) -> Breakpoint? {
    guard !pairs.isEmpty else { return nil }
    return Breakpoint(
      value: adjust(above.fraction(over: below)),
      pairs: pairs.map { inside, outside in
        BorderPair(inside: rows[inside].candidate.id, outside: rows[outside].candidate.id)
      })
  }
}
