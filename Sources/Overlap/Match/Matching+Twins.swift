import Basics

/// Rows of ours that say the same.
extension Matching {
  /// Of the candidates of a row of theirs the first of the likeliest, where as many are equal as
  /// are compared: more of the same may stand in our list.
  func crowd(among all: [Likely]) -> Likely? {
    guard let most = all.lazy.map(\.probability).max(),
      all.count(where: { $0.probability == most }) >= Candidates.kept
    else { return nil }
    // Below the floor all are equal, and none of them is a company's twin.
    return all.first { $0.probability == most && scores.logits[$0.place] > ModelNumbers.floor }
  }

  /// The rows of ours that say what the row of a crowd says, but were not compared, as enough of
  /// the same were: each is as good a match, and has its place.
  ///
  /// Complexity: O(n) in our rows where there are crowds; nothing else.
  func twins(of crowds: [Likely]) -> [Likely] {
    guard !crowds.isEmpty else { return [] }
    var rows: [UInt64: [Int]] = [:]
    for crowd in crowds { rows[corpus.content(of: crowd.ours)] = [] }
    for row in 0..<oursCount { rows[corpus.content(of: row)]?.append(row) }
    return crowds.flatMap { crowd in
      (rows[corpus.content(of: crowd.ours)] ?? [])
        .filter { candidate(ours: $0, theirs: crowd.theirs) == nil }
        .map { row in
          Likely(
            place: crowd.place, ours: row, theirs: crowd.theirs, probability: crowd.probability)
        }
    }
  }
}
