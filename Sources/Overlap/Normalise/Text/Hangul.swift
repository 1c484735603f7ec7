/// Korean syllables, whose letters are found by arithmetic (Unicode Standard, section 3.12).
enum Hangul {
  private static let firstSyllable: UInt32 = 0xAC00
  private static let syllableCount: UInt32 = 11_172
  private static let firstLead: UInt32 = 0x1100
  private static let leadCount: UInt32 = 19
  private static let firstVowel: UInt32 = 0x1161
  private static let vowelCount: UInt32 = 21
  /// One before the first final consonant: a syllable may have none.
  private static let noTail: UInt32 = 0x11A7
  private static let tailCount: UInt32 = 28

  /// Whether a scalar is a whole syllable.
  static func isSyllable(_ scalar: UInt32) -> Bool {
    scalar >= firstSyllable && scalar - firstSyllable < syllableCount
  }

  /// Calls `body` with each letter of a syllable.
  static func decompose(_ syllable: UInt32, _ body: (UInt32) -> Void) {
    let index = syllable - firstSyllable
    let tail = index % tailCount
    body(firstLead + index / (vowelCount * tailCount))
    body(firstVowel + index / tailCount % vowelCount)
    if tail > 0 { body(noTail + tail) }
  }

  /// The syllable of a lead and a vowel, or of a syllable without a tail and a tail.
  static func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if first >= firstLead, first - firstLead < leadCount, second >= firstVowel,
      second - firstVowel < vowelCount
    {
      let lead = first - firstLead
      return firstSyllable + (lead * vowelCount + second - firstVowel) * tailCount
    }
    if isSyllable(first), (first - firstSyllable) % tailCount == 0, second > noTail,
      second - noTail < tailCount
    {
      return first + (second - noTail)
    }
    return nil
  }
}
