/// What most pairs of words part by, in 48 bytes: all facts of a word take more, and millions of
/// pairs of words are looked at.
struct WordCard: Sendable {
  /// The numbers of its canonical form, and of what it may stand for.
  let canonical: UInt32
  let soft: UInt32
  /// A bit for each letter of the canonical form.
  let letters: UInt64
  /// The first letters with umlauts as one; see `Letters.head`.
  private let plainHead: UInt64
  /// See `WordMeasures.weight` and `WordMeasures.rarity`.
  let weight: Double
  let rarity: Double
  /// The first letter as written.
  let first: UInt16
  /// The least letters that a word has that is this one with a slip or two, and how many more it has
  /// at most.
  private let slipFrom: UInt8
  private let slipRange: UInt8
  private let canonicalCount: UInt8
  /// Whether it is not compared as it is written, or has no vowel behind its first letter: it may
  /// then stand for words that go on otherwise.
  private let isOdd: Bool
  let rawCount: UInt8
  private let plainCount: UInt8

  /// The card of a word of a corpus.
  init(_ word: Word, _ texts: SortedTexts) {
    canonical = word.canonical
    soft = word.soft
    letters = word.measures.letters
    plainHead = Letters.head(texts.units.span.extracting(texts.range(Int(word.plain))))
    weight = word.measures.weight
    rarity = word.measures.rarity
    first = word.measures.first
    canonicalCount = word.measures.canonicalCount
    isOdd =
      word.raw != word.canonical || word.raw != word.plain || word.soft != Word.none
      || !word.measures.hasInnerVowel
    // No word is longer than 255 letters, and such are told apart by all they have.
    let slips = WordGlance.slipLengths(of: Int(canonicalCount)) ?? 255...255
    slipFrom = UInt8(clamping: slips.lowerBound)
    slipRange = UInt8(clamping: slips.count - 1)
    rawCount = word.measures.rawCount
    plainCount = word.measures.plainCount
  }

  /// Whether this word and another, which is not the same, may stand for each other: as abbreviations,
  /// as its beginning or stem, or with a slip or two.
  func mayBeAlike(_ other: WordCard) -> Bool {
    if first == other.first {
      return isOdd || other.isOdd || mayBegin(like: other) || mayBeSlip(other)
    }
    return canonical == other.canonical || soft == other.canonical || other.soft == canonical
      || mayBeSlip(other)
  }

  private func mayBeSlip(_ other: WordCard) -> Bool {
    other.canonicalCount &- slipFrom <= slipRange
      && (letters ^ other.letters).nonzeroBitCount <= 4
  }

  /// Whether this word and another, with umlauts as one letter, may be the same up to the end of the
  /// shorter.
  func mayBegin(like other: WordCard) -> Bool {
    let shortest = min(4, plainCount, other.plainCount)
    return Letters.shared(heads: plainHead, other.plainHead) >= Int(shortest)
  }

  /// Whether this word may stand for another and its neighbours written together, for which it needs
  /// some letters at least.
  func mayBeJoined(with other: WordCard, _ leastLetters: UInt8) -> Bool {
    plainCount >= leastLetters && mayBegin(like: other)
  }

  /// Whether this word may stand for the first letters of as many words as there are.
  func mayBeInitials(ofAtMost count: Int) -> Bool {
    rawCount >= 2 && Int(rawCount) <= count
  }
}
