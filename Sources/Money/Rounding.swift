public import Exact

/// How an exact amount becomes whole minor units: once, at the posting.
public enum Rounding: String, CaseIterable, Hashable, Sendable {
  /// To the nearest unit, a half away from zero; the default.
  case halfUp = "half_up"
  /// To the nearest unit, a half to the even neighbour.
  case halfEven = "half_even"
  /// Toward zero.
  case down

  /// The whole number that the exact amount becomes.
  public func round(_ exact: Fraction) -> WholeNumber {
    let (quotient, rest) = exact.numerator.quotientAndRemainder(dividingBy: exact.denominator)
    guard !rest.isZero else { return quotient }
    let twice = rest.absolute * 2
    let isOdd = !quotient.quotientAndRemainder(dividingBy: 2).remainder.isZero
    let awayFromZero =
      switch self {
      case .halfUp: twice >= exact.denominator
      case .halfEven: twice > exact.denominator || (twice == exact.denominator && isOdd)
      case .down: false
      }
    guard awayFromZero else { return quotient }
    return exact.isNegative ? quotient - 1 : quotient + 1
  }

  /// The minor units that the exact amount becomes; too large for 64 bits is an error.
  public func minor(_ exact: Fraction) throws(MoneyError) -> Minor {
    guard let units = round(exact).int64 else { throw .overflow }
    return Minor(units)
  }
}
