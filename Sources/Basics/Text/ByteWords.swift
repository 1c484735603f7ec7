// Eight or four bytes at a time: the one place of the pure modules where memory is taken for another type.
// Any bytes are a number and the place is checked, so the loads are unsafe in name only.

extension Span<UInt8> {
  /// The eight bytes from `start` on, the first in the lowest bits; traps where there are fewer.
  @inlinable
  package func word(at start: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
  }

  /// The same of what is left from `start` on, where that may be fewer, with zeros behind it.
  @inlinable
  package func word(atMostFrom start: Int) -> UInt64 {
    let left = count - start
    if left >= 8 { return word(at: start) }
    guard left > 0 else { return 0 }
    if count >= 8 { return word(at: count - 8) >> UInt64(truncatingIfNeeded: 8 * (8 - left)) }
    // Two loads that overlap say the same where they do.
    if left >= 4 {
      let last = UInt64(half(at: count - 4)) << UInt64(truncatingIfNeeded: 8 * (left - 4))
      return UInt64(half(at: start)) | last
    }
    let middle = UInt64(self[start + left / 2]) << UInt64(truncatingIfNeeded: 8 * (left / 2))
    let last = UInt64(self[count - 1]) << UInt64(truncatingIfNeeded: 8 * (left - 1))
    return UInt64(self[start]) | middle | last
  }

  /// The four bytes from `start` on, the first in the lowest bits; traps where there are fewer.
  @inlinable
  package func half(at start: Int) -> UInt32 {
    UInt32(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt32.self))
  }
}
