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

  /// How many records, words or names are worked on in one go.
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
    let order = Self.order(builder.texts.list, builder.joined, builder.names, on: parallel)
    // What has been put in order is let go at once: at its peak a corpus is held once.
    builder.texts = TextPool()
    builder.joined = TextList()
    let (words, joined) = (order.words, order.joined)
    texts = told.map { words.texts.counted(by: $0.words) } ?? words.texts
    self.joined = told.map { joined.texts.counted(by: $0.names) } ?? joined.texts
    trigrams = order.trigrams
    let (wordRanks, nameRanks) = (words.ranks, joined.ranks)
    for index in builder.words.indices { builder.words[index].renumber(wordRanks) }
    var renamed = builder.names.mutableSpan
    for index in renamed.indices {
      renamed[index].joined = nameRanks[Int(renamed[index].joined)]
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
    self.words = Self.weighed(consume unweighed, measures)
    names = builder.names
    placed = builder.placed
    initials = builder.initials
    ownDomains = builder.ownDomains
    records = builder.records
    logNames = rarity.logNames
    crowding =
      told.map { Crowding.measure($0.lookAlikes, among: $0.rows) }
      ?? Crowding.measure(records, names, self.joined, oursCount: oursCount)
  }

  /// Texts in order, and the new number of each old one.
  private typealias Order = (texts: SortedTexts, ranks: [UInt32])

  /// A part of the work that needs nothing but what was read.
  private enum Part {
    case order(Order)
    case trigrams([TrigramMarks])
  }

  /// Puts words and joined names in order, and meanwhile marks the trigrams of names.
  private static func order(
    _ words: TextList, _ joined: TextList, _ names: [CorpusName], on parallel: some Parallel
  ) -> (words: Order, joined: Order, trigrams: [TrigramMarks]) {
    let runs = (names.count + sizeOfRun - 1) / sizeOfRun
    // The longest piece of work comes first, so that nobody waits for it in the end.
    let parts = parallel.map(2 + runs) { part -> Part in
      guard part >= 2 else {
        var ranks: [UInt32] = []
        let texts = SortedTexts(part == 0 ? joined : words, ranks: &ranks)
        return .order((texts, ranks))
      }
      var counter = TrigramCounter()
      let run = (part - 2) * sizeOfRun..<min((part - 1) * sizeOfRun, names.count)
      return .trigrams(
        run.map { counter.marks(of: joined.units.span.extracting(names[$0].text.range)) })
    }
    var orders: [Order] = []
    var trigrams: [TrigramMarks] = []
    trigrams.reserveCapacity(names.count)
    for part in parts {
      switch part {
      case .order(let order): orders.append(order)
      case .trigrams(let marks): trigrams += marks
      }
    }
    return (orders[1], orders[0], trigrams)
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
