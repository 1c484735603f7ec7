/// What was found between two names written without blanks.
struct JoinedFindings: Sendable {
  var isSame = false
  /// How many letters both begin with, and the lengths.
  var shared = 0
  var shorter = 0
  /// How rare that beginning is, and how many names begin so.
  var rarity = 0.0
  var families = 9.0
  /// How many records bear one of the names.
  var bearers = 0.0
  /// The share of trigrams in common.
  var trigrams = 0.0
  /// See `Feature.edit`.
  var slips = 4.0
}

/// Compares names letter by letter.
struct JoinedComparer {
  private let corpus: Corpus
  private var distance = EditDistance()
  private var trigrams = TrigramCounter()
  private let logarithms: [Double]

  /// A comparer for the joined names of a corpus.
  init(_ corpus: Corpus) {
    self.corpus = corpus
    logarithms = (0..<1024).map { NaturalLogarithm.log(Double($0)) }
  }

  /// Compares the joined words of two names, which are told by their places among all names.
  ///
  /// Where the share of trigrams is on the grid of features at most `leastShare`, a larger share
  /// that is so as well may be told in its place, which spares counting.
  mutating func compare(_ one: Int, _ other: Int, leastShare: Double) -> JoinedFindings {
    let joined = corpus.joined
    let units = joined.units.span
    let (a, b) = (corpus.names[one].joined, corpus.names[other].joined)
    let left = units.extracting(corpus.names[one].text.range)
    let right = units.extracting(corpus.names[other].text.range)
    var found = JoinedFindings()
    // Names without a significant word have nothing in common, not even with each other.
    guard left.count > 0, right.count > 0 else { return found }
    found.isSame = a == b
    found.shared = found.isSame ? left.count : Letters.shared(left, right)
    found.shorter = min(left.count, right.count)
    if found.shared > 0 {
      let crowd = joined.crowd(
        sharing: found.shared, from: Int(min(a, b)), to: Int(max(a, b)))
      found.rarity = corpus.logNames - log(Int(crowd.holders) + 1)
      found.families = log(crowd.families + 1)
    }
    let bearers = Int(joined.holders(Int(a)))
    found.bearers = log(1 + bearers + (found.isSame ? 0 : Int(joined.holders(Int(b)))))
    if found.isSame {
      found.trigrams = 1
      found.slips = 0
    } else {
      let marks = corpus.trigrams[one]
      let otherMarks = corpus.trigrams[other]
      let mostShare = marks.mostShare(otherMarks)
      found.trigrams =
        Feature.onGrid(mostShare) <= leastShare ? mostShare : trigrams.share(left, right)
      found.slips = marks.isFarther(than: 2, from: otherMarks) ? 4 : slips(left, right)
    }
    return found
  }

  private mutating func slips(_ a: Span<UInt16>, _ b: Span<UInt16>) -> Double {
    guard min(a.count, b.count) >= 6, abs(a.count - b.count) <= 2 else { return 4 }
    switch distance.between(a, b, most: 2) {
    case 1: return a.count != b.count || Letters.isSwap(a, b) ? 1 : 2
    case 2: return 3
    default: return 4
    }
  }

  private func log(_ count: Int) -> Double {
    count < logarithms.count ? logarithms[count] : NaturalLogarithm.log(Double(count))
  }
}
