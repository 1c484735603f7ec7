/// What records say, whatever else is in the lists: a complete corpus, or rows by themselves.
protocol RecordFacts {
  var records: [CorpusRecord] { get }
  var names: [CorpusName] { get }
  /// A hash of an own domain, the same whatever its number is.
  func domainHash(_ place: Int) -> UInt64
}

extension Corpus: RecordFacts {
  func domainHash(_ place: Int) -> UInt64 { domains.hash(Int(ownDomains[place].domain)) }
}

/// What keys are made of.
protocol KeyFacts: RecordFacts {
  /// What a word of a name gives to keys, by its place among all words of names; see `WordKeys`.
  func beginning(_ place: Int) -> UInt64?
  func head(_ place: Int) -> LetterHash
  func three(_ place: Int) -> UInt64
  func two(_ place: Int) -> UInt64
  func likeInitials(_ place: Int) -> UInt64?
  /// The letters of all names written together.
  var joinedUnits: [UInt16] { get }
  /// Calls `body` with each of a name's initials.
  func eachInitials(of name: Int, _ body: (Span<UInt16>) -> Void)
  /// The letters of all labels, and where those of an own domain's stand.
  var labelUnits: [UInt16] { get }
  func label(_ place: Int) -> Range<Int>
}
