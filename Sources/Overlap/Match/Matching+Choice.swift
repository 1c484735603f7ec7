package import Basics

/// Choosing pairs.
extension Matching {
  private static let recordsOfRun = 16_384

  /// A candidate with its probability.
  package struct Likely: Sendable, Equatable {
    /// Its place among the candidates.
    package let place: Int
    /// Our row, counted from 0 in its list.
    package let ours: Int
    /// Their row, likewise.
    package let theirs: Int
    /// How likely it is that the two are one company.
    package let probability: Double
  }

  /// For each of their rows the best row of ours, where that is at least `least` probable, and
  /// what a person has decided, which goes before it; by our row, then theirs.
  ///
  /// Where several rows of ours are equally good, as a company's that stands there twice, all are
  /// taken: no row is better for standing first.
  package func pairs(
    least: Double, decisions: Decisions = Decisions(), on parallel: some Parallel
  ) -> [MatchedPair] {
    let runs = parallel.map(runsOf: Self.recordsOfRun, below: theirs.count) { run in
      var chooser = Chooser(self, decisions, least: least)
      for row in run { chooser.choose(row) }
      return (pairs: chooser.pairs, crowds: chooser.crowds)
    }
    var pairs = runs.flatMap(\.pairs)
    for twin in twins(of: runs.flatMap(\.crowds))
    where decisions.verdict(ours: twin.ours, theirs: twin.theirs) != false {
      if let pair = matched(twin) { pairs.append(pair) }
    }
    pairs.sort(by: MatchedPair.isOrdered)
    return pairs
  }

  /// A likely pair as a match; nil where nothing was noted of it.
  fileprivate func matched(_ likely: Likely) -> MatchedPair? {
    guard let note = scores.note(at: likely.place) else { return nil }
    return MatchedPair(
      ours: likely.ours, theirs: likely.theirs, probability: likely.probability,
      tier: MatchTier(probability: likely.probability, grounds: note.grounds), note: note)
  }

  /// Why a pair was matched; nothing where a person has decided.
  package func reasons(of pair: MatchedPair) -> [MatchReason] {
    pair.note?.reasons(corpus) ?? []
  }

  /// What speaks for a likely pair; nothing where that was not noted, as it is less likely than the
  /// matching was told to look for.
  package func reasons(of likely: Likely) -> [MatchReason] {
    scores.note(at: likely.place)?.reasons(corpus) ?? []
  }

  /// The candidates whose probability is within a range, and at least what the matching was told
  /// to look for, by our row, then theirs; among the likeliest those that say the same as well.
  package func likely(
    _ range: ClosedRange<Double>, on parallel: some Parallel
  ) -> [Likely] {
    let least = least
    let runs = parallel.map(runsOf: Self.recordsOfRun, below: theirs.count) { run in
      var chooser = Chooser(self, Decisions(), least: range.lowerBound)
      var found: [Likely] = []
      var crowds: [Likely] = []
      for row in run {
        let all = chooser.candidates(of: row)
        found += all
        if let crowd = crowd(among: all) { crowds.append(crowd) }
      }
      return (found: found, crowds: crowds)
    }
    var found = runs.flatMap(\.found) + twins(of: runs.flatMap(\.crowds))
    found.removeAll { !range.contains($0.probability) || $0.probability < least }
    found.sort { a, b in a.ours != b.ours ? a.ours < b.ours : a.theirs < b.theirs }
    return found
  }

  /// How sure a match a candidate would be; nil where it is less likely than `least`,
  /// or than the matching was told to look for.
  package func tier(of likely: Likely, least: Double = leastProbability) -> MatchTier? {
    guard likely.probability >= least, let note = scores.note(at: likely.place) else { return nil }
    return MatchTier(probability: likely.probability, grounds: note.grounds)
  }

  /// The candidate of two rows, where they are one.
  package func candidate(ours: Int, theirs row: Int) -> Likely? {
    var chooser = Chooser(self, Decisions())
    return chooser.candidates(of: row).first { $0.ours == ours }
  }
}

/// Weighs the candidates of their records, one record after another.
private struct Chooser {
  private let matching: Matching
  private let decisions: Decisions
  private let least: Double
  /// No pair that scores less by itself becomes as probable as `least`, however it stands.
  private let leastLogit: Double
  private var logits: [Double] = []
  private var standings: [RivalStanding] = []
  /// The best candidates of a row.
  private var best = BestPlaces(least: 0)
  /// What has been chosen.
  private(set) var pairs: [MatchedPair] = []
  /// Of the chosen, the first of each row where as many are equal as are compared: more of the
  /// same may stand in our list.
  private(set) var crowds: [Matching.Likely] = []

  init(_ matching: Matching, _ decisions: Decisions, least: Double = 0) {
    self.matching = matching
    self.decisions = decisions
    self.least = max(least, matching.least)
    leastLogit = RivalModel.leastLogit(for: self.least)
  }

  /// All candidates of a row of theirs that may be as probable as `least`, with their
  /// probabilities.
  mutating func candidates(of row: Int) -> [Matching.Likely] {
    let places = matching.theirs.places(of: row)
    guard places.contains(where: { matching.scores.logits[Int($0)] >= leastLogit }) else {
      return []
    }
    rank(places)
    var found: [Matching.Likely] = []
    for (place, standing) in zip(places, standings)
    where matching.scores.logits[Int(place)] >= leastLogit {
      found.append(
        Matching.Likely(
          place: Int(place), ours: matching.candidates.row(at: Int(place)), theirs: row,
          probability: probability(Int(place), standing)))
    }
    return found
  }

  mutating func choose(_ row: Int) {
    if let confirmed = decisions.confirmed[row] {
      for ours in confirmed {
        pairs.append(
          MatchedPair(ours: ours, theirs: row, probability: 1, tier: .exact, note: nil))
      }
      return
    }
    let places = matching.theirs.places(of: row)
    // Most records have no pair that comes near.
    guard places.contains(where: { matching.scores.logits[Int($0)] >= leastLogit }) else { return }
    rank(places)
    best.reset(least: max(least, 0))
    for (place, standing) in zip(places, standings)
    where matching.scores.logits[Int(place)] >= leastLogit && !isRefused(Int(place), row) {
      // Below the floor all are equal, and none of them is a company's twin.
      best.add(
        Int(place), probability(Int(place), standing),
        isTwin: matching.scores.logits[Int(place)] > ModelNumbers.floor)
    }
    for place in best.places {
      // One by one: a closure would keep a copy of all that there is to choose from.
      if let pair = matching.matched(likely(place, row)) { pairs.append(pair) }
    }
    // So few are no crowd.
    guard best.places.count >= Candidates.kept else { return }
    let all = best.places.map { likely($0, row) }
    if let crowd = matching.crowd(among: all) { crowds.append(crowd) }
  }

  /// One of the best candidates of a row.
  private func likely(_ place: Int, _ row: Int) -> Matching.Likely {
    Matching.Likely(
      place: place, ours: matching.candidates.row(at: place), theirs: row, probability: best.most)
  }

  private func isRefused(_ place: Int, _ row: Int) -> Bool {
    guard !decisions.isEmpty else { return false }
    let ours = matching.candidates.row(at: place)
    return decisions.verdict(ours: ours, theirs: row) == false
  }

  private mutating func rank(_ places: ArraySlice<UInt32>) {
    logits.removeAll(keepingCapacity: true)
    for place in places { logits.append(matching.scores.logits[Int(place)]) }
    var standings: [RivalStanding] = []
    swap(&standings, &self.standings)
    RivalModel.standings(logits.span, into: &standings)
    swap(&standings, &self.standings)
  }

  private func probability(_ place: Int, _ standing: RivalStanding) -> Double {
    RivalModel.probability(
      logit: matching.scores.logits[place], ours: matching.standings[place], theirs: standing)
  }
}
