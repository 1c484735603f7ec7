import Basics

/// Rows of ours that say the same.
extension Matching {
  /// The rows of ours that say what a chosen row says, but were not compared, as enough of the same
  /// were: each is as good a match.
  ///
  /// Complexity: O(n) in our rows where there are crowds; nothing else.
  func twins(of crowds: [MatchedPair], _ decisions: Decisions) -> [MatchedPair] {
    guard !crowds.isEmpty else { return [] }
    var rows: [UInt64: [Int]] = [:]
    for pair in crowds { rows[corpus.content(of: pair.ours)] = [] }
    for row in 0..<oursCount { rows[corpus.content(of: row)]?.append(row) }
    var pairs: [MatchedPair] = []
    for pair in crowds {
      for row in rows[corpus.content(of: pair.ours)] ?? [] {
        guard candidate(ours: row, theirs: pair.theirs) == nil,
          decisions.verdict(ours: row, theirs: pair.theirs) != false
        else { continue }
        pairs.append(
          MatchedPair(
            ours: row, theirs: pair.theirs, probability: pair.probability, tier: pair.tier,
            note: pair.note))
      }
    }
    return pairs
  }
}
