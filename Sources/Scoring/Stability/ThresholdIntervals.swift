public import Basics
public import Exact

/// How far each weight can go before a candidate changes its side of the threshold.
public struct ThresholdIntervals: Hashable, Sendable {
  /// The ends of one weight's interval; the end at which the side changes is the one inside
  /// zero to one.
  public struct Interval: Hashable, Sendable {
    /// The lowest weight.
    public let low: Fraction
    /// The highest weight.
    public let high: Fraction
  }

  /// The candidate.
  public let id: Identifier
  /// For each factor the interval of its weight, the others keeping their proportions.
  public let perFactor: [Interval]

  init(_ row: RankedCandidate, _ grid: ScaledRanking, index: Int, threshold: Fraction) {
    let count = grid.weights.count
    let points = grid.points[index * count..<(index + 1) * count]
    let sum = zip(grid.weights, points).reduce(WholeNumber(0 as Int64)) { $0 + $1.0 * $1.1 }
    let border = threshold.numerator * grid.scale
    id = row.candidate.id
    perFactor = zip(grid.weights, points).map { weight, point in
      let rest = grid.total - weight
      guard !rest.isZero else { return Interval(low: .one, high: .one) }
      let others = sum - weight * point
      // The score is rising in the weight where the factor's points are above the others' mean.
      let slope = point * rest - others
      guard
        let turn = Fraction(
          border * rest - others * threshold.denominator, over: slope * threshold.denominator)
      else { return Interval(low: .zero, high: .one) }
      return slope.isNegative == row.isPrioritised
        ? Interval(low: .zero, high: min(turn, .one))
        : Interval(low: max(turn, .zero), high: .one)
    }
  }
}
