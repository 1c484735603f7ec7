import Exact

@testable import Scoring

/// Breakpoints and reallocations found the slow way, to hold the closed forms to.
struct NaiveStability {
  let ranking: Ranking
  let top: Int

  private var rows: [RankedCandidate] { ranking.rows }

  private func score(_ row: RankedCandidate, _ weights: [Fraction]) -> Fraction {
    zip(weights, row.score.contributions).reduce(.zero) { $0 + $1.0 * $1.1.points }
  }

  /// The weights when one is `value` and the others share the rest in proportion.
  func weights(_ factor: Int, _ value: Fraction) -> [Fraction]? {
    try? ranking.model.setting([(factor, value)]).weights
  }

  /// Whether a pair across the border ties under some weights, and which do.
  func ties(_ weights: [Fraction]) -> [BorderPair] {
    rows.prefix(top).flatMap { inside in
      rows.dropFirst(top).filter { score(inside, weights) == score($0, weights) }
        .map { BorderPair(inside: inside.candidate.id, outside: $0.candidate.id) }
    }
  }

  /// Whether no outsider is above an insider.
  func isUnchanged(_ weights: [Fraction]) -> Bool {
    let insiders = rows.prefix(top).map { score($0, weights) }
    let outsiders = rows.dropFirst(top).map { score($0, weights) }
    guard let least = insiders.min(), let most = outsiders.max() else { return true }
    return least >= most
  }

  /// The least share to move for one pair: each factor as the target, each set of the others
  /// moved whole, each one in part.
  func leastMove(_ differences: [Fraction]) -> Fraction? {
    let weights = ranking.model.weights
    let gap = zip(weights, differences).reduce(Fraction.zero) { $0 + $1.0 * $1.1 }
    var best: Fraction? = gap.isZero ? .zero : nil
    for target in weights.indices {
      for set in 0..<(1 << weights.count) where set >> target & 1 == 0 {
        let whole = weights.indices.filter { set >> $0 & 1 == 1 }
        var rest = gap
        var moved = Fraction.zero
        for factor in whole {
          rest = rest - weights[factor] * (differences[factor] - differences[target])
          moved = moved + weights[factor]
        }
        if rest.isZero { best = min(best ?? moved, moved) }
        for part in weights.indices where part != target && set >> part & 1 == 0 {
          guard let share = rest.divided(by: differences[part] - differences[target]),
            share >= .zero, share <= weights[part]
          else { continue }
          best = min(best ?? moved + share, moved + share)
        }
      }
    }
    return best
  }

  /// The least share over all pairs, and the pairs that have it.
  func leastMove() -> (Fraction, [BorderPair])? {
    var best: (Fraction, [BorderPair])?
    for inside in rows.prefix(top) {
      for outside in rows.dropFirst(top) {
        let differences = zip(inside.score.contributions, outside.score.contributions)
          .map { $0.points - $1.points }
        guard let share = leastMove(differences), share <= best?.0 ?? share else { continue }
        let pair = BorderPair(inside: inside.candidate.id, outside: outside.candidate.id)
        best = (share, share == best?.0 ? (best?.1 ?? []) + [pair] : [pair])
      }
    }
    return best
  }
}
