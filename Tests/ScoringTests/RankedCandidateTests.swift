import Exact
import Testing

@testable import Scoring

@Suite struct RankedCandidateTests {
  private func row(_ points: [Int64?]) throws -> RankedCandidate {
    try Ranking([Lists.candidate("a", points)], by: .standard).rows[0]
  }

  @Test("one unknown: 25 in the score, 25 to 100 in the span, left out of renormalised (R-49)")
  func oneUnknown() throws {
    // 30 % unknown; the rest is 25 + 12 + 9 + 6 = 52 of 70 %.
    let row = try row([nil, 100, 60, 60, 60])
    #expect(row.score.total == Lists.exact("59.5"))
    #expect(row.low == Lists.exact("59.5") && row.high == Lists.exact("82"))
    #expect(row.knownWeight == Lists.exact("0.7"))
    #expect(row.renormalised == Lists.exact("520/7"))
    #expect(row.verdict == .dependsOnMissing && !row.isPrioritised)
    #expect(row.unknown.map(\.id) == ["customer_overlap"])
    #expect(row.points[0] == nil && row.points[1] == Lists.exact("100"))
  }

  @Test("nothing known: 25, anything possible, nothing to renormalise")
  func allUnknown() throws {
    let row = try row([nil, nil, nil, nil, nil])
    #expect(row.score.total == Lists.exact("25") && row.high == Lists.exact("100"))
    #expect(row.knownWeight == .zero && row.renormalised == nil)
  }

  @Test("an unknown that can't matter leaves the verdict firm")
  func firmVerdicts() throws {
    #expect(try row([100, 100, 100, 100, nil]).verdict == .prioritize)
    #expect(try row([25, 25, 25, 25, nil]).verdict == .below)
    #expect(try row([75, 100, 25, 100, 25]).isPrioritised)
  }

  @Test("known factors that weigh nothing leave nothing to renormalise")
  func weightless() throws {
    let row = try Ranking([Lists.candidate("a", [nil, 80])], by: Lists.model("100,0")).rows[0]
    #expect(row.knownWeight == .zero && row.renormalised == nil)
  }
}
