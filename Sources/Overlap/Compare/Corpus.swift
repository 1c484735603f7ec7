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
  /// For each own domain whether it fits its record's name.
  private(set) var fitsName: [Bool] = []
  /// The trigrams of each name's joined words.
  let trigrams: [TrigramMarks]

  /// How many records, words or names are worked on in one go.
  private static let sizeOfRun = 16_384

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
    // What has been put in order is let go at once: at its peak a corpus is held once.
    let lists = [builder.texts.list, builder.joined]
    builder.texts = TextPool()
    builder.joined = TextList()
    let sorted = parallel.map(lists.count) { list in
      var ranks: [UInt32] = []
      let texts = SortedTexts(lists[list], ranks: &ranks)
      return (texts: texts, ranks: ranks)
    }
    texts = told.map { sorted[0].texts.counted(by: $0.words) } ?? sorted[0].texts
    joined = told.map { sorted[1].texts.counted(by: $0.names) } ?? sorted[1].texts
    for index in builder.words.indices { builder.words[index].renumber(sorted[0].ranks) }
    for index in builder.names.indices {
      builder.names[index].joined = sorted[1].ranks[Int(builder.names[index].joined)]
    }
    let (domains, labels) = (builder.domains.list, builder.labels.list)
    self.domains = told.map { $0.counted(domains, by: $0.domains) } ?? domains
    self.labels = told.map { $0.counted(labels, by: $0.labels) } ?? labels
    let rows = told?.rows ?? builder.records.count
    let rarity = Rarity(texts, names: Double(rows) + Self.priorNames)
    let unweighed = builder.words
    let measures = parallel.map(runsOf: Self.sizeOfRun, below: unweighed.count) { run in
      run.map { rarity.measures(of: unweighed[$0]) }
    }
    words = Self.weighed(consume unweighed, measures)
    names = builder.names
    placed = builder.placed
    initials = builder.initials
    ownDomains = builder.ownDomains
    records = builder.records
    logNames = rarity.logNames
    crowding =
      told.map { Crowding.measure($0.lookAlikes, among: $0.rows) }
      ?? Crowding.measure(records, names, joined, oursCount: oursCount)
    trigrams = parallel.map(runsOf: Self.sizeOfRun, below: names.count) { [joined, names] run in
      var counter = TrigramCounter()
      return run.map { counter.marks(of: joined.units.span.extracting(names[$0].text.range)) }
    }.flatMap { $0 }
    let comparer = DomainComparer(corpus: self)
    fitsName = parallel.map(runsOf: Self.sizeOfRun, below: records.count) { [records] run in
      var fits: [Bool] = []
      for record in run { comparer.fitsName(records[record], into: &fits) }
      return fits
    }.flatMap { $0 }
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
