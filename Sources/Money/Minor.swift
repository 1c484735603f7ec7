public import Exact

/// An amount in the minor units of some currency: cents, yen, fils.
///
/// The currency is known from where the amount stands: one agreement, deal or customer is
/// computed in one currency. Where currencies can meet, use `Money`. There is no unchecked
/// arithmetic: a sum that does not fit 64 bits is an error.
public struct Minor: Hashable, Sendable {
  /// The number of minor units.
  public let units: Int64

  /// An amount of so many minor units.
  public init(_ units: Int64) {
    self.units = units
  }

  /// Nothing.
  public static let zero = Minor(0)

  /// The amount as an exact fraction.
  public var exact: Fraction { Fraction(units) }

  /// Whether the amount is below zero.
  public var isNegative: Bool { units < 0 }

  /// The sum.
  public func adding(_ other: Minor) throws(MoneyError) -> Minor {
    let (sum, overflow) = units.addingReportingOverflow(other.units)
    guard !overflow else { throw .overflow }
    return Minor(sum)
  }

  /// The difference.
  public func subtracting(_ other: Minor) throws(MoneyError) -> Minor {
    let (difference, overflow) = units.subtractingReportingOverflow(other.units)
    guard !overflow else { throw .overflow }
    return Minor(difference)
  }

  /// The amount with the other sign.
  public func negated() throws(MoneyError) -> Minor {
    try Minor.zero.subtracting(self)
  }
}

extension Minor: Comparable {
  /// Whether `a` is the smaller amount.
  public static func < (a: Minor, b: Minor) -> Bool {
    a.units < b.units
  }
}

extension Minor: ExpressibleByIntegerLiteral {
  /// The amount that a literal spells, in minor units.
  public init(integerLiteral value: Int64) {
    self.init(value)
  }
}

extension Sequence where Element == Minor {
  /// The total of the amounts, whatever their order.
  public func total() throws(MoneyError) -> Minor {
    guard let units = lazy.map(\.units).checkedSum else { throw .overflow }
    return Minor(units)
  }
}
