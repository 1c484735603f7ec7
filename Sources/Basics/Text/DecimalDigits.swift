/// Reading integers from decimal digits in bytes.
package enum DecimalDigits {
  /// The value of ASCII digits; nil for anything else, or where it does not fit 64 bits.
  package static func unsigned(_ text: Span<UInt8>) -> UInt64? {
    guard text.count > 0 else { return nil }
    var value: UInt64 = 0
    for index in text.indices {
      let digit = text[index] &- 0x30
      guard digit <= 9 else { return nil }
      let (tens, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, overAgain) = tens.addingReportingOverflow(UInt64(digit))
      guard !over, !overAgain else { return nil }
      value = sum
    }
    return value
  }

  /// The value of ASCII digits, perhaps after a minus sign; nil where it does not fit 64 bits.
  package static func signed(_ text: Span<UInt8>) -> Int64? {
    let isNegative = text.count > 0 && text[0] == 0x2D
    guard let size = unsigned(isNegative ? text.extracting(1...) : text) else { return nil }
    if isNegative {
      return size <= Int64.min.magnitude ? Int64(truncatingIfNeeded: 0 &- size) : nil
    }
    return Int64(exactly: size)
  }
}
