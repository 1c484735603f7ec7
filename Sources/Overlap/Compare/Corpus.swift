package import Basics

/// All records of both lists, ready to be compared, and how common each word, name and domain is.
///
/// Immutable once built, so that any number of threads may compare at once, each with a
/// `PairComparer` of its own.
package struct Corpus: Sendable {
  /// What the shipped common words stand for: this many names beside those of the lists.
  static let priorNames = 1000.0

  let texts: SortedTexts
  let joined: SortedTexts
  let domains: TextList
  let labels: TextList
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
  /// The trigrams of each name's joined words.
  let trigrams: [TrigramMarks]

  /// How many words are worked on in one go.
  private static let sizeOfRun = 8_192

  /// How many records there are.
  package var count: Int { records.count }

  /// Completes a corpus: sorts the texts and weighs the words.
  ///
  /// The first `oursCount` records are one list, the others another one. The result does not
  /// depend on `parallel`.
  /// Complexity: O(n log n) in the number of distinct texts.
  package init(
    _ builder: consuming CorpusBuilder, oursCount: Int = 0,
    on parallel: some Parallel = OneAfterAnother()
  ) {
    self.init(builder, oursCount: oursCount, told: nil, on: parallel)
  }

  /// The same of records that are not all there are: how common what they hold is was told.
  init(
    _ builder: consuming CorpusBuilder, oursCount: Int = 0, told: ToldLists?,
    on parallel: some Parallel
  ) {
    let found = CorpusTexts(copy builder, on: parallel)
    // What has been put in order is let go at once: at its peak a corpus is held once.
    builder.texts = TextPool()
    builder.joined = TextList()
    let (texts, joined) = (
      told.map { found.words.counted(by: $0.words) } ?? found.words,
      told.map { found.joined.counted(by: $0.names) } ?? found.joined
    )
    let domains = builder.domains.counted(found.domains.counts)
    let labels = builder.labels.counted(found.labels.counts)
    self.domains = told.map { $0.counted(domains, by: $0.domains) } ?? domains
    self.labels = told.map { $0.counted(labels, by: $0.labels) } ?? labels
    var words = builder.words
    builder.words = []
    for index in words.indices { words[index].renumber(found.wordRanks) }
    let records = builder.records
    let rows = told?.rows ?? records.count
    let rarity = Rarity(texts, names: Double(rows) + Self.priorNames)
    var names = builder.names
    builder.names = []
    var crowding = 0.0
    var ownDomains: [CorpusDomain] = []
    func finishNames() {
      Self.renumber(&names, found.joinedRanks)
      crowding =
        told.map { Crowding.measure($0.lookAlikes, among: $0.rows) }
        ?? Crowding.measure(records, names, joined, oursCount: oursCount)
      ownDomains = zip(found.domains.firsts, found.labels.firsts).map {
        CorpusDomain(domain: $0, label: $1)
      }
    }
    let measures = parallel.map(
      runsOf: Self.sizeOfRun, below: words.count, alongside: finishNames
    ) { [words] run in run.map { rarity.measures(of: words[$0]) } }
    self.texts = texts
    self.joined = joined
    self.words = Self.weighed(consume words, measures)
    self.names = names
    self.ownDomains = ownDomains
    self.crowding = crowding
    trigrams = found.trigrams
    placed = builder.placed
    initials = builder.initials
    self.records = records
    logNames = rarity.logNames
  }

  /// Gives the joined names of all names their numbers in order.
  private static func renumber(_ names: inout [CorpusName], _ ranks: [UInt32]) {
    var names = names.mutableSpan
    for index in names.indices { names[index].joined = ranks[Int(names[index].joined)] }
  }

  /// Words with their measures, which come in runs.
  private static func weighed(_ words: consuming [Word], _ measures: [[WordMeasures]]) -> [Word] {
    var index = 0
    for run in measures {
      for own in run {
        words[index].measures = own
        index += 1
      }
    }
    return words
  }
}
