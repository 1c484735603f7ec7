/// An exact fraction of whole numbers of any size, always in lowest terms with a positive
/// denominator, so that equal fractions have equal parts.
public struct Fraction: Hashable, Sendable {
  /// The number above the line, which carries the sign.
  public let numerator: WholeNumber
  /// The number below the line, above zero.
  public let denominator: WholeNumber

  /// A whole number as a fraction over one.
  public init(_ whole: WholeNumber) {
    numerator = whole
    denominator = 1
  }

  /// A 64-bit integer as a fraction over one.
  public init(_ whole: Int64) {
    self.init(WholeNumber(whole))
  }

  /// The fraction of two whole numbers, or nil over zero.
  public init?(_ numerator: WholeNumber, over denominator: WholeNumber) {
    guard !denominator.isZero else { return nil }
    self.init(reducing: numerator, denominator)
  }

  /// The fraction of a whole number over a literal denominator that is visibly not zero.
  ///
  /// - Precondition: `denominator` is above zero.
  public init(reducing numerator: Int64, over denominator: Int64) {
    precondition(denominator > 0, "a denominator is above zero")
    self.init(reducing: WholeNumber(numerator), WholeNumber(denominator))
  }

  /// Brings the parts into lowest terms.
  ///
  /// - Precondition: `denominator` is not zero.
  init(reducing numerator: WholeNumber, _ denominator: WholeNumber) {
    let divisor = WholeNumber.greatestCommonDivisor(numerator, denominator)
    let sign: WholeNumber = denominator.isNegative ? -1 : 1
    self.numerator = numerator.quotientAndRemainder(dividingBy: divisor * sign).quotient
    self.denominator = denominator.quotientAndRemainder(dividingBy: divisor * sign).quotient
  }

  /// Zero.
  public static let zero = Fraction(0 as Int64)
  /// One.
  public static let one = Fraction(1 as Int64)

  /// Whether the fraction is a whole number.
  public var isWhole: Bool { denominator == 1 }
  /// Whether the fraction is below zero.
  public var isNegative: Bool { numerator.isNegative }
  /// Whether the fraction is zero.
  public var isZero: Bool { numerator.isZero }

  /// One over the fraction, or nil for zero.
  public var reciprocal: Fraction? {
    Fraction(denominator, over: numerator)
  }
}

extension Fraction {
  /// The sum.
  public static func + (a: Fraction, b: Fraction) -> Fraction {
    if a.denominator == b.denominator {
      return Fraction(reducing: a.numerator + b.numerator, a.denominator)
    }
    return Fraction(
      reducing: a.numerator * b.denominator + b.numerator * a.denominator,
      a.denominator * b.denominator)
  }

  /// The fraction with the other sign.
  public static prefix func - (a: Fraction) -> Fraction {
    Fraction(reducing: -a.numerator, a.denominator)
  }

  /// The difference.
  public static func - (a: Fraction, b: Fraction) -> Fraction {
    a + -b
  }

  /// The product.
  public static func * (a: Fraction, b: Fraction) -> Fraction {
    Fraction(reducing: a.numerator * b.numerator, a.denominator * b.denominator)
  }

  /// The quotient, or nil when `b` is zero.
  public func divided(by b: Fraction) -> Fraction? {
    Fraction(numerator * b.denominator, over: denominator * b.numerator)
  }

  /// The largest whole number that is not above the fraction.
  public var floor: WholeNumber {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder.isNegative ? quotient - 1 : quotient
  }
}

extension Fraction: Comparable {
  /// Whether `a` is the smaller.
  public static func < (a: Fraction, b: Fraction) -> Bool {
    a.denominator == b.denominator
      ? a.numerator < b.numerator
      : a.numerator * b.denominator < b.numerator * a.denominator
  }
}
