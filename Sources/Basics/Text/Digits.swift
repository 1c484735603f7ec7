/// Integers as decimal digits in a byte buffer.
package enum Digits {
  /// The most bytes that an integer of 64 bits takes, its sign included.
  package static let longest = 20

  /// Appends the decimal form of `value`, without a `String` in between.
  package static func append(_ value: Int64, to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: longest) { (room: inout OutputSpan<UInt8>) in
      append(value, to: &room)
    }
  }

  /// Appends the decimal form of `value` to a span that has room for `longest` bytes.
  package static func append(_ value: Int64, to bytes: inout OutputSpan<UInt8>) {
    var rest = value.magnitude
    var digits: InlineArray<20, UInt8> = .init(repeating: 0x30)
    var first = 20
    // Two digits a division: each waits for the one before it.
    while rest >= 10 {
      let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
      let (tens, ones) = UInt32(truncatingIfNeeded: pair).quotientAndRemainder(dividingBy: 10)
      first -= 2
      digits[first] = 0x30 + UInt8(truncatingIfNeeded: tens)
      digits[first + 1] = 0x30 + UInt8(truncatingIfNeeded: ones)
      rest = quotient
    }
    if rest > 0 || first == 20 {
      first -= 1
      digits[first] = 0x30 + UInt8(truncatingIfNeeded: rest)
    }
    if value < 0 { bytes.append(0x2D) }
    for index in first..<20 { bytes.append(digits[index]) }
  }
}
