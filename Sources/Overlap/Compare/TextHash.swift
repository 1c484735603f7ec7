import Basics

/// A hash of letters, for texts that are only ever asked whether they are the same.
enum TextHash {
  /// The same letters give the same hash, whether they stand in one byte each or in two; others
  /// almost never do.
  ///
  /// Four letters a step, as each step waits for the one before.
  static func hash<Letter: LetterUnit>(_ text: Span<Letter>) -> UInt64 {
    var state = start(text.count)
    var index = 0
    while index + 4 <= text.count {
      state = mixed(state, Letter.four(text, at: index))
      index += 4
    }
    return end(state, text, index)
  }

  private static func start(_ count: Int) -> UInt64 {
    0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
  }

  /// The last letters, fewer than four.
  private static func end<Unit: FixedWidthInteger>(
    _ before: UInt64, _ text: Span<Unit>, _ first: Int
  ) -> UInt64 {
    var index = first
    var rest: UInt64 = 0
    while index < text.count {
      rest = rest << 16 | letter(text, index)
      index += 1
    }
    let state = mixed(before, rest)
    return state ^ state >> 32
  }

  private static func letter<Unit: FixedWidthInteger>(_ text: Span<Unit>, _ index: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: text[index])
  }

  private static func mixed(_ state: UInt64, _ letters: UInt64) -> UInt64 {
    let product = (state ^ letters) &* 0x2545_F491_4F6C_DD1D
    return product ^ product >> 29
  }
}
