import Exact
public import Money

/// A rate in hundred-millionths: basis points of basis points.
///
/// An influenced deal earns basis points of a rate in basis points, and both fit without
/// rounding. One machine word, so that a million of them cost nothing.
public struct FineRate: Hashable, Sendable {
  /// How many parts the whole has.
  public static let whole: Int64 = 100_000_000

  /// The rate in parts of the whole.
  public let parts: Int64

  /// A rate of so many basis points, of which a fraction in basis points is taken.
  ///
  /// Nil where it does not fit.
  public init?(basisPoints: Int64, ofWhich fraction: Int64 = 10_000) {
    let (parts, overflow) = basisPoints.multipliedReportingOverflow(by: fraction)
    guard !overflow else { return nil }
    self.parts = parts
  }

  /// Nothing.
  public static let zero = FineRate(parts: 0)

  /// A rate of so many parts.
  public init(parts: Int64) {
    self.parts = parts
  }

  /// The rate as an exact fraction.
  public var rate: Rate { Rate(Fraction(reducing: parts, over: FineRate.whole)) }

  /// The share of an amount, rounded once; the same as `Rate.amount`, without its fractions.
  ///
  /// Nil where it does not fit 64 bits.
  public func amount(of minor: Int64, rounding: Rounding) -> Int64? {
    let (product, overflow) = parts.multipliedReportingOverflow(by: minor)
    if !overflow {
      let (quotient, rest) = product.quotientAndRemainder(dividingBy: FineRate.whole)
      return quotient + FineRate.step(quotient & 1 == 1, rest, rounding)
    }
    return FineRate.rounded(Int128(parts) * Int128(minor), rounding)
  }

  /// A number of parts of minor units as whole minor units; nil where it does not fit 64 bits.
  static func rounded(_ product: Int128, _ rounding: Rounding) -> Int64? {
    let (quotient, rest) = product.quotientAndRemainder(dividingBy: Int128(whole))
    let isOdd = !quotient.isMultiple(of: 2)
    // The rest is smaller than the whole, which fits.
    let step = step(isOdd, Int64(truncatingIfNeeded: rest), rounding)
    return Int64(exactly: quotient + Int128(step))
  }

  /// What rounding adds to a quotient that was cut toward zero.
  private static func step(_ isOdd: Bool, _ rest: Int64, _ rounding: Rounding) -> Int64 {
    let twice = Int64(clamping: rest.magnitude) * 2
    let isAway =
      switch rounding {
      case .halfUp: twice >= whole
      case .halfEven: twice > whole || (twice == whole && isOdd)
      case .down: false
      }
    return isAway ? rest.signum() : 0
  }
}
