public import Exact

/// A share of an amount: basis points or an exact fraction.
public struct Rate: Hashable, Sendable {
  /// The rate as an exact fraction; 1 is the whole amount.
  public let fraction: Fraction

  /// A rate that is an exact fraction.
  public init(_ fraction: Fraction) {
    self.fraction = fraction
  }

  /// A rate in hundredths of a percent: 10,000 is the whole amount.
  public init(basisPoints: Int64) {
    fraction = Fraction(reducing: basisPoints, over: 10_000)
  }

  /// The rate in basis points, where it is a whole number of them.
  public var basisPoints: Int64? {
    let exact = fraction * Fraction(10_000 as Int64)
    return exact.isWhole ? exact.numerator.int64 : nil
  }

  /// The rate in percent as text, such as `12.5`, or `50/3` where the decimals don't end.
  public var percentText: String {
    (fraction * Fraction(100 as Int64)).description
  }

  /// Nothing of the amount.
  public static let zero = Rate(.zero)
  /// The whole amount.
  public static let whole = Rate(.one)

  /// The exact share of an amount, before any rounding.
  public func exact(of amount: Minor) -> Fraction {
    fraction * amount.exact
  }

  /// The share of an amount in whole minor units, rounded once.
  ///
  /// `Rate(basisPoints: 1_250).amount(of: 999)` is 125: 12.5 % of 9.99 is 1.24875.
  public func amount(
    of amount: Minor, rounding: Rounding = .halfUp
  ) throws(MoneyError) -> Minor {
    try rounding.minor(exact(of: amount))
  }
}

extension Rate: Comparable {
  /// Whether `a` is the lower rate.
  public static func < (a: Rate, b: Rate) -> Bool {
    a.fraction < b.fraction
  }
}
