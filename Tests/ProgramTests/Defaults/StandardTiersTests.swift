import CommissionCore
import Money
import Testing

@testable import Program

@Suite("Default tiers (§3)")
struct StandardTiersTests {
  private let program = PartnerProgram.standard

  @Test(
    "what each tier pays and expects a quarter",
    arguments: [
      (PartnerTier.referral, 1_000, 1_500, 1, 5), (.integration, 2_000, 2_500, 5, 20),
      (.solution, 3_000, 4_000, 20, nil),
    ] as [(PartnerTier, Int64, Int64, Int, Int?)])
  func terms(_ tier: PartnerTier, _ low: Int64, _ high: Int64, _ least: Int, _ most: Int?) {
    let terms = program.terms(of: tier)
    #expect(terms?.pay.low.basisPoints == low)
    #expect(terms?.pay.high.basisPoints == high)
    #expect(terms?.expected == CountRange(least, most))
  }

  @Test("R-10: what each tier requires beyond the one below")
  func required() {
    #expect(program.terms(of: .referral)?.required == [.agreementSigned, .onboardingDone])
    #expect(
      program.terms(of: .integration)?.required
        == [.liveIntegration, .jointCustomers(3), .coMarketingCommitment])
    #expect(
      program.terms(of: .solution)?.required
        == [.jointCustomers(10), .dedicatedMember, .quarterlyReview])
  }

  @Test("R-48: only Integration has co-marketing funds, 2,000 to 10,000 a quarter")
  func funds() {
    let funds = program.terms(of: .integration)?.marketingFunds
    #expect(funds?.contains(200_000) == true && funds?.contains(199_999) == false)
    #expect(funds?.contains(1_000_000) == true && funds?.contains(1_000_001) == false)
    #expect(program.terms(of: .referral)?.marketingFunds == nil)
    #expect(program.terms(of: .solution)?.marketingFunds == nil)
  }

  @Test(
    "R-12: each cell of the commission table, in basis points",
    arguments: [
      ("referral", "monthly", nil, 1_000, 1_000, EarningWindow.firstMonths(12)),
      ("referral", "monthly", "recurring", 1_000, 1_000, .firstMonths(12)),
      ("referral", "monthly", "first_month", 1_500, 1_500, .firstMonths(1)),
      ("referral", "annual", nil, 1_000, 1_500, .firstMonths(12)),
      ("referral", "usage", nil, 1_000, 1_000, .firstMonths(12)),
      ("referral", "outcome", nil, 1_000, 1_000, .firstPayment),
      ("integration", "monthly", nil, 2_000, 2_000, .lifetime),
      ("integration", "annual", nil, 2_000, 2_500, .lifetime),
      ("integration", "usage", nil, 2_000, 2_000, .lifetime),
      ("integration", "outcome", nil, 2_000, 2_000, .lifetime),
      ("solution", "monthly", nil, 3_000, 4_000, .lifetime),
      ("solution", "annual", nil, 3_000, 4_000, .lifetime),
      ("solution", "usage", nil, 3_000, 3_000, .lifetime),
      ("solution", "outcome", nil, 3_500, 3_500, .lifetime),
    ] as [(String, String, String?, Int64, Int64, EarningWindow)])
  func commission(
    _ tier: String, _ model: String, _ option: String?, _ low: Int64, _ high: Int64,
    _ window: EarningWindow
  ) {
    let cell = program.commissionTable[.init(tier: tier, model: model, option: option)]
    #expect(cell?.lowest.basisPoints == low)
    #expect(cell?.highest.basisPoints == high)
    #expect(cell?.window == window)
  }
}
