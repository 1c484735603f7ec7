import Basics

/// Stepping over text that means nothing to the format, eight bytes at a time.
///
/// What stops it is a byte below 0x20, a quote, or one more byte: all that can mean something, and
/// a tab that may not. So whoever calls looks at the byte that stopped it.
enum ByteRun {
  /// 1 in each byte of a word.
  static let ones: UInt64 = 0x0101_0101_0101_0101
  /// A quote in each byte of a word.
  static let quotes = ones &* 0x22
  private static let blanks = ones &* 0x20
  private static let tops = ones &* 0x80

  /// Moves `at` to the next byte that may mean something, or to fewer than eight bytes before the
  /// end; `seen` takes up, or-ed, what was stepped over.
  ///
  /// `stopAt` has the further byte eight times.
  @inline(__always)
  static func skip(
    _ bytes: Span<UInt8>, _ at: inout Int, _ seen: inout UInt64, stopAt: UInt64
  ) {
    while bytes.count &- at >= 8 {
      let word = bytes.word(at: at)
      let stops = lowBytes(word) | zeroBytes(word ^ quotes) | zeroBytes(word ^ stopAt)
      guard stops == 0 else {
        // The bits below the first stop's top bit cover the bytes before it, and its own.
        let before = stops.trailingZeroBitCount &- 7
        seen |= word & ((1 &<< UInt64(truncatingIfNeeded: before)) &- 1)
        at &+= before &>> 3
        return
      }
      seen |= word
      at &+= 8
    }
  }

  /// The or of a word's bytes.
  static func anyOf(_ word: UInt64) -> UInt8 {
    (0..<8).reduce(into: UInt8(0)) { $0 |= UInt8(truncatingIfNeeded: word >> UInt64(8 * $1)) }
  }

  // Both set the top bit of the first byte that is meant; of those behind it too many may be set,
  // for a borrow, which nobody looks at.

  private static func lowBytes(_ word: UInt64) -> UInt64 {
    (word &- blanks) & ~word & tops
  }

  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & tops
  }
}
