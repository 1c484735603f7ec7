/// The texts of records as keys are made of them: a complete corpus, or one that is being read.
protocol KeyFacts {
  var records: [CorpusRecord] { get }
  var names: [CorpusName] { get }
  var placed: [PlacedWord] { get }
  var words: [Word] { get }
  var initials: [UInt16] { get }
  var ownDomains: [CorpusDomain] { get }
  /// The letters of all words, and where those of one stand.
  var wordUnits: [UInt16] { get }
  func wordRange(_ id: Int) -> Range<Int>
  /// The letters of all names written together.
  var joinedUnits: [UInt16] { get }
  /// The letters of all labels, and where those of one stand.
  var labelUnits: [UInt16] { get }
  func labelRange(_ id: Int) -> Range<Int>
  /// A hash of a domain, the same whatever its number is.
  func domainHash(_ id: Int) -> UInt64
}

extension Corpus: KeyFacts {
  var wordUnits: [UInt16] { texts.units }
  func wordRange(_ id: Int) -> Range<Int> { texts.range(id) }
  var joinedUnits: [UInt16] { joined.units }
  var labelUnits: [UInt16] { labels.units }
  func labelRange(_ id: Int) -> Range<Int> { labels.range(id) }
  func domainHash(_ id: Int) -> UInt64 { domains.hash(id) }
}

extension CorpusBuilder: KeyFacts {
  var wordUnits: [UInt16] { texts.list.units }
  func wordRange(_ id: Int) -> Range<Int> { texts.list.range(id) }
  var joinedUnits: [UInt16] { joined.units }
  var labelUnits: [UInt16] { labels.list.units }
  func labelRange(_ id: Int) -> Range<Int> { labels.list.range(id) }
  func domainHash(_ id: Int) -> UInt64 { domains.hash(id) }
}
