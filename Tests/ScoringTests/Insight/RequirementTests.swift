import Basics
import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct RequirementTests {
  @Test("given points: how many more one factor needs, and where a tie would be lost by id")
  func givenPoints() throws {
    let ranking = try Ranking(
      [Lists.candidate("a", [80, 80]), Lists.candidate("b", [50, 60])], by: Lists.model("50,50"))
    let row = ranking.rows[1]
    let toThreshold = try #require(Requirement(of: row, in: ranking, for: .threshold))
    #expect(toThreshold.gap == Lists.exact("15") && !toThreshold.isExclusive)
    #expect(toThreshold.single.map(\.to) == [Lists.exact("80"), Lists.exact("90")])
    let toTop = try #require(Requirement(of: row, in: ranking, for: .top(1)))
    #expect(toTop.isExclusive && toTop.gap == Lists.exact("25"))
    // 50 more on the first factor only ties a, and a stands before b: the second must move too.
    #expect(toTop.single.isEmpty)
    #expect(toTop.cheapest.map(\.to) == [Lists.exact("100"), Lists.exact("60")])
    #expect(toTop.cheapest.map(\.isExclusive) == [false, true])
  }

  @Test("there is nothing to reach for who is there, or where all are in")
  func reached() throws {
    let ranking = try Ranking([Lists.candidate("a", [80, 80])], by: Lists.model("50,50"))
    #expect(Requirement(of: ranking.rows[0], in: ranking, for: .threshold) == nil)
    #expect(Requirement(of: ranking.rows[0], in: ranking, for: .top(1)) == nil)
  }

  @Test("the cheapest set of bands is the fewest steps of all that reach it", arguments: 1...60)
  func cheapestIsLeast(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let candidates = (0..<3).map {
      Candidate(Identifier("c\($0)"), .inputs(Lists.inputs(&random)))
    }
    let ranking = try Ranking(candidates, by: .standard)
    for row in ranking.rows {
      for goal in [Requirement.Goal.threshold, .top(1)] {
        guard let found = Requirement(of: row, in: ranking, for: goal) else { continue }
        let least = leastSteps(row, found.target, found.isExclusive)
        let steps = found.cheapest.map { Self.steps($0) }.reduce(0, +)
        #expect(found.cheapest.isEmpty ? least == nil : steps == least, "seed \(seed)")
        let gain = found.cheapest.reduce(Fraction.zero) {
          $0 + ($1.to - $1.from) * Factor.standard[$1.factor].weight
        }
        let reached = row.score.total + gain
        #expect(
          found.cheapest.isEmpty || reached > found.target
            || (reached == found.target && !found.isExclusive), "seed \(seed)")
      }
    }
  }

  private static func steps(_ move: Requirement.Move) -> Int {
    let ladder = PointTable.standard.ladder(factor: move.factor)
    return (ladder.firstIndex(of: move.to) ?? 0) - (ladder.firstIndex(of: move.from) ?? 0)
  }

  /// The least number of steps over all combinations of bands at or above the present ones.
  private func leastSteps(_ row: RankedCandidate, _ target: Fraction, _ isExclusive: Bool) -> Int? {
    var sums: [(score: Fraction, steps: Int)] = [(.zero, 0)]
    for (factor, part) in row.score.contributions.enumerated() {
      let ladder = PointTable.standard.ladder(factor: factor).filter { $0 >= part.points }
      sums = sums.flatMap { sum in
        ladder.enumerated().map { (sum.score + $1 * part.factor.weight, sum.steps + $0) }
      }
    }
    return sums.filter { isExclusive ? $0.score > target : $0.score >= target }.map(\.steps).min()
  }
}
