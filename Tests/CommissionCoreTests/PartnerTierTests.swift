import CommissionCore
import Testing

@Suite struct PartnerTierTests {
  @Test("the tiers are named as in the contract and stand from the lowest up")
  func names() {
    #expect(PartnerTier.allCases.map(\.rawValue) == ["referral", "integration", "solution"])
    #expect(PartnerTier(rawValue: "Referral") == nil)
  }
}
