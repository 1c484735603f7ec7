extension Fraction: CustomStringConvertible, LosslessStringConvertible {
  /// The longest text that is read as a number: enough for any figure people write, and a bound
  /// on the work that hostile text can cause.
  public static let longestText = 200

  /// Reads `12`, `-0.25` and `50/3`; nil for anything else, `.5` and `5.` included.
  ///
  /// ASCII digits only, no blanks, no exponent, no sign below the line, no plus sign.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= Fraction.longestText else { return nil }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let value = Fraction.decimal(parts[0]) else { return nil }
      self = value
    case 2:
      guard
        let above = Fraction.digits(parts[0], signed: true),
        let below = Fraction.digits(parts[1], signed: false)
      else { return nil }
      self.init(above, over: below)
    default:
      return nil
    }
  }

  /// The decimal text where it ends, such as `69.75`, else `n/d` in lowest terms.
  public var description: String {
    decimalText ?? "\(numerator)/\(denominator)"
  }

  /// The decimal text without trailing zeros, or nil where the decimals don't end.
  ///
  /// They end exactly when the denominator has no prime factor but 2 and 5.
  public var decimalText: String? {
    var rest = denominator
    let twos = Fraction.strip(2, from: &rest)
    let fives = Fraction.strip(5, from: &rest)
    guard rest == 1 else { return nil }
    let places = max(twos, fives)
    var scaled = numerator.absolute
    for _ in twos..<places { scaled = scaled * 2 }
    for _ in fives..<places { scaled = scaled * 5 }
    var digits = scaled.description
    if places > 0 {
      if digits.utf8.count <= places {
        digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
      }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    return isNegative ? "-" + digits : digits
  }

  /// Takes a factor out of a number as often as it divides it, and counts.
  private static func strip(_ factor: WholeNumber, from number: inout WholeNumber) -> Int {
    var count = 0
    while true {
      let (quotient, remainder) = number.quotientAndRemainder(dividingBy: factor)
      guard remainder.isZero else { return count }
      number = quotient
      count += 1
    }
  }

  private static func decimal(_ text: ArraySlice<UInt8>) -> Fraction? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let whole = parts.first, let last = whole.last, last != UInt8(ascii: "-") else {
      return nil
    }
    if parts.count == 1 { return digits(whole, signed: true).map { Fraction($0) } }
    guard parts.count == 2, digits(parts[1], signed: false) != nil,
      let joined = digits(whole + parts[1], signed: true)
    else { return nil }
    var scale: WholeNumber = 1
    for _ in parts[1] { scale = scale * 10 }
    return Fraction(reducing: joined, scale)
  }

  private static func digits(_ text: ArraySlice<UInt8>, signed: Bool) -> WholeNumber? {
    let negative = signed && text.first == UInt8(ascii: "-")
    let body = negative ? text.dropFirst() : text
    guard !body.isEmpty else { return nil }
    var value: WholeNumber = 0
    for byte in body {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + WholeNumber(Int64(byte - UInt8(ascii: "0")))
    }
    return negative ? -value : value
  }
}
