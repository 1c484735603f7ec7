/// Splits by weights whose total fits one machine word: no share needs more than a 128-bit
/// product, so bulk work runs without allocating once its buffers have grown.
package struct WordSplit: Sendable {
  private var floors: [UInt64] = []
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
    floors.removeAll(keepingCapacity: true)
    remainders.removeAll(keepingCapacity: true)
    var left = size
    for weight in weights {
      // weight ≤ total, so the quotient is at most the pool.
      let share = total.dividingFullWidth(size.multipliedFullWidth(by: weight))
      floors.append(share.quotient)
      remainders.append(share.remainder)
      left -= share.quotient
    }
    if left > 0 { hand(out: Int(left), method: method) }
    shares.removeAll(keepingCapacity: true)
    for floor in floors {
      // No share is larger than the pool, whose size fits with its own sign.
      let units = Int64(truncatingIfNeeded: floor)
      shares.append(Minor(pool.isNegative ? 0 &- units : units))
    }
  }

  /// Gives one unit more to `count` payees; flooring leaves fewer units over than there are
  /// payees with a remainder, so nobody is asked for twice and a zero weight never receives.
  private mutating func hand(out count: Int, method: Split.Method) {
    switch method {
    case .firstInOrder:
      for index in 0..<count { floors[index] += 1 }
    case .largestRemainder where count <= 4:
      // Few units are handed out by looking for the largest remainder again and again.
      for _ in 0..<count { handOne() }
    case .largestRemainder:
      order.removeAll(keepingCapacity: true)
      order.append(contentsOf: remainders.indices)
      let remainders = self.remainders
      order.sort {
        remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1
      }
      for index in order[..<count] { floors[index] += 1 }
    }
  }

  /// Gives a unit to the largest remainder, the first of equals, and strikes it off.
  private mutating func handOne() {
    var best = 0
    for index in remainders.indices where remainders[index] > remainders[best] { best = index }
    floors[best] += 1
    remainders[best] = 0
  }
}
