import Basics
import Exact
import Scoring
import Testing

@testable import Reporting

/// Scoreboards for tests.
enum Boards {
  /// A candidate of points, nil for unknown.
  static func candidate(_ id: String, _ points: [Int64?], name: String? = nil) -> Candidate {
    Candidate(Identifier(id), name: name, .points(points.map { $0.map { Fraction($0) } }))
  }

  /// A scoreboard of candidates; weights in percent, of factors f1 … fn.
  static func board(
    _ candidates: [Candidate], weights: [String] = ["50", "50"], top: Int = 1,
    facts: [Identifier: Scoreboard.Facts] = [:]
  ) throws -> Scoreboard {
    let parts = try weights.map { text in
      try #require(Fraction(text)) * Fraction(reducing: 1, over: 100)
    }
    let ranking = try Ranking(candidates, by: ScoreModel(weights: parts))
    return Scoreboard(
      ranking, Stability(ranking, .init(top: top, draws: 100)), facts: facts,
      source: .file("list.csv"), asOf: nil)
  }
}
