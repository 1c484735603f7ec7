import Exact
import Money

/// R-18 once more, word for word and slowly: the naive twin of `Split`.
///
/// Works with quotas as fractions and hands out the units that are left one by one, each time
/// looking for the payee who is furthest below its quota.
enum NaiveSplit {
  static func shares(of pool: Int64, weights: [Fraction], method: Split.Method) -> [Int64]? {
    var total = Fraction.zero
    for weight in weights { total = total + weight }
    guard !weights.contains(where: \.isNegative), !total.isZero else { return nil }
    let mirrored = pool < 0
    let size = mirrored ? -WholeNumber(pool) : WholeNumber(pool)
    let quotas = weights.compactMap { (Fraction(size) * $0).divided(by: total) }
    var shares = quotas.map(\.floor)
    var next = 0
    while shares.reduce(0 as WholeNumber, +) < size {
      var receiver = next
      if method == .largestRemainder {
        receiver = 0
        for index in shares.indices
        where quotas[index] - Fraction(shares[index])
          > quotas[receiver] - Fraction(shares[receiver])
        {
          receiver = index
        }
      }
      shares[receiver] = shares[receiver] + 1
      next += 1
    }
    return shares.compactMap { (mirrored ? -$0 : $0).int64 }
  }
}
