import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

@Suite struct RegistrationEventTests {
  @Test("the system's instant counts; what is claimed stands beside it (R-31)")
  func claimed() throws {
    let at = try Given.instant("2026-03-01T00:00:00Z")
    let claimed = try Given.instant("2026-01-01T00:00:00Z")
    let register = RegistrationEvent(
      .register, sequence: 1, at: at, by: "ann", claimedAt: claimed,
      details: RegistrationDetails(account: "globex"))
    let submit = RegistrationEvent(.submit, sequence: 2, at: at, by: "ann", claimedAt: claimed)
    let history = try RegistrationHistory(
      id: "r1", partner: "acme", tier: .referral, rules: RegistrationRules(zone: .utc),
      events: [register, submit])
    #expect(history.claim?.registeredAt == at)
    #expect(history.standing(on: at)?.last.claimedAt == claimed)
  }

  @Test("the defaults are the domain's: 120 days, one renewal (R-30)")
  func defaults() {
    let rules = RegistrationRules(zone: .utc)
    #expect(rules.expiryDays == 120)
    #expect(rules.renewals == 1)
  }
}
