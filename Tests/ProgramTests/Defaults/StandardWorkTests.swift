import Exact
import Money
import Scoring
import Testing

@testable import Program

@Suite("Default work (§9–§12)")
struct StandardWorkTests {
  private let program = PartnerProgram.standard

  @Test("R-49: weights, bands and threshold")
  func scoring() {
    let scoring = program.scoring
    #expect(
      scoring.factors.map(\.id) == [
        "customer_overlap", "strategic_fit", "gtm_commitment", "technical_feasibility",
        "market_signal",
      ])
    #expect(
      scoring.factors.map { ($0.weight * Fraction(100 as Int64)).description }
        == ["30", "25", "20", "15", "10"])
    #expect(scoring.threshold.description == "70")
    #expect(scoring.customerOverlap.map(\.from) == [50, 20, 10, 0])
    #expect(scoring.customerOverlap.map(\.points.description) == ["100", "75", "50", "25"])
    #expect(scoring.buildWeeks.map(\.below.description) == ["2", "8"])
    #expect(scoring.buildWeeks.map(\.points.description) == ["100", "60"])
    #expect(scoring.noAPI.description == "25")
    for levels in [scoring.strategicFit, scoring.marketCommitment, scoring.marketSignal] {
      #expect(levels.map(\.points.description) == ["100", "60", "25"])
    }
    #expect(scoring.strategicFit.map(\.id) == ["adjacent", "complementary", "tangential"])
    #expect(
      scoring.marketCommitment.map(\.id) == ["budget_committed", "willing", "integration_only"])
    #expect(scoring.marketSignal.map(\.id) == ["requested", "competitor_has_it", "nice_to_have"])
    #expect(scoring.staleAfter(.buildWeeks) == 180)
  }

  @Test("R-52: one week, five, two; monthly, quarterly, annual")
  func playbook() {
    let playbook = program.playbook
    #expect(playbook.phases.map(\.kind) == [.discovery, .build, .launch])
    #expect(playbook.phases.map(\.weeks) == [1, 5, 2])
    #expect(playbook.phases.map(\.tasks.count) == [3, 3, 4])
    #expect(playbook.rhythms.map(\.everyMonths) == [1, 3, 12])
    #expect(playbook.rhythms.map(\.count) == [12, 4, 1])
  }

  @Test("R-53: ten steps over ninety days; shared days belong to both")
  func launch() {
    let steps = program.affiliateLaunch
    #expect(steps.map(\.fromDay) == [1, 3, 5, 8, 10, 15, 18, 22, 30, 60])
    #expect(steps.map(\.toDay) == [3, 5, 7, 10, 14, 18, 21, 28, 60, 90])
    #expect(steps.map(\.checklist.count) == [4, 2, 6, 3, 4, 3, 3, 2, 2, 2])
    #expect(program.assets.fields == ["owner", "version", "approval", "expiry"])
    #expect(program.assets.kinds == ["banner", "copy", "one_pager", "case_study"])
  }

  @Test(
    "§11: the platforms of each stage, in cents of monthly revenue",
    arguments: [
      (0, ["rewardful", "refgrow"]), (999_999, ["rewardful", "refgrow"]),
      (1_000_000, ["firstpromoter", "rewardful"]), (9_999_999, ["firstpromoter", "rewardful"]),
      (10_000_000, ["partnerstack", "firstpromoter"]), (50_000_000, ["impact", "partnerstack"]),
    ] as [(Int64, [String])])
  func platforms(_ cents: Int64, _ ids: [String]) {
    #expect(program.platforms.stage(at: Minor(cents))?.candidates == ids)
  }

  @Test("§11: starting prices, in cents a month; the others are custom or unknown")
  func prices() {
    let guide = program.platforms
    #expect(guide.platform("rewardful")?.monthlyPrice?.lower == .including(4_900))
    #expect(guide.platform("firstpromoter")?.monthlyPrice?.lower == .including(9_900))
    #expect(guide.platform("refgrow")?.monthlyPrice?.lower == .including(0))
    #expect(guide.platform("refgrow")?.monthlyPrice?.upper == .including(4_900))
    #expect(guide.platform("partnerstack")?.priceNote == "custom (mid-market and up)")
    #expect(guide.platform("impact")?.priceNote == "custom (enterprise)")
    #expect(guide.platform("track360")?.strengths.count == 4)
    #expect(guide.stages.map(\.otherwise) == ["refgrow", nil, nil, nil])
  }

  @Test(
    "§12: what is usual",
    arguments: [
      ("referral_conversion", "3", "5"), ("sourced_revenue", "15", "30"),
      ("influenced_revenue", "10", "20"), ("partner_pipeline", "2", "3"),
      ("attach_rate", "30", "50"), ("activation", "20", "30"), ("first_referral", nil, "30"),
      ("win_rate", "1.5", "2"), ("top_partners", "10", "20"),
    ] as [(String, String?, String?)])
  func figures(_ id: String, _ low: String?, _ high: String?) {
    let usual = program.figures.figure(id)?.usual
    #expect(usual?.low?.description == low)
    #expect(usual?.high?.description == high)
  }

  @Test("§12: funnel, maturity, directory and agenda")
  func others() {
    let figures = program.figures
    #expect(figures.funnel.map(\.usual.low?.description) == ["100", "30", "60", "20", "10"])
    #expect(figures.funnel.map(\.usual.high?.description) == ["500", "40", "70", "30", "15"])
    #expect(figures.maturity(atMonth: 5)?.partners == CountRange(5, 20))
    #expect(figures.maturity(atMonth: 6)?.partners == CountRange(20, 100))
    #expect(figures.maturity(atMonth: 18)?.partners == CountRange(100, 500))
    #expect(figures.maturity(atMonth: 36)?.partners == CountRange(500, nil))
    #expect(figures.maturity[0].revenuePercent.contains(Fraction(5 as Int64)) == false)
    #expect(figures.maturity[1].revenuePercent.contains(Fraction(5 as Int64)))
    #expect([figures.directoryFrom, figures.marketplaceFrom] == [5, 10])
    #expect(program.reviewAgenda.map(\.minutes) == [10, 10, 10, 5, 10])
    #expect(program.reviewAgenda.reduce(0) { $0 + $1.minutes } == 45)
  }
}
