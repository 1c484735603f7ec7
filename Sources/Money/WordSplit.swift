/// Splits by weights whose total fits one machine word: no share needs more than a 128-bit
/// product, so bulk work runs without allocating once its buffers have grown.
package struct WordSplit: Sendable {
  private var remainders: [UInt64] = []
  private var order: [Int] = []

  /// A splitter with empty buffers, to be used again and again.
  package init() {}

  /// Replaces `shares` by the shares of a pool, in the weights' order.
  ///
  /// - Precondition: `total` is the sum of the weights.
  package mutating func split(
    _ pool: Minor, weights: [UInt64], total: UInt64, method: Split.Method,
    into shares: inout [Minor]
  ) throws(Split.Failure) {
    guard total > 0 else { throw .zeroTotalWeight }
    let size = pool.units.magnitude
    remainders.resize(to: weights.count, with: 0)
    shares.resize(to: weights.count, with: .zero)
    var left = size
    for index in weights.indices {
      // weight ≤ total, so the quotient is at most the pool.
      let product = size.multipliedFullWidth(by: weights[index])
      let (floor, remainder) =
        product.high == 0
        ? product.low.quotientAndRemainder(dividingBy: total) : total.dividingFullWidth(product)
      // No share is larger than the pool: only that of Int64.min itself doesn't fit its own
      // positive, and its bits are those of the negative that it becomes.
      shares[index] = Minor(Int64(truncatingIfNeeded: floor))
      remainders[index] = remainder
      left -= floor
    }
    if left > 0 { hand(out: Int(left), method: method, to: &shares) }
    guard pool.isNegative else { return }
    for index in shares.indices { shares[index] = Minor(0 &- shares[index].units) }
  }

  /// Gives one unit more to `count` payees; flooring leaves fewer units over than there are
  /// payees with a remainder, so nobody is asked for twice and a zero weight never receives.
  private mutating func hand(out count: Int, method: Split.Method, to shares: inout [Minor]) {
    switch method {
    case .firstInOrder:
      for index in 0..<count { Self.give(index, &shares) }
    case .largestRemainder where count <= 4:
      // Few units are handed out by looking for the largest remainder again and again.
      for _ in 0..<count { giveLargest(&shares) }
    case .largestRemainder:
      order.removeAll(keepingCapacity: true)
      order.append(contentsOf: remainders.indices)
      let remainders = self.remainders
      order.sort {
        remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1
      }
      for index in order[..<count] { Self.give(index, &shares) }
    }
  }

  /// Gives a unit to the largest remainder, the first of equals, and strikes it off.
  private mutating func giveLargest(_ shares: inout [Minor]) {
    var best = 0
    for index in remainders.indices where remainders[index] > remainders[best] { best = index }
    Self.give(best, &shares)
    remainders[best] = 0
  }

  private static func give(_ index: Int, _ shares: inout [Minor]) {
    shares[index] = Minor(shares[index].units &+ 1)
  }
}

extension Array {
  /// Makes the array `count` long; elements that stay keep their values.
  fileprivate mutating func resize(to count: Int, with filler: Element) {
    if self.count > count {
      removeLast(self.count - count)
    } else if self.count < count {
      append(contentsOf: repeatElement(filler, count: count - self.count))
    }
  }
}
