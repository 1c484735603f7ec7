/// The texts of a complete corpus, with what its words give to keys: words stand in names again and
/// again.
struct CorpusFacts: KeyFacts {
  let corpus: Corpus
  /// In the order of the corpus's words.
  private let words: [KeyedWord]

  /// A word with all that keys ask of it, side by side in memory.
  private struct KeyedWord: Sendable {
    let keys: WordKeys
    /// How many records hold the text that it is compared by, above the number of that text: rarer
    /// words come first, and texts are numbered in their order, which decides between equal ones.
    let rank: UInt64
  }

  /// The facts of a corpus.
  init(_ corpus: Corpus) {
    self.corpus = corpus
    let texts = corpus.texts
    let units = texts.units.span
    var words: [KeyedWord] = []
    words.reserveCapacity(corpus.words.count)
    for word in corpus.words {
      let keys = WordKeys(
        raw: units.extracting(texts.range(Int(word.raw))),
        plain: units.extracting(texts.range(Int(word.plain))))
      let holders = UInt64(texts.holders(Int(word.canonical)))
      words.append(KeyedWord(keys: keys, rank: holders << 32 | UInt64(word.canonical)))
    }
    self.words = words
  }

  var records: [CorpusRecord] { corpus.records }
  var names: [CorpusName] { corpus.names }

  func beginning(_ place: Int) -> UInt64? { word(place).keys.beginning }
  func head(_ place: Int) -> LetterHash { word(place).keys.head }
  func three(_ place: Int) -> UInt64 { word(place).keys.three }
  func two(_ place: Int) -> UInt64 { word(place).keys.two }
  func likeInitials(_ place: Int) -> UInt64? { word(place).keys.initials }

  func rank(_ place: Int) -> UInt64 { word(place).rank }

  var joinedUnits: [UInt16] { corpus.joined.units }
  var labelUnits: [UInt16] { corpus.labels.units }
  func label(_ place: Int) -> Range<Int> {
    corpus.labels.range(Int(corpus.ownDomains[place].label))
  }
  func domainHash(_ place: Int) -> UInt64 { corpus.domainHash(place) }

  func eachInitials(of name: Int, _ body: (Span<UInt16>) -> Void) {
    let all = corpus.names[name].initials
    var start = all.lowerBound
    for place in all where corpus.initials[place] == 0 {
      body(corpus.initials.span.extracting(start..<place))
      start = place + 1
    }
  }

  /// The word at a place of a name.
  private func word(_ place: Int) -> KeyedWord { words[Int(corpus.placed[place].word)] }
}
