import Basics
import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct DrawColumnsTests {
  /// The ranking with one more candidate, far below all, whose points have many decimals.
  private func ranking(_ candidates: [Candidate], decimals: Int) throws -> Ranking {
    let tiny = Lists.exact("0." + String(repeating: "0", count: max(decimals - 1, 0)) + "1")
    let last = Candidate("~", .points([tiny, tiny, tiny]))
    return try Ranking(candidates + [last], by: Lists.model("50,30,20"))
  }

  @Test("narrow, wide and any numbers give the same counts from one seed", arguments: 1...12)
  func widthsAgree(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let candidates = Lists.candidates(&random, count: 6, factors: 3)
    let counts = try [1, 12, 30].map { decimals in
      try Acceptability.estimate(
        ranking(candidates, decimals: decimals), top: 2, draws: 60, seed: seed
      ).map { [$0.first.count, $0.top.count] }
    }
    #expect(counts[0] == counts[1], "seed \(seed)")
    #expect(counts[0] == counts[2], "seed \(seed)")
  }

  @Test("points of one decimal are narrow, of twelve wide, of thirty neither")
  func widths() throws {
    let candidates = [Lists.candidate("a", [60, 50, 25])]
    let grids = try [1, 12, 30].map { ScaledRanking(try ranking(candidates, decimals: $0)) }
    #expect(grids.map { DrawColumns<UInt32, UInt64>($0) != nil } == [true, false, false])
    #expect(grids.map { DrawColumns<UInt64, UInt128>($0) != nil } == [true, true, false])
  }
}
