/// A look at what is known of two words without their letters: most pairs of words end here.
///
/// What it calls unlike is unlike to `WordComparer`, too; the other way round it may err.
struct WordGlance: Sendable {
  private let words: [Word]

  /// Looks at the words of a corpus.
  init(_ corpus: Corpus) {
    words = corpus.words
  }

  /// Whether one of two words may stand for the other.
  func mayBeAlike(_ x: PlacedWord, _ y: PlacedWord) -> Bool {
    let words = words.span
    let a = Int(x.word)
    let b = Int(y.word)
    if words[a].canonical == words[b].canonical { return true }
    if x.isNumber || y.isNumber { return false }
    if words[a].soft == words[b].canonical || words[b].soft == words[a].canonical { return true }
    return Self.mayBeAlike(words[a].measures, words[b].measures)
  }

  /// Whether two words that are not the same may be spellings of one.
  static func mayBeAlike(_ a: WordMeasures, _ b: WordMeasures) -> Bool {
    a.first == b.first && mayBeShortened(a, b) || mayBeSlip(a, b)
  }

  /// Whether one of two words that begin with the same letter may be short for the other, or have
  /// its stem: they then begin alike, or one leaves out vowels.
  private static func mayBeShortened(_ a: WordMeasures, _ b: WordMeasures) -> Bool {
    let canonical = min(4, a.canonicalCount, b.canonicalCount)
    if Letters.shared(heads: a.canonicalHead, b.canonicalHead) >= canonical { return true }
    let raw = min(4, a.rawCount, b.rawCount)
    if Letters.shared(heads: a.head, b.head) >= raw { return true }
    let isShorter = a.rawCount <= b.rawCount
    let short = isShorter ? a : b
    let long = isShorter ? b : a
    guard short.rawCount >= 2, Int(long.rawCount) >= Int(short.rawCount) + 2 else { return false }
    return !short.hasInnerVowel
  }

  /// Whether one of two words may be the other with as many slips as count.
  static func mayBeSlip(_ a: WordMeasures, _ b: WordMeasures) -> Bool {
    let count = Int(a.canonicalCount)
    let other = Int(b.canonicalCount)
    let shorter = min(count, other)
    guard shorter >= leastWithSlips else { return false }
    let most = mostSlips(shorter)
    return abs(count - other) <= most
      && (a.letters & ~b.letters).nonzeroBitCount <= most
      && (b.letters & ~a.letters).nonzeroBitCount <= most
  }

  /// The least letters of a word that is told by its letters in spite of a slip.
  private static let leastWithSlips = 5

  /// How many letters a word has that may be one of so many with slips; nil where none may.
  static func slipLengths(of count: Int) -> ClosedRange<Int>? {
    guard count >= leastWithSlips else { return nil }
    return max(leastWithSlips, count - mostSlips(count - 2))...count + mostSlips(count)
  }

  /// How many slips a word of so many letters may have.
  static func mostSlips(_ count: Int) -> Int { count < 9 ? 1 : 2 }
}
