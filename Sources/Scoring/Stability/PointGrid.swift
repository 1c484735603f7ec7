import Exact

/// A ranking's weights and points, all multiplied up to whole numbers, so that scores are compared
/// without reducing fractions.
///
/// Weights share the denominator `total`, points share `scale`; a sum is the score times both.
struct PointGrid<Number: ScoreInteger> {
  /// The weights times their common denominator.
  let weights: [Number]
  /// That denominator, which is also the sum of `weights`.
  let total: Number
  /// What the points are multiplied by.
  let scale: Number
  /// The points that count, row after row in rank order.
  let points: [Number]
  /// The score of each row times `total` times `scale`.
  let sums: [Number]

  var factorCount: Int { weights.count }
  var rowCount: Int { sums.count }

  /// The grid in another kind of number; nil where a number doesn't fit.
  init?(_ grid: ScaledRanking) {
    let weights = grid.weights.compactMap { Number(whole: $0) }
    let points = grid.points.compactMap { Number(whole: $0) }
    guard weights.count == grid.weights.count, points.count == grid.points.count,
      let total = Number(whole: grid.total), let scale = Number(whole: grid.scale)
    else { return nil }
    self.weights = weights
    self.points = points
    self.total = total
    self.scale = scale
    let count = weights.count
    sums = stride(from: 0, to: points.count, by: count).map { start in
      var sum = Number.nothing
      for factor in 0..<count { sum = sum + weights[factor] * points[start + factor] }
      return sum
    }
  }

  /// The points of a row and a factor.
  func point(_ row: Int, _ factor: Int) -> Number {
    points[row * weights.count + factor]
  }
}

/// The whole numbers of a ranking, of any size.
struct ScaledRanking {
  let weights: [WholeNumber]
  let total: WholeNumber
  let scale: WholeNumber
  let points: [WholeNumber]

  init(_ ranking: Ranking) {
    let weights = ranking.model.weights
    let points = ranking.rows.flatMap { $0.score.contributions.map(\.points) }
    let total = Self.commonDenominator(weights)
    let scale = Self.commonDenominator(points)
    self.weights = weights.map { Self.scaled($0, by: total) }
    self.points = points.map { Self.scaled($0, by: scale) }
    self.total = total
    self.scale = scale
  }

  /// Whether every product of two sums, three of them added up, fits 128 bits.
  var isNarrow: Bool {
    let largest = points.map(\.absolute).max() ?? 0
    let bound = WholeNumber(Int64(1) << 59)
    return scale < bound && total * largest < bound
  }

  /// The least number that makes each fraction whole.
  static func commonDenominator(_ fractions: [Fraction]) -> WholeNumber {
    var common: WholeNumber = 1
    for fraction in fractions where fraction.denominator != 1 {
      let divisor = WholeNumber.greatestCommonDivisor(common, fraction.denominator)
      common = common * fraction.denominator.quotientAndRemainder(dividingBy: divisor).quotient
    }
    return common
  }

  private static func scaled(_ fraction: Fraction, by common: WholeNumber) -> WholeNumber {
    guard fraction.denominator != common else { return fraction.numerator }
    return fraction.numerator
      * common.quotientAndRemainder(dividingBy: fraction.denominator).quotient
  }
}
