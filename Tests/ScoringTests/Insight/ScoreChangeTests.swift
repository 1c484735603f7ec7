import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct ScoreChangeTests {
  @Test("worked by hand: an input up by 40 at mean weight 0.55, a weight up by 0.1 at mean 80")
  func workedByHand() throws {
    let old = try Ranking([Lists.candidate("a", [60, 50])], by: Lists.model("50,50"))
    let new = try Ranking([Lists.candidate("a", [100, 50])], by: Lists.model("60,40"))
    let change = try #require(ScoreChange.all(from: old, to: new).first)
    #expect(change.effects[0].input == Lists.exact("22"))
    #expect(change.effects[0].weight == Lists.exact("8"))
    #expect(change.effects[1].input == .zero)
    #expect(change.effects[1].weight == Lists.exact("-5"))
    #expect(change.difference == Lists.exact("25"))
  }

  @Test("the parts sum to the difference, also between models of other factors", arguments: 1...60)
  func partsSum(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (before, after) = (random.int(2...6), random.int(2...6))
    let old = try Ranking(
      Lists.candidates(&random, count: 6, factors: before).filter { _ in !random.oneIn(4) },
      by: Lists.model(&random, factors: before))
    let candidates = old.rows.map { row in
      Candidate(
        row.candidate.id, Lists.candidates(&random, count: 1, factors: after)[0].basis)
    }
    let new = try Ranking(candidates, by: Lists.model(&random, factors: after))
    let changes = ScoreChange.all(from: old, to: new)
    #expect(changes.count == old.rows.count)
    for change in changes {
      let sum = change.effects.reduce(Fraction.zero) { $0 + $1.input + $1.weight }
      #expect(sum == change.difference, "seed \(seed)")
    }
    let back = ScoreChange.all(from: new, to: old)
    #expect(back.allSatisfy { one in changes.contains { $0.difference == -one.difference } })
  }
}
