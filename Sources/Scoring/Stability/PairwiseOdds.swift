public import Basics
public import Exact

/// The exact probability that one candidate beats another when every set of weights is equally
/// likely.
public struct PairwiseOdds: Hashable, Sendable {
  /// The one.
  public let a: Identifier
  /// The other.
  public let b: Identifier
  /// The probability that `a` has the higher score; nil where their points are equal, and where it
  /// has too many digits.
  public let probability: Fraction?
  /// Whether the probability has too many digits to be worked out: some fifteen thousand.
  public let hasTooManyDigits: Bool
}

/// Odds over weights that are uniform on the simplex.
///
/// Such weights are independent exponential variables over their sum, so a beats b exactly when
/// the sum of a's advantages, each times an exponential variable, is the larger. That is a race of
/// two chains of stages, and an exponential has no memory: of the stages that are running, with
/// means x and y, the first ends first with probability y/(x+y). Whose chain lasts longer wins.
enum ExponentialRace {
  /// The bits that the denominator of a probability may have.
  private static let mostBits = 50_000

  /// Whether the probability can be worked out in good time.
  ///
  /// Its denominator is the product of all sums of a positive and a negative difference. Only many
  /// factors with points of many decimals go beyond.
  static func isWithinReach(_ differences: [WholeNumber]) -> Bool {
    let ahead = differences.count { !$0.isZero && !$0.isNegative }
    let behind = differences.count(where: \.isNegative)
    let widest = differences.map(bits).max() ?? 0
    return ahead * behind * (widest + 1) <= mostBits
  }

  /// How many bits a number has, or a few more.
  private static func bits(_ number: WholeNumber) -> Int {
    guard let word = number.int64 else { return number.description.utf8.count * 10 / 3 + 1 }
    return Int64.bitWidth - word.magnitude.leadingZeroBitCount
  }

  /// The probability that Σ dᵢEᵢ is above zero; nil where every difference is zero.
  ///
  /// O(p·q) products of whole numbers for p positive and q negative differences; only the result
  /// is reduced.
  static func winning(_ differences: [WholeNumber]) -> Fraction? {
    let divisor = differences.reduce(WholeNumber(0 as Int64)) {
      WholeNumber.greatestCommonDivisor($0, $1)
    }
    guard !divisor.isZero else { return nil }
    let reduced = differences.map { $0.quotientAndRemainder(dividingBy: divisor).quotient }
    let ahead = reduced.filter { !$0.isZero && !$0.isNegative }
    let behind = reduced.filter(\.isNegative).map(\.absolute)
    if ahead.isEmpty { return .zero }
    if behind.isEmpty { return .one }
    return race(ahead, behind)
  }

  /// Works backwards from the chains' ends.
  ///
  /// The value at (i, j) is kept over the product of all aₖ + bₗ with k ≥ i and l ≥ j, so that
  /// nothing needs reducing on the way.
  private static func race(_ ahead: [WholeNumber], _ behind: [WholeNumber]) -> Fraction? {
    let one: WholeNumber = 1
    // Where b's chain has ended, a has won: the value is 1 over the empty product.
    var below = [WholeNumber](repeating: 0, count: behind.count) + [one]
    /// For each j the product of aₖ + bⱼ over the k behind the present one.
    var columns = [WholeNumber](repeating: one, count: behind.count)
    for mean in ahead.reversed() {
      var row = [WholeNumber](repeating: one, count: behind.count + 1)
      var rowProduct = one
      for j in behind.indices.reversed() {
        row[j] = behind[j] * rowProduct * below[j] + mean * columns[j] * row[j + 1]
        rowProduct = rowProduct * (mean + behind[j])
      }
      for j in behind.indices { columns[j] = columns[j] * (mean + behind[j]) }
      below = row
    }
    let denominator = columns.reduce(one) { $0 * $1 }
    return Fraction(below[0], over: denominator)
  }
}
