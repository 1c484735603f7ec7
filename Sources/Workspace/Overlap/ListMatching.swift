import Basics
package import Overlap
import Storage

/// Our list laid beside a partner's, as they stand in the workspace.
package struct ListMatching {
  private let ours: ListedRows
  private let theirs: ListedRows
  /// The matching.
  package let matching: Matching

  /// What gives the accounts of a list one after another.
  typealias Visit = ((Statement) throws(Problem) -> Void) throws(Problem) -> Void

  /// Matches two lists; of pairs that can't become as probable as `least` nothing is known then.
  init(
    ours: Visit, theirs: Visit, least: Double = OverlapSummary.doubtfulRange.lowerBound,
    on threads: some Parallel, progress: Progress
  ) throws(Problem) {
    var reader = CorpusReader()
    var one = ListedRows()
    try one.read(ours, into: &reader, on: threads)
    reader.beginTheirs()
    var other = ListedRows()
    try other.read(theirs, into: &reader, on: threads)
    let count = reader.oursCount
    matching = Matching(
      reader.takeCorpus(on: threads), oursCount: count, least: least, on: threads,
      progress: progress)
    self.ours = one
    self.theirs = other
  }

  /// What a match has found: the pairs, and what follows from them while no person has decided
  /// anything.
  struct Found {
    /// The pairs that are worth keeping, by their key and ours.
    let pairs: [OverlapPair]
    /// What is counted of them.
    let summary: OverlapSummary
    /// The keys of our accounts that count; in order where our list was given in order.
    let sheets: KeySheets
  }

  /// The pairs that are worth keeping; nothing is decided in them.
  ///
  /// - Parameters:
  ///   - threads: What makes them.
  ///   - words: Puts the reasons of a pair in words.
  /// - Returns: The pairs, and what follows from them.
  func pairs(
    on threads: some Parallel, words: @escaping @Sendable ([MatchReason]) -> String
  ) -> Found {
    var likely = matching.likely(
      OverlapSummary.doubtfulRange.lowerBound...1, on: threads)
    likely.sort { a, b in a.theirs != b.theirs ? a.theirs < b.theirs : a.ours < b.ours }
    let isChosen = Self.choice(likely)
    let found = likely
    let runs = threads.map(runsOf: 2_048, below: found.count) { run in
      run.map { place -> OverlapPair in
        let one = found[place]
        return OverlapPair(
          theirs: theirs.key(one.theirs), ours: ours.key(one.ours),
          probability: one.probability,
          tier: matching.tier(of: one)?.rawValue ?? "",
          standing: isChosen[place] ? .chosen : .passed,
          ourPopulation: ours.population(one.ours),
          theirPopulation: theirs.population(one.theirs),
          reason: words(matching.reasons(of: one)))
      }
    }
    let pairs = runs.flatMap { $0 }
    return counted(pairs, rows: found)
  }

  /// Counts the pairs, of which each stands for two rows.
  private func counted(_ pairs: [OverlapPair], rows: [Matching.Likely]) -> Found {
    var counter = OverlapCounter()
    for (pair, row) in zip(pairs, rows) {
      counter.add(
        pair, ours: row.ours, theirs: row.theirs, amount: ours.amount(row.ours),
        currency: ours.currency(row.ours))
    }
    return Found(
      pairs: pairs, summary: counter.summary, sheets: ours.sheets(counter.sharedRows))
  }

  /// The comparison of two accounts; nil where one is not in its list.
  func explain(_ ourKey: String, _ theirKey: String) -> PairCase? {
    guard let one = ours.row(of: ourKey), let other = theirs.row(of: theirKey) else { return nil }
    return PairCase(matching, ours: one, theirs: other)
  }

  /// Of the pairs of each of their accounts the likeliest, where it is likely enough; all of them
  /// where several are equal, as of a company that stands on our list twice.
  private static func choice(_ likely: [Matching.Likely]) -> [Bool] {
    var isChosen = [Bool](repeating: false, count: likely.count)
    var first = 0
    while first < likely.count {
      let theirs = likely[first].theirs
      var best = BestPlaces(least: Matching.leastProbability)
      while first < likely.count, likely[first].theirs == theirs {
        best.add(first, likely[first].probability)
        first += 1
      }
      for place in best.places { isChosen[place] = true }
    }
    return isChosen
  }
}
