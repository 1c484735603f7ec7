public import Money

/// Refunds against a shared pool, by cumulative difference.
///
/// After each refund the standing shares are the split of what is left of the pool, so a full
/// refund ends at exactly zero for everyone. Payees may gain a unit on the way: largest
/// remainder is not monotone, and only the totals are promised to be.
public struct SplitRefund: Hashable, Sendable {
  /// Who shares, in declared order.
  public let payees: [Payee]
  /// The split of the whole pool.
  public let initial: PayeeSplit
  /// For each refund what it changes for each payee: negative where money goes back.
  public let entries: [[Minor]]
  /// The split of what is left after the last refund.
  public let standing: PayeeSplit

  /// Applies refunds in order; each says how much of the pool goes back.
  ///
  /// Refunding more than is left is an error, and so is a refund below zero.
  public init(
    pool: Minor, payees: [Payee], refunds: [Minor], method: Split.Method = .largestRemainder
  ) throws(CommissionError) {
    let initial = try PayeeSplit(of: pool, among: payees, method: method)
    var standing = initial
    var entries: [[Minor]] = []
    for refund in refunds {
      // What leaves 64 bits here leaves the pool too.
      let left = try? standing.pool.subtracting(refund)
      guard let left, left.isBetweenZero(and: standing.pool) else {
        throw .refundExceedsPool(
          refunded: left.flatMap { try? pool.subtracting($0) }, pool: pool)
      }
      let next = try PayeeSplit(of: left, among: payees, method: method)
      var entry: [Minor] = []
      for (after, before) in zip(next.shares, standing.shares) {
        entry.append(try counting { () throws(MoneyError) in try after.subtracting(before) })
      }
      entries.append(entry)
      standing = next
    }
    self.payees = payees
    self.initial = initial
    self.entries = entries
    self.standing = standing
  }

  /// Why each payee ends where it ends.
  public var reasons: [Reason] {
    let left = Reason("R-20", "left_of_pool", [.init("left_minor", .minor(standing.pool))])
    return [left] + standing.reasons
  }
}

extension Minor {
  /// Whether the amount lies between zero and another, both included.
  func isBetweenZero(and other: Minor) -> Bool {
    other.isNegative ? (other...0).contains(self) : (0...other).contains(self)
  }
}
