import Basics

/// Two companies, compared by themselves or as rows of two lists.
package struct PairCase: Sendable {
  /// What the words are weighed by.
  package enum Setting: Sendable {
    /// Nothing but the two, as if they were two lists of one row each.
    case alone
    /// The lists, in which they are compared, and have rivals.
    case compared
    /// The lists; but in these the two would not be compared, as they share too little.
    case neverCompared
  }

  /// What the comparison rests on.
  package let setting: Setting
  /// What the comparison found.
  package let explanation: PairExplanation
  /// What the standing among rivals adds, or standing alone.
  package let standing: [ScorePart]
  /// What standing adds to every pair.
  package let standingStart: Double
  /// The sum, as the logarithm of the odds.
  package let logit: Double
  /// How likely it is that the two are one company.
  package let probability: Double
  /// How sure a match it would be; nil below the least probability.
  package let tier: MatchTier?

  /// Compares the only two rows of two lists; nil unless there is one of each.
  package init?(_ ours: AccountRows, _ theirs: AccountRows) {
    guard ours.count == 1, theirs.count == 1 else { return nil }
    var reader = CorpusReader()
    reader.add(ours)
    reader.beginTheirs()
    reader.add(theirs)
    var comparer = PairComparer(reader.takeCorpus(on: OneAfterAnother()))
    guard let explanation = comparer.explain(0, 1) else { return nil }
    guard let alone = Self.standing(of: 0, among: [explanation.score.logit]) else { return nil }
    self.init(.alone, explanation, ours: alone, theirs: alone)
  }

  /// Takes the pair of two rows out of a matching; nil where there are no such rows.
  package init?(_ matching: Matching, ours: Int, theirs: Int) {
    guard (0..<matching.oursCount).contains(ours), theirs >= 0,
      theirs < matching.corpus.count - matching.oursCount
    else { return nil }
    var comparer = PairComparer(matching.corpus)
    guard let explanation = comparer.explain(ours, matching.oursCount + theirs) else { return nil }
    let places = matching.theirs.places(of: theirs).map { Int($0) }
    let logits = places.map { matching.scores.logits[$0] }
    let own = places.firstIndex { matching.candidates.row(at: $0) == ours }
    if let own, let standing = Self.standing(of: own, among: logits) {
      self.init(
        .compared, explanation, ours: matching.standings[places[own]], theirs: standing)
    } else {
      guard let alone = Self.standing(of: 0, among: [explanation.score.logit]) else { return nil }
      self.init(.neverCompared, explanation, ours: alone, theirs: alone)
    }
  }

  private init(
    _ setting: Setting, _ explanation: PairExplanation, ours: RivalStanding, theirs: RivalStanding
  ) {
    self.setting = setting
    self.explanation = explanation
    let own = explanation.score.logit
    standing = RivalModel.parts(logit: own, ours: ours, theirs: theirs)
    standingStart = RivalModel.intercept
    logit = standing.reduce(own + standingStart) { $0 + $1.weight }
    probability = RivalModel.probability(logit: own, ours: ours, theirs: theirs)
    tier =
      probability >= RivalModel.leastProbability
      ? MatchTier(probability: probability, grounds: explanation.score.grounds) : nil
  }

  private static func standing(of index: Int, among logits: [Double]) -> RivalStanding? {
    var standings: [RivalStanding] = []
    RivalModel.standings(logits.span, into: &standings)
    return standings.indices.contains(index) ? standings[index] : nil
  }
}
