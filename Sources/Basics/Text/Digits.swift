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
    if value < 0 { bytes.append(0x2D) }
    // Eight digits at a time: each division waits for the one before it.
    let eight: UInt64 = 100_000_000
    let (upper, low) = value.magnitude.quotientAndRemainder(dividingBy: eight)
    guard upper > 0 else { return appendShort(low, to: &bytes) }
    let (high, middle) = upper.quotientAndRemainder(dividingBy: eight)
    if high > 0 {
      appendShort(high, to: &bytes)
      bytes.append(bytesOf: digits(middle) | zeros)
    } else {
      appendShort(middle, to: &bytes)
    }
    bytes.append(bytesOf: digits(low) | zeros)
  }

  private static let zeros: UInt64 = 0x3030_3030_3030_3030

  /// Appends a number of up to eight digits without zeros before it.
  private static func appendShort(_ value: UInt64, to bytes: inout OutputSpan<UInt8>) {
    let all = digits(value)
    // The first digit is the lowest byte; of zero the last one stands.
    let unused = min(all.trailingZeroBitCount / 8, 7)
    var left = (all | zeros) >> UInt64(8 * unused)
    if bytes.freeCapacity >= 8 {
      bytes.append(bytesOf: left)
      return bytes.removeLast(unused)
    }
    for _ in unused..<8 {
      bytes.append(UInt8(truncatingIfNeeded: left))
      left >>= 8
    }
  }

  /// The eight digits of a number below a hundred million, a byte each, the first the lowest.
  ///
  /// Halves, quarters and eighths of it move apart, all at once: multiplying and shifting divides by
  /// a hundred and by ten.
  private static func digits(_ value: UInt64) -> UInt64 {
    let (high, low) = value.quotientAndRemainder(dividingBy: 10_000)
    let halves = high | low << 32
    let hundreds = (halves &* 10_486) >> 20 & 0x0000_007F_0000_007F
    let pairs = hundreds | (halves &- hundreds &* 100) << 16
    let tens = (pairs &* 103) >> 10 & 0x000F_000F_000F_000F
    return tens | (pairs &- tens &* 10) << 8
  }
}
