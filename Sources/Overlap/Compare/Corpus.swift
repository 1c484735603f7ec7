/// All records of both lists, ready to be compared, and how common each word, name and domain is.
///
/// Immutable once built, so that any number of threads may compare at once, each with a
/// `PairComparer` of its own.
package struct Corpus: Sendable {
  /// What the shipped common words stand for: this many names beside those of the lists.
  static let priorNames = 1000.0

  let texts: SortedTexts
  let joined: SortedTexts
  let domains: CountedTexts
  let labels: CountedTexts
  let words: [Word]
  let placed: [PlacedWord]
  let names: [CorpusName]
  let initials: [UInt16]
  let ownDomains: [CorpusDomain]
  let records: [CorpusRecord]
  /// The logarithm of the number of all names, the shipped ones included.
  let logNames: Double
  /// How crowded the lists are; see `Crowding`.
  let crowding: Double

  /// How many records there are.
  package var count: Int { records.count }

  /// Completes a corpus: sorts the texts and weighs the words.
  ///
  /// The first `oursCount` records are one list, the others another one.
  /// Complexity: O(n log n) in the number of distinct texts.
  package init(_ builder: consuming CorpusBuilder, oursCount: Int = 0) {
    // What has been put in order is let go at once: at its peak a corpus is held once.
    var ranks: [UInt32] = []
    texts = SortedTexts(builder.texts, ranks: &ranks)
    builder.texts = TextPool()
    for index in builder.words.indices { builder.words[index].renumber(ranks) }
    joined = SortedTexts(builder.joined, ranks: &ranks)
    builder.joined = TextPool()
    for index in builder.names.indices {
      builder.names[index].joined = ranks[Int(builder.names[index].joined)]
    }
    domains = CountedTexts(builder.domains)
    labels = CountedTexts(builder.labels)
    let rarity = Rarity(texts, names: Double(builder.records.count) + Self.priorNames)
    for index in builder.words.indices {
      builder.words[index].measures = rarity.measures(of: builder.words[index])
    }
    words = builder.words
    names = builder.names
    placed = builder.placed
    initials = builder.initials
    ownDomains = builder.ownDomains
    records = builder.records
    logNames = rarity.logNames
    crowding = Crowding.measure(records, names, joined, oursCount: oursCount)
  }
}
