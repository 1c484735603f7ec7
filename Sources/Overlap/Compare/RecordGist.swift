/// What most pairs part by: the facts of one record, side by side in memory.
///
/// Names, texts and domains lie far apart in a corpus of a million records, and each pair would
/// wait for all of them. Most pairs are ruled out by two of these alone; see `PairBound`.
struct RecordGist: Sendable {
  /// The most words that are told; a record with more is not plain.
  static let mostWords = 6
  /// The place of `domain` and `label` in a record without a domain of its own.
  static let none = UInt32.max

  fileprivate(set) var words = InlineArray<6, PlacedWord>(
    repeating: PlacedWord(word: 0, isAside: false, isNumber: false))
  /// For each word how many letters another has at least that stands for it and its neighbours; see
  /// `WordRuns.leastLetters`.
  fileprivate(set) var leastRuns = InlineArray<6, UInt8>(repeating: 255)
  /// How many words there are; zero as well in a record that is not plain.
  fileprivate(set) var wordCount: UInt8 = 0
  /// Whether all that matters is told: one name with letters and few words, one domain at most.
  fileprivate(set) var isPlain = false
  /// How many letters the joined name has, and how many the name was given with, up to 255.
  fileprivate(set) var joinedCount: UInt8 = 0
  fileprivate(set) var givenLength: UInt8 = 0
  fileprivate(set) var country: UInt16 = 0
  /// The first letter of the domain's label.
  fileprivate(set) var labelFirst: UInt16 = 0
  fileprivate(set) var joined: UInt32 = 0
  fileprivate(set) var domain = Self.none
  fileprivate(set) var label = Self.none
  /// How many records bear the joined name.
  fileprivate(set) var bearers: UInt32 = 0
  /// Halves of `CorpusName.allWords`, `full` and `numbers`: where two differ, the wholes do.
  ///
  /// Only the half of no numbers is zero.
  fileprivate(set) var allWords: UInt32 = 0
  fileprivate(set) var full: UInt32 = 0
  fileprivate(set) var numbers: UInt32 = 0
  /// Where the name stands among all names.
  fileprivate(set) var name: UInt32 = 0
  fileprivate(set) var legal: UInt64 = 0
  /// The first letters of the joined name.
  fileprivate(set) var head: UInt64 = 0
  fileprivate(set) var trigrams = TrigramMarks()
  /// A bit for each letter of the joined name.
  fileprivate(set) var letters: UInt64 = 0

  /// Whether more than two slips certainly lie between the joined names, which are not the same;
  /// nothing tells short names, or such of other lengths, apart by slips.
  func isFar(from other: RecordGist) -> Bool {
    min(joinedCount, other.joinedCount) < 6 || abs(Int(joinedCount) - Int(other.joinedCount)) > 2
      || (letters & ~other.letters).nonzeroBitCount > 2
      || (other.letters & ~letters).nonzeroBitCount > 2
      || trigrams.isFarther(than: 2, from: other.trigrams)
  }
}

extension Corpus {
  /// The gist of a record.
  func gist(of number: Int) -> RecordGist {
    var gist = RecordGist()
    let record = records[number]
    guard record.names.count == 1, record.domains.count <= 1 else { return gist }
    let name = names[record.names.lowerBound]
    let text = name.text.range
    guard !text.isEmpty, name.words.count <= RecordGist.mostWords else { return gist }
    if let place = record.domains.first {
      let own = ownDomains[place]
      let letters = labels.range(Int(own.label))
      guard !letters.isEmpty else { return gist }
      gist.domain = own.domain
      gist.label = own.label
      gist.labelFirst = labels.units[letters.lowerBound]
    }
    gist.isPlain = true
    let words = placed.span.extracting(name.words)
    for index in words.indices { gist.words[index] = words[index] }
    WordRuns.leastLetters(self, words) { gist.leastRuns[$0] = $1 }
    gist.wordCount = UInt8(words.count)
    gist.joined = name.joined
    gist.joinedCount = UInt8(clamping: text.count)
    gist.givenLength = UInt8(clamping: name.givenLength)
    gist.country = record.country
    gist.bearers = joined.holders(Int(name.joined))
    gist.allWords = UInt32(truncatingIfNeeded: name.allWords)
    gist.full = UInt32(truncatingIfNeeded: name.full)
    gist.numbers = name.numbers == 0 ? 0 : max(1, UInt32(truncatingIfNeeded: name.numbers))
    gist.name = UInt32(truncatingIfNeeded: record.names.lowerBound)
    gist.legal = name.legal
    gist.head = Letters.head(joined.units.span.extracting(text))
    gist.letters = Letters.set(of: joined.units.span.extracting(text))
    gist.trigrams = trigrams[record.names.lowerBound]
    return gist
  }
}
