/// What records say, whatever else is in the lists: a complete corpus, or a row by itself.
protocol RecordFacts: ~Copyable {
  func record(_ place: Int) -> CorpusRecord
  /// A name by its place among those of all records.
  func name(_ place: Int) -> CorpusName
  /// A hash of an own domain, the same whatever its number is.
  func domainHash(_ place: Int) -> UInt64
}

extension Corpus: RecordFacts {
  func record(_ place: Int) -> CorpusRecord { records[place] }
  func name(_ place: Int) -> CorpusName { names[place] }
  func domainHash(_ place: Int) -> UInt64 { domains.hash(Int(ownDomains[place].domain)) }
}

/// What keys are made of.
protocol KeyFacts: RecordFacts, ~Copyable {
  /// What a word of a name gives, by its place among all words of names.
  func word(_ place: Int) -> WordKeys
  /// What a name gives whose words are written together.
  func joined(_ name: Int) -> TextKeys
  /// What the label of an own domain gives.
  func label(_ domain: Int) -> TextKeys
  /// Calls `body` with how many letters each of a name's initials have, and a hash of them.
  func eachInitials(of name: Int, _ body: (Int, UInt64) -> Void)
}
