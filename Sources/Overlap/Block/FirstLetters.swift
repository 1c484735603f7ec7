/// The first letters of a text, up to eight: what keys are mostly made of, in two numbers.
struct FirstLetters {
  /// How many letters the whole text has.
  let count: Int
  /// The first four letters, sixteen bits each, the first the lowest; zeros where there are fewer.
  private let four: UInt64
  /// The next four.
  private let next: UInt64

  /// The first letters of a text.
  @inline(__always)
  init<Letter: LetterUnit>(_ text: Span<Letter>) {
    self.init(text, text.indices)
  }

  /// The first letters of a range.
  @inline(__always)
  init<Letter: LetterUnit>(_ text: Span<Letter>, _ range: Range<Int>) {
    count = range.count
    (four, next) = Letter.firstEight(text, range)
  }

  /// The hash of the text, or of so many letters at its beginning: eight at most.
  ///
  /// How long texts are can't be foreseen, so that both steps are made and one may not count.
  @inline(__always)
  func hash(_ most: Int) -> LetterHash {
    let count = min(count, most)
    let none = LetterHash()
    let one = none.with(letters: count >= 4 ? four : Self.letters(four, count))
    let two = one.with(letters: count >= 8 ? next : Self.letters(next, max(count - 4, 0)))
    return count == 0 ? none : count > 4 ? two : one
  }

  /// Up to three letters in one number, the first uppermost.
  @inline(__always)
  func letters(_ most: Int) -> UInt64 { Self.letters(four, min(count, most)) }

  /// The sixth to the eighth letter likewise, of a text that has six.
  @inline(__always)
  var sixthToEighth: UInt64 { Self.letters(next >> 16, min(count - 5, 3)) }

  @inline(__always)
  private static func letters(_ four: UInt64, _ count: Int) -> UInt64 {
    let outer = four << 48 | four >> 48
    let inner = (four & 0xFFFF_0000) << 16 | four >> 16 & 0xFFFF_0000
    return (outer | inner) >> UInt64(truncatingIfNeeded: 64 &- 16 &* count)
  }
}
