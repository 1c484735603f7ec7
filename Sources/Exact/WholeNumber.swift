/// A whole number of any size.
///
/// Numbers that fit 64 bits are kept in a machine word and cost no allocation; a result that
/// would overflow moves to limbs by itself, and back when it fits again. So equal numbers always
/// have the same form, and arithmetic can neither trap nor lose a digit.
public struct WholeNumber: Hashable, Sendable {
  private enum Form: Hashable, Sendable {
    case word(Int64)
    case limbs(negative: Bool, Magnitude)
  }

  private var form: Form

  /// The number that a 64-bit integer holds.
  public init(_ value: Int64) {
    form = .word(value)
  }

  /// The number that an unsigned 64-bit integer holds.
  public init(_ value: UInt64) {
    self.init(negative: false, Magnitude(value))
  }

  /// The number that a 128-bit integer holds.
  public init(_ value: Int128) {
    if let word = Int64(exactly: value) {
      self.init(word)
    } else {
      let size = value.magnitude
      let limbs = [UInt64(truncatingIfNeeded: size), UInt64(truncatingIfNeeded: size >> 64)]
      self.init(negative: value < 0, Magnitude(limbs: limbs))
    }
  }

  init(negative: Bool, _ magnitude: Magnitude) {
    if let size = magnitude.word {
      if !negative, let word = Int64(exactly: size) {
        form = .word(word)
        return
      }
      if negative, size <= Int64.min.magnitude {
        form = .word(Int64(truncatingIfNeeded: 0 &- size))
        return
      }
    }
    form = .limbs(negative: negative, magnitude)
  }

  /// The number as a 64-bit integer, where it fits.
  public var int64: Int64? {
    if case .word(let value) = form { value } else { nil }
  }

  /// The number as an unsigned 64-bit integer, where it fits.
  public var uint64: UInt64? {
    isNegative ? nil : magnitude.word
  }

  /// Whether the number is below zero.
  public var isNegative: Bool {
    switch form {
    case .word(let value): value < 0
    case .limbs(let negative, _): negative
    }
  }

  /// Whether the number is zero.
  public var isZero: Bool { form == .word(0) }

  /// The number without its sign.
  public var absolute: WholeNumber { isNegative ? -self : self }

  var magnitude: Magnitude {
    switch form {
    case .word(let value): Magnitude(value.magnitude)
    case .limbs(_, let magnitude): magnitude
    }
  }
}

extension WholeNumber {
  /// The sum.
  public static func + (a: WholeNumber, b: WholeNumber) -> WholeNumber {
    if case .word(let x) = a.form, case .word(let y) = b.form {
      let (sum, overflow) = x.addingReportingOverflow(y)
      if !overflow { return WholeNumber(sum) }
    }
    if a.isNegative == b.isNegative {
      return WholeNumber(negative: a.isNegative, a.magnitude + b.magnitude)
    }
    return a.magnitude >= b.magnitude
      ? WholeNumber(negative: a.isNegative, a.magnitude - b.magnitude)
      : WholeNumber(negative: b.isNegative, b.magnitude - a.magnitude)
  }

  /// The number with the other sign.
  public static prefix func - (a: WholeNumber) -> WholeNumber {
    if case .word(let x) = a.form, x != .min { return WholeNumber(-x) }
    return WholeNumber(negative: !a.isNegative, a.magnitude)
  }

  /// The difference.
  public static func - (a: WholeNumber, b: WholeNumber) -> WholeNumber {
    if case .word(let x) = a.form, case .word(let y) = b.form {
      let (difference, overflow) = x.subtractingReportingOverflow(y)
      if !overflow { return WholeNumber(difference) }
    }
    return a + -b
  }

  /// The product.
  public static func * (a: WholeNumber, b: WholeNumber) -> WholeNumber {
    if case .word(let x) = a.form, case .word(let y) = b.form {
      let (product, overflow) = x.multipliedReportingOverflow(by: y)
      if !overflow { return WholeNumber(product) }
    }
    return WholeNumber(negative: a.isNegative != b.isNegative, a.magnitude * b.magnitude)
  }

  /// The quotient toward zero and the remainder, which has the dividend's sign.
  ///
  /// - Precondition: `divisor` is not zero.
  public func quotientAndRemainder(
    dividingBy divisor: WholeNumber
  ) -> (quotient: WholeNumber, remainder: WholeNumber) {
    if case .word(let x) = form, case .word(let y) = divisor.form, x != .min || y != -1 {
      let (quotient, remainder) = x.quotientAndRemainder(dividingBy: y)
      return (WholeNumber(quotient), WholeNumber(remainder))
    }
    let (quotient, remainder) = magnitude.dividedBy(divisor.magnitude)
    return (
      WholeNumber(negative: isNegative != divisor.isNegative, quotient),
      WholeNumber(negative: isNegative, remainder)
    )
  }

  /// The greatest whole number that divides both; never negative, and 0 only for two zeros.
  public static func greatestCommonDivisor(_ a: WholeNumber, _ b: WholeNumber) -> WholeNumber {
    if let x = a.int64, let y = b.int64 {
      var (large, small) = (x.magnitude, y.magnitude)
      while small != 0 { (large, small) = (small, large % small) }
      return WholeNumber(large)
    }
    var (large, small) = (a.absolute, b.absolute)
    while !small.isZero {
      (large, small) = (small, large.quotientAndRemainder(dividingBy: small).remainder)
    }
    return large
  }
}

extension WholeNumber: Comparable {
  /// Whether `a` is the smaller.
  public static func < (a: WholeNumber, b: WholeNumber) -> Bool {
    if case .word(let x) = a.form, case .word(let y) = b.form { return x < y }
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? b.magnitude < a.magnitude : a.magnitude < b.magnitude
  }
}

extension WholeNumber: ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// The number that a literal spells.
  public init(integerLiteral value: Int64) {
    self.init(value)
  }

  /// The number in decimal digits.
  public var description: String {
    if let value = int64 { return String(value) }
    let chunk = Magnitude(1_000_000_000_000_000_000)
    var groups: [String] = []
    var rest = magnitude
    while !rest.isZero {
      let (quotient, remainder) = rest.dividedBy(chunk)
      let digits = String(remainder.word ?? 0)
      groups.append(
        quotient.isZero ? digits : String(repeating: "0", count: 18 - digits.count) + digits)
      rest = quotient
    }
    return (isNegative ? "-" : "") + groups.reversed().joined()
  }
}
