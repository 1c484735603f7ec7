public import Basics
public import Exact

/// Why a candidate's score is another one than before, split exactly.
public struct ScoreChange: Hashable, Sendable {
  /// What one factor has to do with it.
  public struct Effect: Hashable, Sendable {
    /// The factor's name.
    public let factor: String
    /// What the changed points did: their difference at the mean of both weights.
    public let input: Fraction
    /// What the changed weight did: its difference at the mean of both points.
    public let weight: Fraction
  }

  /// The candidate.
  public let id: Identifier
  /// The score and rank before.
  public let before: (score: Fraction, rank: Int)
  /// The score and rank after.
  public let after: (score: Fraction, rank: Int)
  /// The effects by factor; all of them sum to the difference of the scores.
  public let effects: [Effect]

  /// The difference of the scores.
  public var difference: Fraction { after.score - before.score }

  /// The changes of all candidates that are in both rankings, in the order of the later one.
  ///
  /// A factor that only one model has counts with weight zero in the other, and with the same
  /// points: all that it did is the weight's doing.
  public static func all(from old: Ranking, to new: Ranking) -> [ScoreChange] {
    var earlier: [Identifier: RankedCandidate] = [:]
    for row in old.rows { earlier[row.candidate.id] = row }
    return new.rows.compactMap { row in
      earlier[row.candidate.id].map { ScoreChange(from: $0, to: row) }
    }
  }

  private init(from old: RankedCandidate, to new: RankedCandidate) {
    id = new.candidate.id
    before = (old.score.total, old.rank)
    after = (new.score.total, new.rank)
    var effects = new.score.contributions.map { part in
      Self.effect(
        of: part.factor.id,
        old.score.contributions.first { ByteOrder.same($0.factor.id, part.factor.id) }, part)
    }
    for part in old.score.contributions
    where !new.score.contributions.contains(where: { ByteOrder.same($0.factor.id, part.factor.id) })
    {
      effects.append(Self.effect(of: part.factor.id, part, nil))
    }
    self.effects = effects
  }

  /// (w₁p₁ − w₀p₀) = (p₁ − p₀)·(w₀ + w₁)/2 + (w₁ − w₀)·(p₀ + p₁)/2: neither of the two comes
  /// first, so swapping before and after only changes the signs.
  private static func effect(
    of factor: String, _ old: WeightedScore.Contribution?, _ new: WeightedScore.Contribution?
  ) -> Effect {
    let half = Fraction(reducing: 1, over: 2)
    let oldPoints = old?.points ?? new?.points ?? .zero
    let newPoints = new?.points ?? oldPoints
    let oldWeight = old?.factor.weight ?? .zero
    let newWeight = new?.factor.weight ?? .zero
    return Effect(
      factor: factor, input: (newPoints - oldPoints) * (oldWeight + newWeight) * half,
      weight: (newWeight - oldWeight) * (oldPoints + newPoints) * half)
  }

  /// Whether both tell the same change.
  public static func == (a: ScoreChange, b: ScoreChange) -> Bool {
    a.id == b.id && a.before == b.before && a.after == b.after && a.effects == b.effects
  }

  /// Feeds what tells changes apart to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(effects)
  }
}
