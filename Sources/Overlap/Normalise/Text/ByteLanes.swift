/// Questions about the eight bytes of a number at once.
///
/// The answer is the top bit of each byte for which it is yes.
enum ByteLanes {
  /// A number whose eight bytes are all the same.
  @inline(__always)
  static func all(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// The top bits of all bytes.
  static let tops = all(0x80)

  /// Which bytes lie within a range; all must be ASCII.
  @inline(__always)
  static func within(_ bytes: UInt64, _ first: UInt8, _ last: UInt8) -> UInt64 {
    let reached = bytes &+ all(0x80 &- first)
    let passed = bytes &+ all(0x7F &- last)
    return reached & ~passed & tops
  }

  /// Which bytes are the same as another.
  @inline(__always)
  static func equal(_ bytes: UInt64, _ byte: UInt8) -> UInt64 {
    // Only a zero has no top bit and does not reach it.
    let others = bytes ^ all(byte)
    return ~((others & ~tops) &+ all(0x7F) | others) & tops
  }

  /// An answer as a bit for each byte, the first the lowest.
  @inline(__always)
  static func places(_ answer: UInt64) -> UInt64 {
    // Each top bit lands in the highest byte at its own place, and no two sums meet below it.
    (answer &* 0x0002_0408_1020_4081) &>> 56
  }
}
