/// The first letters of a text as one number, in the order of texts: ten letters or digits of
/// ASCII, or those up to the first other letter.
///
/// Numbers that are not the same stand as their texts do; of the same number texts may differ yet.
enum TextKey {
  private static let letters = 10
  private static let letterBits: UInt64 = 6

  /// The key of a text.
  static func of(_ text: Span<UInt16>) -> UInt64 {
    var key: UInt64 = 0
    var place = 0
    let count = min(letters, text.count)
    while place < count {
      let unit = text[place]
      place += 1
      if unit &- 0x61 < 26 {
        key = key &<< letterBits | UInt64(unit &- 0x61 &+ 13)
      } else if unit &- 0x30 < 10 {
        key = key &<< letterBits | UInt64(unit &- 0x30 &+ 2)
      } else {
        key = key &<< letterBits | classOfOther(unit)
        break
      }
    }
    return key &<< (64 &- letterBits &* UInt64(truncatingIfNeeded: place))
  }

  /// How many letters two texts share at the front, unless one of them ends before; nil where their
  /// keys don't tell.
  static func shared(_ a: UInt64, _ b: UInt64) -> UInt8? {
    a == b ? nil : UInt8(truncatingIfNeeded: (a ^ b).leadingZeroBitCount) / UInt8(letterBits)
  }

  /// One class for all that stands in front of the digits, between these and the letters, or behind
  /// them: keys end with such a one, as it does not tell which it is.
  private static func classOfOther(_ unit: UInt16) -> UInt64 {
    unit < 0x30 ? 1 : unit < 0x61 ? 12 : 39
  }
}
