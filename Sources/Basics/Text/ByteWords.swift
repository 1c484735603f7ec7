// Eight or four bytes at a time, read as a number; ByteAppending.swift writes them.
// Any bytes are a number and the place is checked, so the loads are unsafe in name only.

extension Span<UInt16> {
  /// The four units from `start` on, the first in the lowest bits; traps where there are fewer.
  @inlinable
  package func fourUnits(at start: Int) -> UInt64 {
    let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: 2 &* start, as: UInt64.self)
    return UInt64(littleEndian: word)
  }
}

extension Span<UInt8> {
  /// The four bytes from `start` on as units of two, the first in the lowest bits; traps where there
  /// are fewer.
  @inlinable
  package func fourUnits(at start: Int) -> UInt64 {
    ByteWidening.units(half(at: start))
  }

  /// The eight bytes from `start` on, the first in the lowest bits; traps where there are fewer.
  @inlinable
  package func word(at start: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
  }

  /// The same of what is left from `start` on, where that may be fewer, with zeros behind it.
  @inlinable
  package func word(atMostFrom start: Int) -> UInt64 {
    // Texts are of any length: what depends on it is a shift, not a branch that is guessed wrong.
    if count >= 8 {
      let first = Swift.min(start, count - 8)
      return word(at: first) >> UInt64(truncatingIfNeeded: 8 &* (start &- first))
    }
    let left = count - start
    guard left > 0 else { return 0 }
    // Two loads that overlap say the same where they do.
    if left >= 4 {
      let last = UInt64(half(at: count - 4)) << UInt64(truncatingIfNeeded: 8 * (left - 4))
      return UInt64(half(at: start)) | last
    }
    let middle = UInt64(self[start + left / 2]) << UInt64(truncatingIfNeeded: 8 * (left / 2))
    let last = UInt64(self[count - 1]) << UInt64(truncatingIfNeeded: 8 * (left - 1))
    return UInt64(self[start]) | middle | last
  }

  /// The first eight bytes of a range, the first in the lowest bits, with zeros behind them where there
  /// are fewer.
  @inlinable
  @inline(__always)
  package func word(of range: Range<Int>) -> UInt64 {
    let start = range.lowerBound
    // Mostly a range is one of many in a long run.
    let word = count &- start >= 8 ? word(at: start) : word(atMostFrom: start)
    let behind: UInt64 = ~0 << UInt64(truncatingIfNeeded: 8 &* range.count)
    return word & ~behind
  }

  /// The four bytes from `start` on, the first in the lowest bits; traps where there are fewer.
  @inlinable
  package func half(at start: Int) -> UInt32 {
    UInt32(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt32.self))
  }

  /// Whether all bytes are ASCII, and none is zero.
  @inlinable
  package var isPlainASCII: Bool {
    guard count >= 8 else {
      if count >= 4 { return Self.isPlain(UInt64(half(at: 0)) | UInt64(half(at: count - 4)) << 32) }
      for at in indices where self[at] &- 1 >= 0x7F { return false }
      return true
    }
    // The last eight may overlap those before.
    let last = count &- 8
    var at = 0
    while at < last {
      guard Self.isPlain(word(at: at)) else { return false }
      at &+= 8
    }
    return Self.isPlain(word(at: last))
  }

  @inlinable
  static func isPlain(_ word: UInt64) -> Bool {
    // Taking one from each byte sets the top bit of zeros.
    (word &- 0x0101_0101_0101_0101 | word) & 0x8080_8080_8080_8080 == 0
  }

  /// The place of the first byte from `start` on that is not ASCII, or the end.
  @inlinable
  package func endOfASCII(from start: Int) -> Int {
    var at = start
    while at < count {
      let tops = word(atMostFrom: at) & 0x8080_8080_8080_8080
      if tops != 0 { return at + tops.trailingZeroBitCount / 8 }
      at += 8
    }
    return count
  }
}

/// Bytes as units of two.
@usableFromInline
package enum ByteWidening {
  /// The four bytes of a number, each moved to the place of a unit of two.
  @inlinable
  package static func units(_ bytes: UInt32) -> UInt64 {
    let near = UInt64(bytes)
    let apart = (near | near << 16) & 0x0000_FFFF_0000_FFFF
    return (apart | apart << 8) & 0x00FF_00FF_00FF_00FF
  }
}
