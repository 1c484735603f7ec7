/// What most pairs of words part by, in forty bytes: all facts of a word take twice as many, and
/// millions of pairs of words are looked at.
struct WordCard: Sendable {
  /// The numbers of its canonical form, and of what it may stand for.
  let canonical: UInt32
  let soft: UInt32
  /// A bit for each letter of the canonical form.
  let letters: UInt64
  /// The first letters with umlauts as one; see `Letters.head`.
  private let plainHead: UInt64
  /// See `WordMeasures.weight`.
  let weight: Double
  /// The first letter as written.
  let first: UInt16
  let canonicalCount: UInt8
  let rawCount: UInt8
  let plainCount: UInt8

  /// The card of no word.
  init() {
    canonical = 0
    soft = 0
    letters = 0
    plainHead = 0
    weight = 0
    first = 0
    canonicalCount = 0
    rawCount = 0
    plainCount = 0
  }

  /// The card of a word of a corpus.
  init(_ word: Word, _ texts: SortedTexts) {
    canonical = word.canonical
    soft = word.soft
    letters = word.measures.letters
    plainHead = Letters.head(texts.units.span.extracting(texts.range(Int(word.plain))))
    weight = word.measures.weight
    first = word.measures.first
    canonicalCount = word.measures.canonicalCount
    rawCount = word.measures.rawCount
    plainCount = word.measures.plainCount
  }

  /// Whether words that begin otherwise may stand for each other, all the same: as the same word, as
  /// abbreviations, or with a slip or two.
  func mayBeAlike(_ other: WordCard) -> Bool {
    if canonical == other.canonical || soft == other.canonical || other.soft == canonical {
      return true
    }
    return min(canonicalCount, other.canonicalCount) >= 5
      && abs(Int(canonicalCount) - Int(other.canonicalCount)) <= 2
      && (letters ^ other.letters).nonzeroBitCount <= 4
  }

  /// Whether this word and another, with umlauts as one letter, may be the same up to the end of the
  /// shorter.
  func mayBegin(like other: WordCard) -> Bool {
    let shortest = min(4, plainCount, other.plainCount)
    return Letters.shared(heads: plainHead, other.plainHead) >= Int(shortest)
  }
}
