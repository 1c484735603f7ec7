import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct ElicitedWeightsTests {
  private func matrix(_ rows: [[String]]) -> [[Fraction]] {
    rows.map { $0.map(Lists.exact) }
  }

  @Test("answers that agree give their own ratios, also off the scale from 1 to 9")
  func consistent() throws {
    // 4 : 2 : 1.5
    let found = try #require(
      ElicitedWeights(
        ratios: matrix([["1", "2", "8/3"], ["1/2", "1", "4/3"], ["3/8", "3/4", "1"]])))
    #expect(found.weights == ["8/15", "4/15", "1/5"].map(Lists.exact))
    #expect(found.consistencyRatio == .zero && found.worst == nil)
  }

  @Test("worked by hand: 3, 5 and 3 don't quite agree")
  func workedByHand() throws {
    // Columns sum to 23/15, 13/3 and 9; the weights are the means of the rows' parts.
    let found = try #require(
      ElicitedWeights(
        ratios: matrix([["1", "3", "5"], ["1/3", "1", "3"], ["1/5", "1/3", "1"]])))
    let third = Lists.exact("1/3")
    #expect(
      found.weights[0]
        == (Lists.exact("15/23") + Lists.exact("9/13") + Lists.exact("5/9")) * third)
    #expect(found.weights.reduce(.zero, +) == .one)
    // The usual tables give 0.0332 to 0.034 for these answers by this method.
    #expect(found.consistencyRatio > Lists.exact("0.03"))
    #expect(found.consistencyRatio < Lists.exact("0.04"))
    #expect(found.worst?.implied == Lists.exact("9") && found.worst?.said == Lists.exact("5"))
  }

  @Test("any weights come back from their own ratios", arguments: 1...30)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let parts = (0..<random.int(2...7)).map { _ in random.int64(1...40) }
    let ratios = parts.map { a in parts.map { Fraction(reducing: a, over: $0) } }
    let found = try #require(ElicitedWeights(ratios: ratios))
    let sum = parts.reduce(0, +)
    #expect(found.weights == parts.map { Fraction(reducing: $0, over: sum) }, "seed \(seed)")
    #expect(found.consistencyRatio.isZero, "seed \(seed)")
  }

  @Test("a matrix that contradicts itself in a pair, or isn't square, gives nothing")
  func refused() {
    #expect(ElicitedWeights(ratios: matrix([["1", "2"], ["2", "1"]])) == nil)
    #expect(ElicitedWeights(ratios: matrix([["1", "2"], ["1/2"]])) == nil)
    #expect(ElicitedWeights(ratios: matrix([["1"]])) == nil)
    #expect(ElicitedWeights(ratios: matrix([["1", "0"], ["0", "1"]])) == nil)
  }
}
