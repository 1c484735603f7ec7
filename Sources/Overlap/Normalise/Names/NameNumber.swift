/// The numbers that words of names are.
enum NameNumber {
  private static let mostDigits = 8

  /// The number of a word, or -1.
  ///
  /// Decimal digits of any script, or a Roman numeral behind the first word. A single Roman letter
  /// counts at the end only, and longer numbers than eight digits are no series.
  static func of(
    _ word: NameWord, in bytes: Span<UInt8>, isFirst: Bool, isLast: Bool
  ) -> Int32 {
    if word.isNumber { return decimal(bytes.extracting(word.range)) }
    guard word.facts.roman > 0, !isFirst, word.range.count > 1 || isLast else { return -1 }
    return Int32(word.facts.roman)
  }

  private static func decimal(_ digits: Span<UInt8>) -> Int32 {
    var value: Int32 = 0
    var count = 0
    var index = 0
    while index < digits.count {
      let (scalar, length) = UTF8Reader.scalar(digits, at: index)
      let digit =
        scalar < 0x80
        ? UInt8(truncatingIfNeeded: scalar &- 0x30) : UnicodeTable.shared.digit(scalar)
      guard let digit, count < mostDigits else { return -1 }
      value = value * 10 + Int32(digit)
      count += 1
      index += length
    }
    return value
  }
}
