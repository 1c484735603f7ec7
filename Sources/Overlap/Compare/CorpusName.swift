/// A name of a record as the comparison sees it.
struct CorpusName: Sendable {
  /// Where its words stand among the words of all names.
  var words: Range<Int> = 0..<0
  /// The number of its significant words written together.
  var joined: UInt32 = 0
  /// Hashes of all words written together, of the whole name with its legal form, and of that with
  /// umlauts as one letter.
  var allWords: UInt64 = 0
  var full: UInt64 = 0
  var plainFull: UInt64 = 0
  /// Its series numbers: a hash of them all, zero for none.
  var numbers: UInt64 = 0
  /// Its legal forms, a bit each.
  var legal: UInt64 = 0
  /// How many letters the name was given with.
  var givenLength = 0
  /// Where its initials stand among the letters of all initials; each is ended by a zero.
  var initials: Range<Int> = 0..<0
}

/// A word in its place in a name.
struct PlacedWord: Sendable {
  /// The word, and whether it stands in brackets or says a number.
  var word: UInt32
  var isAside: Bool
  var isNumber: Bool
}

/// A record's own facts beside its names.
struct CorpusRecord: Sendable {
  /// Where its names and own domains stand among all; the first name is the main one.
  var names: Range<Int> = 0..<0
  var domains: Range<Int> = 0..<0
  /// The country as two letters in one number; zero where it is not known.
  var country: UInt16 = 0
}

/// A registrable domain that is a record's own, and its label without the suffix.
struct CorpusDomain: Sendable {
  var domain: UInt32
  var label: UInt32
}
