public import Basics
public import Exact

/// How often a candidate is first, and in the top, over weights drawn at random.
public struct Acceptability: Hashable, Sendable {
  /// A share of the draws.
  public struct Share: Hashable, Sendable {
    /// How many of the draws.
    public let count: Int
    /// How many draws there were.
    public let draws: Int

    /// The share.
    public var fraction: Fraction {
      Fraction(WholeNumber(Int64(count)), over: WholeNumber(Int64(draws))) ?? .zero
    }

    /// The standard error of the share in millionths, rounded down: √(p(1 − p)/draws).
    public var standardErrorMillionths: Int64 {
      let all = Int128(draws)
      guard all > 0 else { return 0 }
      let part = Int128(count)
      return Self.root(part * (all - part) * 1_000_000_000_000 / (all * all * all))
    }

    /// The largest whole number whose square is not above `square`, by Newton's method.
    private static func root(_ square: Int128) -> Int64 {
      guard square > 0 else { return 0 }
      var guess = square
      var next = (guess + 1) / 2
      while next < guess {
        guess = next
        next = (guess + square / guess) / 2
      }
      return Int64(clamping: guess)
    }
  }

  /// The candidate.
  public let id: Identifier
  /// How often its competition rank was 1.
  public let first: Share
  /// How often its competition rank was in the top.
  public let top: Share

  /// The most draws that are made, so that no count can overflow.
  public static let mostDraws = 10_000_000

  /// Draws weights, uniform on the simplex, and ranks each time: O(draws · candidates · factors).
  ///
  /// The same seed gives the same counts. Draws are exact: weights are whole numbers that sum to
  /// 2^30.
  public static func estimate(
    _ ranking: Ranking, top: Int, draws: Int, seed: UInt64
  ) -> [Acceptability] {
    let draws = min(max(draws, 1), mostDraws)
    let grid = ScaledRanking(ranking)
    var tally = TopTally(count: ranking.rows.count, top: max(top, 1))
    if let columns = DrawColumns<UInt32, UInt64>(grid) {
      columns.draw(draws, seed: seed, into: &tally)
    } else if let columns = DrawColumns<UInt64, UInt128>(grid) {
      columns.draw(draws, seed: seed, into: &tally)
    } else {
      draw(draws, seed: seed, grid, into: &tally)
    }
    return ranking.rows.enumerated().map { index, row in
      Acceptability(
        id: row.candidate.id, first: Share(count: tally.firsts[index], draws: draws),
        top: Share(count: tally.tops[index], draws: draws))
    }
  }

  /// The way for points of any size.
  private static func draw(
    _ draws: Int, seed: UInt64, _ grid: ScaledRanking, into tally: inout TopTally
  ) {
    let count = grid.weights.count
    var generator = DrawGenerator(seed: seed)
    var weights = [UInt32](repeating: 0, count: count)
    var heap: [WholeNumber] = []
    for _ in 0..<draws {
      generator.fill(&weights)
      let values = stride(from: 0, to: grid.points.count, by: count).map { start in
        weights.indices.reduce(WholeNumber(0 as Int64)) { sum, factor in
          sum + WholeNumber(Int64(weights[factor])) * grid.points[start + factor]
        }
      }
      tally.add(values, heap: &heap)
    }
  }
}
