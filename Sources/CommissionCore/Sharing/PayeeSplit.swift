public import Basics
public import Exact
public import Money

/// One who receives a share of a pool.
public struct Payee: Hashable, Sendable {
  /// Who it is.
  public let id: Identifier
  /// The weight relative to the other payees' weights.
  public let weight: Fraction

  /// A payee with a relative weight.
  public init(_ id: Identifier, weight: Fraction) {
    self.id = id
    self.weight = weight
  }
}

/// A pool shared among named payees, exactly.
///
/// ```swift
/// let split = try PayeeSplit(of: 100, among: [Payee("a", weight: 2), Payee("b", weight: 1)])
/// split["a"]  // 67
/// ```
public struct PayeeSplit: Hashable, Sendable {
  /// What was shared.
  public let pool: Minor
  /// Who shares, in declared order.
  public let payees: [Payee]
  /// Who receives the units that flooring leaves over.
  public let method: Split.Method
  /// The share of each payee, in the same order; together they are the pool.
  public let shares: [Minor]

  /// Shares a pool; a negative weight, no weight at all or a payee named twice is an error, and
  /// told in this order.
  public init(
    of pool: Minor, among payees: [Payee], method: Split.Method = .largestRemainder
  ) throws(CommissionError) {
    do {
      shares = try Split.shares(of: pool, weights: payees.map(\.weight), method: method)
    } catch {
      switch error {
      case .negativeWeight(let index): throw .negativeWeight(payee: payees[index].id)
      case .zeroTotalWeight: throw .zeroTotalWeight
      }
    }
    if let twice = PayeeSplit.firstRepeated(payees.lazy.map(\.id)) {
      throw .duplicatePayee(twice)
    }
    self.pool = pool
    self.payees = payees
    self.method = method
  }

  /// The share of a payee, or nil for one who is not in the split.
  public subscript(id: Identifier) -> Minor? {
    zip(payees, shares).first { $0.0.id == id }?.1
  }

  /// Why each share is what it is: its quota before rounding, and what it received.
  public var reasons: [Reason] {
    let total = payees.reduce(Fraction.zero) { $0 + $1.weight }
    return zip(payees, shares).map { payee, share in
      let part = payee.weight.divided(by: total) ?? .zero
      return Reason(
        "R-18", method.rawValue,
        [
          .init("payee", .text(payee.id.text)), .init("quota", .exact(pool.exact * part)),
          .init("share_minor", .minor(share)),
        ])
    }
  }

  /// The first identifier that stands twice.
  static func firstRepeated(_ ids: some Sequence<Identifier>) -> Identifier? {
    var seen: Set<Identifier> = []
    return ids.first { !seen.insert($0).inserted }
  }
}
