import Basics

/// Two companies by themselves, compared as if they were two lists of one row each.
package struct PairCase: Sendable {
  /// What the comparison found.
  package let explanation: PairExplanation
  /// What standing alone adds.
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
    reader.add(ours, on: OneAfterAnother())
    reader.beginTheirs()
    reader.add(theirs, on: OneAfterAnother())
    var comparer = PairComparer(reader.takeCorpus(on: OneAfterAnother()))
    guard let explanation = comparer.explain(0, 1) else { return nil }
    var alone: [RivalStanding] = []
    RivalModel.standings([explanation.score.logit].span, into: &alone)
    guard let standing = alone.first else { return nil }
    let own = explanation.score.logit
    self.explanation = explanation
    self.standing = RivalModel.parts(logit: own, ours: standing, theirs: standing)
    standingStart = RivalModel.intercept
    logit = self.standing.reduce(own + standingStart) { $0 + $1.weight }
    probability = RivalModel.probability(logit: own, ours: standing, theirs: standing)
    tier =
      probability >= RivalModel.leastProbability
      ? MatchTier(probability: probability, grounds: explanation.score.grounds) : nil
  }
}
