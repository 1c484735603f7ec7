import Scoring
import Testing

@Suite struct LevelTests {
  // The names are the contract's, the points typed from the table of domain §9.
  @Test("each level has its name and its points (R-49)")
  func levels() {
    #expect(StrategicFit.allCases.map(\.rawValue) == ["adjacent", "complementary", "tangential"])
    #expect(StrategicFit.allCases.map(\.points) == [100, 60, 25])
    #expect(
      MarketCommitment.allCases.map(\.rawValue)
        == ["budget_committed", "willing", "integration_only"])
    #expect(MarketCommitment.allCases.map(\.points) == [100, 60, 25])
    #expect(
      MarketSignal.allCases.map(\.rawValue) == ["requested", "competitor_has_it", "nice_to_have"])
    #expect(MarketSignal.allCases.map(\.points) == [100, 60, 25])
  }
}
