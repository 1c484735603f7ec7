public import Exact

/// Shares a pool exactly.
///
/// Each share is floored; the units left over go one each to the payees that the method names.
/// Always: the shares add up to the pool, scaling all weights changes nothing, and a negative
/// pool mirrors the positive one. Under largest remainder each share is the floor or the ceiling
/// of its exact quota, and a zero weight never receives.
public enum Split {
  /// Who receives the units that flooring leaves over.
  public enum Method: String, CaseIterable, Hashable, Sendable {
    /// The largest exact remainders, ties in declared order; the default.
    case largestRemainder = "largest_remainder"
    /// The first declared payees, one unit each.
    case firstInOrder = "first_in_order"
  }

  /// Why weights can't share a pool.
  public enum Failure: Error, Hashable, Sendable {
    /// The weight at this place, counted from 0, is below zero.
    case negativeWeight(at: Int)
    /// No weight is above zero, so nobody could receive the pool.
    case zeroTotalWeight
  }

  /// The shares of a pool by exact weights, in their order.
  ///
  /// `Split.shares(of: 100, weights: [2, 1])` is 67 and 33. Takes O(n log n) for n weights.
  public static func shares(
    of pool: Minor, weights: [Fraction], method: Method = .largestRemainder
  ) throws(Failure) -> [Minor] {
    let whole = wholeWeights(weights)
    if let negative = whole.firstIndex(where: \.isNegative) {
      throw .negativeWeight(at: negative)
    }
    var words: [UInt64] = []
    words.reserveCapacity(whole.count)
    var total: UInt64 = 0
    for weight in whole {
      guard let word = weight.uint64 else {
        return try WideSplit.shares(of: pool, weights: whole, method: method)
      }
      let (sum, overflow) = total.addingReportingOverflow(word)
      guard !overflow else {
        return try WideSplit.shares(of: pool, weights: whole, method: method)
      }
      total = sum
      words.append(word)
    }
    var splitter = WordSplit()
    var shares: [Minor] = []
    try splitter.split(pool, weights: words, total: total, method: method, into: &shares)
    return shares
  }

  /// The weights over one common denominator, which then cancels out of every share.
  private static func wholeWeights(_ weights: [Fraction]) -> [WholeNumber] {
    var common: WholeNumber = 1
    for weight in weights where weight.denominator != 1 {
      let divisor = WholeNumber.greatestCommonDivisor(common, weight.denominator)
      common = common * weight.denominator.quotientAndRemainder(dividingBy: divisor).quotient
    }
    guard common != 1 else { return weights.map(\.numerator) }
    return weights.map { weight in
      weight.numerator * common.quotientAndRemainder(dividingBy: weight.denominator).quotient
    }
  }
}
