public import Exact

/// Weights from answers to "how many times as important is this than that?" (the analytic
/// hierarchy process), exact.
///
/// A weight is the mean of its factor's parts of the columns of the answers' matrix. For consistent
/// answers this gives the ratios themselves; the principal eigenvector, which others use, gives the
/// same there and nearly the same elsewhere, but isn't rational. Any ratio above zero is fine, not
/// only the scale from 1 to 9.
public struct ElicitedWeights: Hashable, Sendable {
  /// Three answers that agree least: `i` over `j` times `j` over `k` against `i` over `k`.
  public struct Triple: Hashable, Sendable {
    /// The factors' indices.
    public let factors: [Int]
    /// What the first two answers say of `i` over `k`.
    public let implied: Fraction
    /// What the third answer says.
    public let said: Fraction
  }

  /// The weights, which sum to one.
  public let weights: [Fraction]
  /// How far the answers contradict each other, 0 for not at all; up to 0.1 is thought acceptable.
  ///
  /// Saaty's ratio: (λ − n)/(n − 1) over the mean of that for random answers, with the mean of
  /// (Aw)ᵢ/wᵢ for λ.
  public let consistencyRatio: Fraction
  /// The three answers that agree least; nil where all agree.
  public let worst: Triple?

  /// The ratio up to which answers are thought consistent.
  public static let acceptableRatio = Fraction(reducing: 1, over: 10)

  /// Saaty's random indices in hundredths, from three factors on; the last one serves beyond.
  private static let randomIndices: [Int64] = [
    58, 90, 112, 124, 132, 141, 145, 149, 151, 148, 156, 157, 159,
  ]

  /// Weights from a matrix of ratios; nil unless it is square, of at least two rows, all ratios
  /// are above zero and each is the reciprocal of its mirror.
  public init?(ratios: [[Fraction]]) {
    let count = ratios.count
    guard count >= 2, Self.isReciprocal(ratios) else { return nil }
    let all = 0..<count
    let columnSums = all.map { column in ratios.reduce(Fraction.zero) { $0 + $1[column] } }
    let share = Fraction(reducing: 1, over: Int64(count))
    weights = all.map { row in
      all.reduce(Fraction.zero) { sum, column in
        sum + (ratios[row][column].divided(by: columnSums[column]) ?? .zero)
      } * share
    }
    let weights = weights
    let lambda =
      all.reduce(Fraction.zero) { sum, row in
        let product = all.reduce(Fraction.zero) { $0 + ratios[row][$1] * weights[$1] }
        return sum + (product.divided(by: weights[row]) ?? .zero)
      } * share
    let index =
      (lambda - Fraction(Int64(count))).divided(by: Fraction(Int64(count - 1))) ?? .zero
    if count > 2 {
      let place = min(count - 3, Self.randomIndices.count - 1)
      consistencyRatio = index * Fraction(reducing: 100, over: Self.randomIndices[place])
    } else {
      consistencyRatio = .zero
    }
    worst = Self.worstTriple(ratios)
  }

  private static func isReciprocal(_ ratios: [[Fraction]]) -> Bool {
    ratios.indices.allSatisfy { row in
      ratios[row].count == ratios.count
        && ratios.indices.allSatisfy { column in
          !ratios[row][column].isNegative && ratios[row][column] * ratios[column][row] == .one
        }
    }
  }

  private static func worstTriple(_ ratios: [[Fraction]]) -> Triple? {
    var worst: (size: Fraction, triple: Triple)?
    for i in ratios.indices {
      for j in ratios.indices where j > i {
        for k in ratios.indices where k > j {
          let implied = ratios[i][j] * ratios[j][k]
          let said = ratios[i][k]
          guard let ratio = implied.divided(by: said), let inverse = ratio.reciprocal else {
            continue
          }
          let size = max(ratio, inverse)
          if size > .one, size > worst?.size ?? .one {
            worst = (size, Triple(factors: [i, j, k], implied: implied, said: said))
          }
        }
      }
    }
    return worst?.triple
  }
}
