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
    let first = FirstLetters(text)
    count = text.count
    var hash = first.hash(5)
    five = hash.value
    if count > 5 { hash.add(letters: first.sixthToEighth) }
    eight = hash.value
    if count > 8 { hash.add(text.extracting(8...)) }
    whole = hash.value
    var ends = LetterHash()
    if count >= 3 {
      ends.add(letters: first.letters(3))
      ends.add(letters: LetterHash.letters(text.extracting((count - 3)...)))
    }
    self.ends = ends.value
  }
}
