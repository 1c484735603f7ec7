/// Fixed-width decimal numbers in ASCII: what dates and instants are written with.
enum FixedDigits {
  /// The number that `count` digits spell from `start` on.
  ///
  /// Nil where the text ends before, or where a byte is not an ASCII digit.
  static func read(_ text: Span<UInt8>, at start: Int, count: Int) -> Int? {
    guard start >= 0, count <= 9, text.count - start >= count else { return nil }
    var number = 0
    for index in start..<start + count {
      guard let digit = value(of: text[index]) else { return nil }
      number = number * 10 + digit
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
  /// The number must not be negative; digits beyond `width` are left out.
  static func append(_ number: Int, width: Int, to bytes: inout [UInt8]) {
    var scale = 1
    for _ in 1..<width { scale *= 10 }
    while scale > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / scale % 10))
      scale /= 10
    }
  }
}
