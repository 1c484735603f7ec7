import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct BulkScoreTests {
  @Test("bulk sums and ranks are those of the ranking, one by one", arguments: 1...30)
  func twin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let factors = random.int(2...6)
    let model = try Lists.model(&random, factors: factors)
    let count = random.int(1...60)
    let candidates = Lists.candidates(&random, count: count, factors: factors, unknown: false)
    let bulk = try #require(BulkScore(model))
    let columns = (0..<factors).map { factor in
      candidates.map { Int32($0.points[factor]?.numerator.int64 ?? 0) }
    }
    let sums = try #require(bulk.sums(columns))
    let ranks = BulkScore.ranks(sums)
    let ranking = try Ranking(candidates, by: model)
    for (index, candidate) in candidates.enumerated() {
      let row = try #require(ranking.row(of: candidate.id))
      #expect(bulk.score(sums[index]) == row.score.total, "seed \(seed)")
      #expect(Int(ranks[index]) == row.rank, "seed \(seed)")
    }
  }

  @Test("sums of any size are ranked, and none has none")
  func extremes() {
    #expect(BulkScore.ranks([.min, .max, 0, .max]) == [4, 1, 3, 1])
    #expect(BulkScore.ranks([]) == [])
    #expect(BulkScore.ranks([7, 7]) == [1, 1])
  }

  @Test("columns that don't fit, and weights that don't, are refused")
  func refused() throws {
    let bulk = try #require(BulkScore(.standard))
    #expect(bulk.sums([[1], [2]]) == nil)
    #expect(bulk.sums([[1], [2], [3], [4], [5, 6]]) == nil)
    let fine = Fraction(reducing: 1, over: 1 << 40)
    #expect(try BulkScore(ScoreModel(weights: [fine, .one - fine])) == nil)
  }
}
