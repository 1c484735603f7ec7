import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct ThresholdIntervalsTests {
  @Test("worked by hand: 100 and 60 stay at 70 or more from a weight of a quarter on")
  func workedByHand() throws {
    let ranking = try Ranking([Lists.candidate("a", [100, 60])], by: Lists.model("50,50"))
    let intervals = Stability(ranking, .init(top: 1, draws: 1)).thresholdIntervals[0].perFactor
    #expect(intervals[0] == .init(low: Lists.exact("1/4"), high: .one))
    #expect(intervals[1] == .init(low: .zero, high: Lists.exact("3/4")))
  }

  @Test("within its interval a candidate stays on its side, outside it doesn't", arguments: 1...40)
  func sidesHold(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let factors = random.int(2...5)
    let model = try Lists.model(&random, factors: factors)
    let candidates = Lists.candidates(&random, count: 4, factors: factors)
    let ranking = try Ranking(candidates, by: model)
    let all = Stability(ranking, .init(top: 2, draws: 1)).thresholdIntervals
    for (row, intervals) in zip(ranking.rows, all) {
      for (factor, interval) in intervals.perFactor.enumerated()
      where model.factors[factor].weight != .one {
        #expect(interval.low <= model.factors[factor].weight, "seed \(seed)")
        #expect(interval.high >= model.factors[factor].weight, "seed \(seed)")
        for step in 0...20 {
          let weight = Fraction(reducing: Int64(step), over: 20)
          guard let changed = try? model.setting([(factor, weight)]) else { continue }
          let moved = try Ranking([row.candidate], by: changed).rows[0]
          let isInside = interval.low < weight && weight < interval.high
          let isOutside = weight < interval.low || interval.high < weight
          let isSame = moved.isPrioritised == row.isPrioritised
          #expect(isInside ? isSame : true, "seed \(seed)")
          // A falling score may just touch the threshold from below at its end.
          #expect(isOutside ? !isSame : true, "seed \(seed)")
        }
      }
    }
  }
}
