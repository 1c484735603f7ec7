import Basics
import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct BorderSearchTests {
  @Test("worked by hand: at which weight of the first factor b catches a")
  func workedByHand() throws {
    // a = (100, 50), b = (60, 80): the gap is 40t − 30(1 − t), which is zero at t = 3/7.
    let ranking = try Ranking(
      [Lists.candidate("a", [100, 50]), Lists.candidate("b", [60, 80])], by: Lists.model("60,40"))
    let stability = Stability(ranking, .init(top: 1, draws: 10))
    let pair = BorderPair(inside: "a", outside: "b")
    #expect(stability.sensitivity[0].upTo == nil)
    #expect(
      stability.sensitivity[0].downTo == Breakpoint(value: Lists.exact("3/7"), pairs: [pair]))
    #expect(stability.sensitivity[1].upTo == Breakpoint(value: Lists.exact("4/7"), pairs: [pair]))
    #expect(stability.sensitivity[1].downTo == nil)
    // The gap of 12 closes by 70 for each weight moved from the first to the second factor.
    #expect(
      stability.smallestReallocation == Breakpoint(value: Lists.exact("6/35"), pairs: [pair]))
  }

  @Test("a tied border needs no change: both breakpoints are the weight itself, the share is 0")
  func tiedBorder() throws {
    let ranking = try Ranking(
      [Lists.candidate("a", [100, 50]), Lists.candidate("b", [50, 100])], by: Lists.model("50,50"))
    let stability = Stability(ranking, .init(top: 1, draws: 10))
    #expect(stability.isBoundaryTied)
    for one in stability.sensitivity {
      #expect(one.upTo?.value == one.factor.weight && one.downTo?.value == one.factor.weight)
    }
    #expect(stability.smallestReallocation?.value == .zero)
  }

  @Test("with nobody outside, or a top that beats all on every factor, nothing can change")
  func nothingOutside() throws {
    let both = [Lists.candidate("a", [100, 90]), Lists.candidate("b", [50, 80])]
    let ranking = try Ranking(both, by: Lists.model("50,50"))
    for top in [1, 2, 5] {
      let stability = Stability(ranking, .init(top: top, draws: 10))
      #expect(stability.sensitivity.allSatisfy { $0.upTo == nil && $0.downTo == nil })
      #expect(stability.smallestReallocation == nil && !stability.isBoundaryTied)
    }
  }

  @Test("between the breakpoints the top stays, at them the named pairs tie", arguments: 1...60)
  func sensitivityHolds(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let factors = random.int(2...5)
    let model = try Lists.model(&random, factors: factors)
    let candidates = Lists.candidates(&random, count: random.int(2...8), factors: factors)
    let ranking = try Ranking(candidates, by: model)
    let top = random.int(1...candidates.count)
    let naive = NaiveStability(ranking: ranking, top: top)
    let stability = Stability(ranking, .init(top: top, draws: 1))
    for (index, one) in stability.sensitivity.enumerated() where one.factor.weight != .one {
      for place in [one.upTo, one.downTo].compactMap({ $0 }) {
        let weights = try #require(naive.weights(index, place.value))
        #expect(naive.ties(weights) == place.pairs, "seed \(seed)")
      }
      let low = one.downTo?.value ?? .zero
      let high = one.upTo?.value ?? .one
      for step in 0...12 {
        let value = low + (high - low) * Fraction(reducing: Int64(step), over: 12)
        guard let weights = naive.weights(index, value) else { continue }
        #expect(naive.isUnchanged(weights), "seed \(seed) factor \(index) at \(value)")
        if value > low, value < high, value != one.factor.weight, !stability.isBoundaryTied {
          #expect(naive.ties(weights).isEmpty, "seed \(seed)")
        }
      }
    }
  }

  @Test("greedy reallocation is the least of all ways, for small models", arguments: 1...60)
  func reallocationIsLeast(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let factors = random.int(2...5)
    let model = try Lists.model(&random, factors: factors)
    let candidates = Lists.candidates(&random, count: random.int(2...7), factors: factors)
    let ranking = try Ranking(candidates, by: model)
    let top = random.int(1...candidates.count)
    let naive = NaiveStability(ranking: ranking, top: top).leastMove()
    let found = Stability(ranking, .init(top: top, draws: 1)).smallestReallocation
    #expect(found?.value == naive?.0, "seed \(seed)")
    #expect(found?.pairs ?? [] == naive?.1 ?? [], "seed \(seed)")
  }

  @Test("128 bits and whole numbers of any size give the same answers", arguments: 1...20)
  func widthsAgree(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let model = try Lists.model(&random, factors: 4)
    let ranking = try Ranking(Lists.candidates(&random, count: 7, factors: 4), by: model)
    let scaled = ScaledRanking(ranking)
    let narrow = try #require(PointGrid<Int128>(scaled))
    let wide = try #require(PointGrid<WholeNumber>(scaled))
    let a = BorderSearch(grid: narrow, rows: ranking.rows, factors: model.factors, top: 3)
    let b = BorderSearch(grid: wide, rows: ranking.rows, factors: model.factors, top: 3)
    #expect(scaled.isNarrow)
    #expect((0..<4).map(a.sensitivity) == (0..<4).map(b.sensitivity), "seed \(seed)")
    #expect(a.smallestReallocation() == b.smallestReallocation(), "seed \(seed)")
  }

  @Test("points of forty decimals take the wide way and stay exact")
  func longPoints() throws {
    let third = Lists.exact("33.3333333333333333333333333333333333333333")
    let candidates = [
      Candidate("a", .points([third, .one])), Candidate("b", .points([.one, third])),
    ]
    let ranking = try Ranking(candidates, by: Lists.model("60,40"))
    #expect(!ScaledRanking(ranking).isNarrow)
    let stability = Stability(ranking, .init(top: 1, draws: 10))
    #expect(stability.sensitivity[0].downTo?.value == Lists.exact("1/2"))
    #expect(stability.pairwise[0].probability == Lists.exact("1/2"))
    #expect(stability.acceptability.map(\.first.count).reduce(0, +) >= 10)
  }
}
