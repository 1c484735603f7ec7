/// What most pairs part by: the facts of one record, side by side in memory.
///
/// Names, texts and domains lie far apart in a corpus of a million records, and each pair would
/// wait for all of them. Most pairs are ruled out by two of these alone; see `PairBound`.
struct RecordGist: Sendable {
  /// The most words that are told; a record with more is not plain.
  static let mostWords = 6
  /// The place of `domain` and `label` in a record without a domain of its own.
  static let none = UInt32.max

  private(set) var words = InlineArray<6, PlacedWord>(
    repeating: PlacedWord(word: 0, isAside: false, isNumber: false))
  /// How many words there are; zero as well in a record that is not plain.
  private(set) var wordCount: UInt8 = 0
  /// Whether all that matters is told: one name with letters and few words, one domain at most.
  private(set) var isPlain = false
  /// How many letters the joined name has, and how many the name was given with, up to 255.
  private(set) var joinedCount: UInt8 = 0
  private(set) var givenLength: UInt8 = 0
  private(set) var country: UInt16 = 0
  /// The first letter of the domain's label.
  private(set) var labelFirst: UInt16 = 0
  private(set) var joined: UInt32 = 0
  private(set) var domain = Self.none
  private(set) var label = Self.none
  /// How many records bear the joined name.
  private(set) var bearers: UInt32 = 0
  /// Halves of `CorpusName.allWords`, `full` and `numbers`: where two differ, the wholes do.
  private(set) var allWords: UInt32 = 0
  private(set) var full: UInt32 = 0
  private(set) var numbers: UInt32 = 0
  private(set) var hasNumbers = false
  private(set) var legal: UInt64 = 0
  /// The first letters of the joined name.
  private(set) var head: UInt64 = 0
  private(set) var trigrams = TrigramMarks()
  /// A bit for each letter of the joined name.
  private(set) var letters: UInt64 = 0

  /// The gist of a record.
  init(_ record: CorpusRecord, of corpus: Corpus) {
    guard record.names.count == 1, record.domains.count <= 1 else { return }
    let name = corpus.names[record.names.lowerBound]
    let text = corpus.joined.range(Int(name.joined))
    guard !text.isEmpty, name.words.count <= Self.mostWords else { return }
    if let place = record.domains.first {
      let own = corpus.ownDomains[place]
      let letters = corpus.labels.range(Int(own.label))
      guard !letters.isEmpty else { return }
      domain = own.domain
      label = own.label
      labelFirst = corpus.labels.units[letters.lowerBound]
    }
    isPlain = true
    for place in name.words {
      words[Int(wordCount)] = corpus.placed[place]
      wordCount += 1
    }
    joined = name.joined
    joinedCount = UInt8(clamping: text.count)
    givenLength = UInt8(clamping: name.givenLength)
    country = record.country
    bearers = corpus.joined.holders(Int(name.joined))
    allWords = UInt32(truncatingIfNeeded: name.allWords)
    full = UInt32(truncatingIfNeeded: name.full)
    numbers = UInt32(truncatingIfNeeded: name.numbers)
    hasNumbers = name.numbers != 0
    legal = name.legal
    head = Letters.head(corpus.joined.units.span.extracting(text))
    letters = Letters.set(of: corpus.joined.units.span.extracting(text))
    trigrams = corpus.trigrams[Int(name.joined)]
  }

  /// Whether more than two slips certainly lie between the joined names, which are not the same;
  /// nothing tells short names, or such of other lengths, apart by slips.
  func isFar(from other: RecordGist) -> Bool {
    min(joinedCount, other.joinedCount) < 6 || abs(Int(joinedCount) - Int(other.joinedCount)) > 2
      || (letters & ~other.letters).nonzeroBitCount > 2
      || (other.letters & ~letters).nonzeroBitCount > 2
      || trigrams.isFarther(than: 2, from: other.trigrams)
  }
}
