/// All records of both lists, ready to be compared, and how common each word, name and domain is.
///
/// Immutable once built, so that any number of threads may compare at once, each with a
/// `PairComparer` of its own.
package struct Corpus: Sendable {
  /// What the shipped common words stand for: this many names beside those of the lists.
  static let priorNames = 1000.0

  let texts: SortedTexts
  let joined: SortedTexts
  let domains: SortedTexts
  let labels: SortedTexts
  let words: [Word]
  let placed: [PlacedWord]
  let names: [CorpusName]
  let initials: [UInt16]
  let ownDomains: [CorpusDomain]
  let records: [CorpusRecord]
  /// The logarithm of the number of all names, the shipped ones included.
  let logNames: Double

  /// How many records there are.
  package var count: Int { records.count }

  /// Completes a corpus: sorts the texts and weighs the words.
  ///
  /// Complexity: O(n log n) in the number of distinct texts.
  package init(_ builder: consuming CorpusBuilder) {
    var ranks: [UInt32] = []
    texts = SortedTexts(builder.texts, ranks: &ranks)
    var words = builder.words
    for index in words.indices {
      words[index].raw = ranks[Int(words[index].raw)]
      words[index].canonical = ranks[Int(words[index].canonical)]
      words[index].plain = ranks[Int(words[index].plain)]
      if words[index].soft != Word.none { words[index].soft = ranks[Int(words[index].soft)] }
    }
    joined = SortedTexts(builder.joined, ranks: &ranks)
    var names = builder.names
    for index in names.indices { names[index].joined = ranks[Int(names[index].joined)] }
    domains = SortedTexts(builder.domains, ranks: &ranks)
    var own = builder.ownDomains
    for index in own.indices { own[index].domain = ranks[Int(own[index].domain)] }
    labels = SortedTexts(builder.labels, ranks: &ranks)
    for index in own.indices { own[index].label = ranks[Int(own[index].label)] }
    let rarity = Rarity(texts, names: Double(builder.records.count) + Self.priorNames)
    for index in words.indices { words[index].measures = rarity.measures(of: words[index]) }
    self.words = words
    self.names = names
    placed = builder.placed
    initials = builder.initials
    ownDomains = own
    records = builder.records
    logNames = rarity.logNames
  }
}
