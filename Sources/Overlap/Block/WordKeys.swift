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

  /// What a word gives that is written one way, and another way with umlauts as one letter.
  init(raw: Span<UInt16>, plain: Span<UInt16>) {
    beginning = Self.beginning(raw: raw, plain: plain)
    head = Self.head(plain)
    three = Self.letters(3, of: raw)
    two = Self.letters(2, of: raw)
    initials = Self.initials(raw)
  }

  /// The same, where only this is asked for.
  static func beginning(raw: Span<UInt16>, plain: Span<UInt16>) -> UInt64? {
    raw.count >= 5 ? LetterHash(plain.extracting(..<min(plain.count, 5))).value : nil
  }

  static func head(_ plain: Span<UInt16>) -> LetterHash {
    LetterHash(plain.extracting(..<min(plain.count, 3)))
  }

  static func letters(_ most: Int, of raw: Span<UInt16>) -> UInt64 {
    LetterHash.letters(raw.extracting(..<min(raw.count, most)))
  }

  static func initials(_ raw: Span<UInt16>) -> UInt64? {
    2...6 ~= raw.count ? LetterHash(raw).value : nil
  }
}
