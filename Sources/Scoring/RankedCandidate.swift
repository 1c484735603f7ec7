public import Exact

/// A candidate with its score, its rank, and what its unknowns leave open.
public struct RankedCandidate: Hashable, Sendable {
  /// What can be said although some inputs are unknown.
  public enum Verdict: String, Hashable, Sendable {
    /// It reaches the threshold whatever the unknowns are.
    case prioritize
    /// It misses the threshold whatever the unknowns are.
    case below
    /// The unknowns decide.
    case dependsOnMissing = "depends on missing"
  }

  /// The candidate.
  public let candidate: Candidate
  /// Its score with what each factor adds.
  public let score: WeightedScore
  /// The competition rank: one more than the number of candidates with a higher score.
  public let rank: Int
  /// The score if each unknown turned out lowest.
  public let low: Fraction
  /// The score if each unknown turned out highest.
  public let high: Fraction
  /// The part of the whole weight whose factors are known.
  public let knownWeight: Fraction
  /// The score of the known factors alone, their weights brought to one; nil where they weigh
  /// nothing.
  public let renormalised: Fraction?
  /// Whether the score reaches the threshold.
  public let isPrioritised: Bool
  /// What can be said although some inputs are unknown.
  public let verdict: Verdict

  init(_ candidate: Candidate, _ score: WeightedScore, rank: Int, threshold: Fraction) {
    self.candidate = candidate
    self.score = score
    self.rank = rank
    var known = Fraction.one
    var unknownValue = Fraction.zero
    for contribution in score.contributions where contribution.isUnknown {
      known = known - contribution.factor.weight
      unknownValue = unknownValue + contribution.value
    }
    let unknown = Fraction.one - known
    low = score.total - unknownValue + unknown * ScoreModel.lowestPoints
    high = score.total - unknownValue + unknown * ScoreModel.highestPoints
    knownWeight = known
    renormalised = (score.total - unknownValue).divided(by: known)
    isPrioritised = score.total >= threshold
    verdict = low >= threshold ? .prioritize : high < threshold ? .below : .dependsOnMissing
  }

  /// The factors whose inputs are unknown.
  public var unknown: [Factor] { score.contributions.filter(\.isUnknown).map(\.factor) }

  /// The points as far as they are known.
  public var points: [Fraction?] { score.contributions.map { $0.isUnknown ? nil : $0.points } }
}
