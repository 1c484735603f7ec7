/// What a text gives to keys that is written without blanks: the words of a name, or a domain's label.
struct TextKeys: Sendable {
  /// How many letters it has.
  let count: Int
  /// Hashes of its first five and eight letters, where it has so many.
  let five: UInt64
  let eight: UInt64
  /// A hash of all letters.
  let whole: UInt64
  /// A hash of the first three and the last three letters, where it has three.
  let ends: UInt64

  /// What no text gives.
  static let none = TextKeys(Span<UInt16>())

  /// What a text gives: the hash of a beginning is what that of the whole has come to there.
  @inline(__always)
  init<Letter: LetterUnit>(_ text: Span<Letter>) {
    self.init(text, text.indices)
  }

  /// What a range of a text gives.
  @inline(__always)
  init<Letter: LetterUnit>(_ text: Span<Letter>, _ range: Range<Int>) {
    let first = FirstLetters(text, range)
    count = range.count
    var hash = first.hash(5)
    five = hash.value
    if count > 5 { hash.add(letters: first.sixthToEighth) }
    eight = hash.value
    if count > 8 { hash.add(text.extracting(range.lowerBound + 8..<range.upperBound)) }
    whole = hash.value
    var ends = LetterHash()
    if count >= 3 {
      ends.add(letters: first.letters(3))
      let last = text.extracting(range.upperBound - 3..<range.upperBound)
      ends.add(letters: LetterHash.letters(last))
    }
    self.ends = ends.value
  }
}
