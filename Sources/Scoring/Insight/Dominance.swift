public import Basics
import Exact

/// A candidate that another one beats whatever the weights are.
public struct Dominance: Hashable, Sendable {
  /// The one that is beaten.
  public let id: Identifier
  /// The best-ranked one that beats it.
  public let by: Identifier
  /// How many beat it.
  public let count: Int

  /// All beaten candidates of a ranking, in rank order.
  ///
  /// One is beaten by another that has at least as many points on every factor and more on one,
  /// whatever the unknowns turn out to be. O(n² · factors).
  public static func all(_ ranking: Ranking) -> [Dominance] {
    let lows = ranking.rows.map { $0.score.contributions.map(\.points) }
    let highs = ranking.rows.map { row in
      row.score.contributions.map { $0.isUnknown ? ScoreModel.highestPoints : $0.points }
    }
    return ranking.rows.indices.compactMap { beaten in
      let winners = ranking.rows.indices.filter {
        $0 != beaten && isBeaten(highs[beaten], by: lows[$0])
      }
      guard let first = winners.first else { return nil }
      return Dominance(
        id: ranking.rows[beaten].candidate.id, by: ranking.rows[first].candidate.id,
        count: winners.count)
    }
  }

  private static func isBeaten(_ one: [Fraction], by other: [Fraction]) -> Bool {
    var isLess = false
    for (a, b) in zip(one, other) where a != b {
      if a > b { return false }
      isLess = true
    }
    return isLess
  }
}
