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
        raw: FirstLetters(units.extracting(texts.range(Int(word.raw)))),
        plain: FirstLetters(units.extracting(texts.range(Int(word.plain)))))
      let holders = UInt64(texts.holders(Int(word.canonical)))
      words.append(KeyedWord(keys: keys, rank: holders << 32 | UInt64(word.canonical)))
    }
    self.words = words
  }

  func record(_ place: Int) -> CorpusRecord { corpus.records[place] }
  func name(_ place: Int) -> CorpusName { corpus.names[place] }
  func domainHash(_ place: Int) -> UInt64 { corpus.domainHash(place) }

  func word(_ place: Int) -> WordKeys { keyed(place).keys }

  /// The rank of a name's word; see `KeyedWord`.
  func rank(_ place: Int) -> UInt64 { keyed(place).rank }

  func joined(_ name: Int) -> TextKeys {
    TextKeys(corpus.joined.units.span.extracting(corpus.names[name].text.range))
  }

  func label(_ domain: Int) -> TextKeys {
    let label = corpus.labels.range(Int(corpus.ownDomains[domain].label))
    return TextKeys(corpus.labels.units.span.extracting(label))
  }

  func eachInitials(of name: Int, _ body: (Int, UInt64) -> Void) {
    let all = corpus.names[name].initials
    var start = all.lowerBound
    for place in all where corpus.initials[place] == 0 {
      let letters = corpus.initials.span.extracting(start..<place)
      body(letters.count, LetterHash(letters).value)
      start = place + 1
    }
  }

  /// The word at a place of a name.
  private func keyed(_ place: Int) -> KeyedWord { words[Int(corpus.placed[place].word)] }
}
