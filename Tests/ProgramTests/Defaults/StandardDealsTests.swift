import Basics
import CommissionCore
import Money
import Testing

@testable import Program

@Suite("Default deals (§6–§8)")
struct StandardDealsTests {
  private let program = PartnerProgram.standard

  @Test("R-27: 60 days in full, 90 days pro rata, none")
  func clawback() {
    #expect(program.clawback.policy(of: .referral) == .full(throughDay: 60))
    #expect(program.clawback.policy(of: .integration) == .proRata(overDays: 90))
    #expect(program.clawback.policy(of: .solution) == ClawbackPolicy.none)
    #expect(!program.clawback.holdsUntilWindowEnd)
  }

  @Test("R-30, R-32, R-33, R-34, R-35, R-38, R-39: windows and caps")
  func windows() {
    #expect(program.registration.expiryDays == 120)
    #expect(program.registration.windowDays == 14)
    #expect(program.registration.extensions == 1)
    #expect(program.registration.protectedAccounts == 50)
    #expect(program.attribution.windowDays == 90)
    #expect(program.attribution.usualDays == CountRange(30, 90))
    #expect(program.attribution.touch == .first)
    #expect(program.attribution.priority.basisPoints == 5_000)
    #expect(program.attribution.influencedShare.low.basisPoints == 2_500)
    #expect(program.attribution.influencedShare.high.basisPoints == 5_000)
    #expect(program.disputes.escalationHours == 48)
    #expect(program.disputes.resolutionBusinessDays == 5)
  }

  @Test("R-37: registration, then introduction, then touch")
  func precedence() {
    #expect(
      program.precedence
        == ["approved_registration", "referral_introduction", "affiliate_touch"])
  }

  @Test("R-45, R-46: net 30 for Referral, by the month for the others, five gates")
  func payouts() {
    #expect(program.payouts.payable(.referral) == .net(days: 30))
    #expect(program.payouts.payable(.integration) == .afterMonth)
    #expect(program.payouts.payable(.solution) == .afterMonth)
    #expect(program.payouts.minimum == .zero)
    #expect(program.payouts.rounding == .halfUp)
    #expect(
      program.payouts.gates.map(\.rawValue) == [
        "agreement_signed", "disclosure_accepted", "tax_form", "regulated_record",
        "no_open_dispute",
      ])
  }

  @Test("R-25, R-47: four flags disqualify, no payment is too small, rates hold for a week")
  func counting() {
    #expect(
      program.qualification.flags
        == ["self_referral", "brand_bidding", "coupon_abuse", "test_account"])
    #expect(program.qualification.minimum == .zero)
    #expect(program.exchange.maximumAgeDays == 7)
  }

  @Test("R-48: the usual mix of co-marketing")
  func mix() {
    #expect(
      program.marketingFunds.mix.map(\.id) == ["webinars", "content", "paid", "events", "swag"])
    #expect(
      program.marketingFunds.mix.map(\.share.basisPoints) == [3_000, 2_500, 2_000, 1_500, 1_000])
  }
}
