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
    repeat {
      first -= 1
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
      digits[first] = 0x30 + UInt8(truncatingIfNeeded: remainder)
      rest = quotient
    } while rest > 0
    if value < 0 { bytes.append(0x2D) }
    for index in first..<20 { bytes.append(digits[index]) }
  }
}
