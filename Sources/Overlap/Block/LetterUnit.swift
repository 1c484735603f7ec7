import Basics

/// A letter as it is stored: a byte of ASCII, or a unit of UTF-16.
///
/// What is made of the same letters is the same either way.
protocol LetterUnit: FixedWidthInteger, BitwiseCopyable, Sendable {
  /// Four letters from a place on, sixteen bits each, the first the lowest; traps where there are fewer.
  static func four(_ text: Span<Self>, at start: Int) -> UInt64
  /// The first four letters of a range in the same way, and the next four, with zeros where there are
  /// fewer.
  static func firstEight(_ text: Span<Self>, _ range: Range<Int>) -> (UInt64, UInt64)
}

extension UInt8: LetterUnit {
  @inline(__always)
  static func four(_ text: Span<UInt8>, at start: Int) -> UInt64 { text.fourUnits(at: start) }

  @inline(__always)
  static func firstEight(_ text: Span<UInt8>, _ range: Range<Int>) -> (UInt64, UInt64) {
    let word = text.word(of: range)
    return (
      ByteWidening.units(UInt32(truncatingIfNeeded: word)),
      ByteWidening.units(UInt32(truncatingIfNeeded: word >> 32))
    )
  }
}

extension UInt16: LetterUnit {
  @inline(__always)
  static func four(_ text: Span<UInt16>, at start: Int) -> UInt64 { text.fourUnits(at: start) }

  @inline(__always)
  static func firstEight(_ text: Span<UInt16>, _ range: Range<Int>) -> (UInt64, UInt64) {
    let start = range.lowerBound
    if range.count >= 8 { return (text.fourUnits(at: start), text.fourUnits(at: start + 4)) }
    var eight: (UInt64, UInt64) = (0, 0)
    for index in range {
      let place = index - start
      let letter = UInt64(text[index]) << UInt64(place % 4 * 16)
      if place < 4 { eight.0 |= letter } else { eight.1 |= letter }
    }
    return eight
  }
}
