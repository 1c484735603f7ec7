/// A hash of letters, for texts that are only ever asked whether they are the same.
enum TextHash {
  /// The same letters give the same hash; others almost never do.
  static func hash(_ text: Span<UInt16>) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for index in text.indices {
      state = (state ^ UInt64(text[index])) &* 0x2545_F491_4F6C_DD1D
      state ^= state >> 29
    }
    return state ^ state >> 32
  }
}
