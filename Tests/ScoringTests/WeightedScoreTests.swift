import Exact
import Scoring
import TestSupport
import Testing

@Suite struct WeightedScoreTests {
  private static func whole(_ points: [Int64?]) -> [Fraction?] {
    points.map { $0.map { Fraction($0) } }
  }

  @Test("the weights are those of R-49 and make the whole")
  func weights() {
    #expect(
      Factor.standard.map(\.id) == [
        "customer_overlap", "strategic_fit", "gtm_commitment", "technical_feasibility",
        "market_signal",
      ])
    #expect(Factor.standard.reduce(Fraction.zero) { $0 + $1.weight } == .one)
  }

  @Test(
    "totals are exact, worked by hand (R-49)",
    arguments: [
      // 30 + 25 + 20 + 15 + 10
      ([100, 100, 100, 100, 100], "100"), ([25, 25, 25, 25, 25], "25"),
      // 22.5 + 15 + 12 + 9 + 6
      ([75, 60, 60, 60, 60], "64.5"),
      // 15 + 25 + 5 + 15 + 10, and with the bottom of the last factor: on either side of 70
      ([50, 100, 25, 100, 100], "70"), ([50, 100, 25, 100, 60], "66"),
      // 22.5 + 25 + 12 + 3.75 + 6
      ([75, 100, 60, 25, 60], "69.25"),
      // unknown counts 25: 7.5 + 15 + 5 + 9 + 2.5
      ([nil, 60, nil, 60, nil], "39"), ([nil, nil, nil, nil, nil], "25"),
    ] as [([Int64?], String)])
  func totals(points: [Int64?], total: String) throws {
    let score = try #require(WeightedScore(points: Self.whole(points)))
    #expect(score.total.description == total)
    #expect(score.contributions.map(\.isUnknown) == points.map { $0 == nil })
    #expect(score.contributions.map(\.points) == points.map { Fraction($0 ?? 25) })
  }

  @Test("70 is prioritised and 69.75 is not; a program's threshold rules (R-49, R-50)")
  func threshold() throws {
    // 30 + 25 + 5 + 3.75 + 6 = 69.75; 15 + 25 + 5 + 15 + 10 = 70.
    let below = try #require(WeightedScore(points: Self.whole([100, 100, 25, 25, 60])))
    #expect(below.total.description == "69.75" && !below.isPrioritised())
    #expect(below.isPrioritised(from: Fraction(reducing: 6_975, over: 100)))
    let at = try #require(WeightedScore(points: Self.whole([50, 100, 25, 100, 100])))
    #expect(at.isPrioritised() && !at.isPrioritised(from: Fraction(reducing: 7_001, over: 100)))
  }

  @Test("a count of points that is not the factors' is no score")
  func counts() {
    #expect(WeightedScore(points: Self.whole([100])) == nil)
    #expect(WeightedScore(points: Self.whole([1, 2, 3, 4, 5, 6])) == nil)
    #expect(WeightedScore(points: [], factors: [])?.total == .zero)
  }

  @Test("a program's own factors and weights give exact thirds")
  func ownFactors() throws {
    let third = Fraction(reducing: 1, over: 3)
    let factors = ["a", "b", "c"].map { Factor($0, weight: third) }
    let score = try #require(WeightedScore(points: Self.whole([100, 0, nil]), factors: factors))
    // (100 + 0 + 25) ÷ 3
    #expect(score.total == Fraction(reducing: 125, over: 3))
    #expect(score.contributions[2].value == Fraction(reducing: 25, over: 3))
  }

  @Test("every standard score lies between 25 and 100, in hundredths (R-49)")
  func everyScore() throws {
    let overlap: [Int64?] = [nil, 25, 50, 75, 100]
    let other: [Int64?] = [nil, 25, 60, 100]
    for a in overlap {
      for b in other {
        for c in other {
          for d in other {
            for e in other {
              let score = try #require(WeightedScore(points: Self.whole([a, b, c, d, e])))
              // Whole numbers: percent times points, in hundredths.
              let hundredths =
                30 * (a ?? 25) + 25 * (b ?? 25) + 20 * (c ?? 25) + 15 * (d ?? 25) + 10 * (e ?? 25)
              #expect(score.total == Fraction(reducing: hundredths, over: 100))
              #expect((2_500...10_000).contains(hundredths))
            }
          }
        }
      }
    }
  }
}
