/// The texts of records as keys are made of them: a complete corpus, or rows by themselves.
protocol KeyFacts {
  var records: [CorpusRecord] { get }
  var names: [CorpusName] { get }
  /// The letters of all words, and where those of a word of a name stand: as it is written, and with
  /// umlauts as one letter.
  var wordUnits: [UInt16] { get }
  func raw(_ place: Int) -> Range<Int>
  func plain(_ place: Int) -> Range<Int>
  /// The letters of all names written together.
  var joinedUnits: [UInt16] { get }
  /// Calls `body` with each of a name's initials.
  func eachInitials(of name: CorpusName, _ body: (Span<UInt16>) -> Void)
  /// The letters of all labels, and where those of an own domain's stand.
  var labelUnits: [UInt16] { get }
  func label(_ place: Int) -> Range<Int>
  /// A hash of an own domain, the same whatever its number is.
  func domainHash(_ place: Int) -> UInt64
}

extension Corpus: KeyFacts {
  var wordUnits: [UInt16] { texts.units }
  func raw(_ place: Int) -> Range<Int> { texts.range(Int(words[Int(placed[place].word)].raw)) }
  func plain(_ place: Int) -> Range<Int> { texts.range(Int(words[Int(placed[place].word)].plain)) }
  var joinedUnits: [UInt16] { joined.units }
  var labelUnits: [UInt16] { labels.units }
  func label(_ place: Int) -> Range<Int> { labels.range(Int(ownDomains[place].label)) }
  func domainHash(_ place: Int) -> UInt64 { domains.hash(Int(ownDomains[place].domain)) }

  func eachInitials(of name: CorpusName, _ body: (Span<UInt16>) -> Void) {
    var start = name.initials.lowerBound
    for place in name.initials where initials[place] == 0 {
      body(initials.span.extracting(start..<place))
      start = place + 1
    }
  }
}
