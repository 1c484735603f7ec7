import Basics
import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct AcceptabilityTests {
  @Test("weights sum to 2^30 each time, and a seed gives the same ones again")
  func weightsSum() {
    var a = DrawGenerator(seed: 7)
    var b = DrawGenerator(seed: 7)
    var weights = [UInt32](repeating: 0, count: 5)
    var again = weights
    for _ in 0..<500 {
      a.fill(&weights)
      b.fill(&again)
      #expect(weights.reduce(0) { $0 + UInt64($1) } == 1 << 30)
      #expect(weights == again)
    }
  }

  @Test("the shares meet the exact odds within five standard errors")
  func meetsOdds() throws {
    let pair = [
      Lists.candidate("a", [100, 60, 25, 60, 25]), Lists.candidate("b", [50, 60, 100, 25, 60]),
    ]
    let ranking = try Ranking(pair, by: .standard)
    let stability = Stability(ranking, .init(top: 1, draws: 20_000, seed: 3))
    let odds = try #require(stability.pairwise[0].probability)
    let share = stability.acceptability[0].first
    let gap = odds - share.fraction
    let error = Fraction(reducing: share.standardErrorMillionths + 1, over: 1_000_000)
    #expect((gap.isNegative ? -gap : gap) < error * Fraction(5 as Int64))
    #expect(stability.acceptability[1].first.count == 20_000 - share.count)
  }

  @Test("whoever ties is in: two with equal points are both always first")
  func tiesCount() throws {
    let same =
      ["a", "b"].map { Lists.candidate($0, [60, 80]) } + [Lists.candidate("c", [50, 70])]
    let ranking = try Ranking(same, by: Lists.model("50,50"))
    let found = Acceptability.estimate(ranking, top: 1, draws: 100, seed: 1)
    #expect(found.map(\.first.count) == [100, 100, 0])
    #expect(found.map(\.top.count) == [100, 100, 0])
  }

  @Test("the standard error of 2,500 of 10,000 is 0.00433")
  func standardError() {
    // √(0.25 · 0.75 / 10000) = 0.0043301…
    #expect(Acceptability.Share(count: 2_500, draws: 10_000).standardErrorMillionths == 4_330)
    #expect(Acceptability.Share(count: 0, draws: 10).standardErrorMillionths == 0)
  }

  @Test("counting by a heap is counting by sorting", arguments: 1...40)
  func tallyTwin(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = random.int(1...30)
    let top = random.int(1...count + 3)
    var tally = TopTally(count: count, top: top)
    var heap: [Int] = []
    var firsts = Array(repeating: 0, count: count)
    var tops = firsts
    for _ in 0..<20 {
      let values = (0..<count).map { _ in random.int(0...12) }
      tally.add(values, heap: &heap)
      for (index, value) in values.enumerated() {
        let rank = values.filter { $0 > value }.count + 1
        firsts[index] += rank == 1 ? 1 : 0
        tops[index] += rank <= top ? 1 : 0
      }
    }
    #expect(tally.firsts == firsts && tally.tops == tops, "seed \(seed)")
  }
}
