// Eight bytes at a time: the one place of the pure modules where memory is taken for another type.
// Any eight bytes are a word and the place is checked, so the load is unsafe in name only.

extension Span<UInt8> {
  /// The eight bytes from `start` on, the first in the lowest bits; traps where there are fewer.
  @inlinable
  package func word(at start: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
  }
}
