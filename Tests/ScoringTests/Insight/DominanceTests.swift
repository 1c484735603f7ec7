import Basics
import TestSupport
import Testing

@testable import Scoring

@Suite struct DominanceTests {
  @Test("beaten is who has no factor to win on; equal points beat nobody")
  func beaten() throws {
    let ranking = try Ranking(
      [
        Lists.candidate("a", [100, 60]), Lists.candidate("b", [60, 60]),
        Lists.candidate("c", [25, 100]), Lists.candidate("d", [100, 60]),
        Lists.candidate("e", [25, 25]),
      ], by: Lists.model("50,50"))
    let found = Dominance.all(ranking)
    #expect(found.map(\.id.text) == ["b", "e"])
    #expect(found.map(\.by.text) == ["a", "a"])
    #expect(found.map(\.count) == [2, 4])
  }

  @Test("an unknown that could turn out best is not beaten")
  func unknownIsOpen() throws {
    let ranking = try Ranking(
      [Lists.candidate("a", [100, 60]), Lists.candidate("b", [60, nil])], by: Lists.model("50,50"))
    #expect(Dominance.all(ranking).isEmpty)
  }

  @Test("who is beaten never comes first, whatever the weights", arguments: 1...20)
  func neverFirst(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let candidates = Lists.candidates(&random, count: 8, factors: 3, unknown: false)
    let beaten = try Dominance.all(Ranking(candidates, by: Lists.model(&random, factors: 3)))
    for _ in 0..<20 {
      let ranking = try Ranking(candidates, by: Lists.model(&random, factors: 3))
      for one in beaten {
        let (row, by) = (ranking.row(of: one.id), ranking.row(of: one.by))
        #expect(try #require(row).score.total <= #require(by).score.total, "seed \(seed)")
      }
    }
  }
}
