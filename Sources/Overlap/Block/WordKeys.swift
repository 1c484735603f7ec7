/// What a word gives to keys, whatever stands beside it: made once for each word of a corpus, however
/// many names hold it.
struct WordKeys: Sendable {
  /// A hash of its first five letters, with umlauts as one; nil where it has fewer as written.
  let beginning: UInt64?
  /// Its first three letters, with umlauts as one, for another word to be added.
  let head: LetterHash
  /// Its first letters as written, in one number.
  let three: UInt64
  let two: UInt64
  /// A hash of it where it is short enough to be somebody's initials.
  let initials: UInt64?

  /// What no word gives.
  static let none = WordKeys(FirstLetters(Span<UInt16>()))

  /// What a word gives that is written one way, and another way with umlauts as one letter.
  @inline(__always)
  init(raw: FirstLetters, plain: FirstLetters) {
    beginning = raw.count >= 5 ? plain.hash(5).value : nil
    head = plain.hash(3)
    three = raw.letters(3)
    two = raw.letters(2)
    initials = 2...6 ~= raw.count ? raw.hash(6).value : nil
  }

  /// What a word gives that is written one way.
  @inline(__always)
  init(_ word: FirstLetters) {
    self.init(raw: word, plain: word)
  }
}
