import Basics
import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct RankingTests {
  @Test("equal scores share a rank, the next one counts all before it: 1, 1, 3")
  func competitionRanks() throws {
    let ranking = try Ranking(
      [
        Lists.candidate("c", [60, 60]), Lists.candidate("b", [80, 60]),
        Lists.candidate("a", [60, 80]),
      ], by: Lists.model("50,50"))
    #expect(ranking.rows.map(\.candidate.id.text) == ["a", "b", "c"])
    #expect(ranking.rows.map(\.rank) == [1, 1, 3])
    #expect(ranking.isTied(at: 1) && !ranking.isTied(at: 2) && !ranking.isTied(at: 3))
  }

  @Test("ties stand in the order of their ids' bytes: Z before a, e before é")
  func byteOrder() throws {
    let ids = ["é", "e", "a", "Z", "e\u{301}"]
    let ranking = try Ranking(ids.map { Lists.candidate($0, [50, 50]) }, by: Lists.model("50,50"))
    #expect(
      ranking.rows.map { Array($0.candidate.id.text.utf8) }
        == ["Z", "a", "e", "e\u{301}", "é"].map { Array($0.utf8) })
  }

  @Test(
    "the order of arrival changes nothing, and contributions sum to the total", arguments: 1...40)
  func laws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let factors = random.int(2...6)
    let model = try Lists.model(&random, factors: factors)
    let candidates = Lists.candidates(&random, count: random.int(1...12), factors: factors)
    let ranking = try Ranking(candidates, by: model)
    #expect(try Ranking(candidates.shuffled(using: &random), by: model) == ranking, "seed \(seed)")
    for row in ranking.rows {
      let sum = row.score.contributions.reduce(Fraction.zero) { $0 + $1.value }
      #expect(sum == row.score.total, "seed \(seed)")
      #expect(row.low <= row.score.total && row.score.total <= row.high, "seed \(seed)")
      let above = ranking.rows.filter { $0.score.total > row.score.total }.count
      #expect(row.rank == above + 1, "seed \(seed)")
    }
  }

  @Test("an id that stands twice is refused")
  func repeated() throws {
    let twice = [Lists.candidate("a", [1, 2]), Lists.candidate("a", [3, 4])]
    #expect(throws: Ranking.Flaw.repeated(index: 1, first: 0)) {
      try Ranking(twice, by: Lists.model("50,50"))
    }
  }

  @Test("points must match the factors, and inputs the standard ones")
  func fit() throws {
    #expect(throws: Ranking.Flaw.points(index: 0, found: 2, expected: 5)) {
      try Ranking([Lists.candidate("a", [1, 2])], by: .standard)
    }
    #expect(throws: Ranking.Flaw.inputs(index: 0)) {
      try Ranking([Candidate("a", .inputs(CandidateInputs()))], by: Lists.model("50,50"))
    }
  }
}
