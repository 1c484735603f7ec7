import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

@Suite struct RegistrationTests {
  @Test("the states are those of R-30, by their names")
  func states() {
    #expect(
      Registration.Status.allCases.map(\.rawValue) == [
        "draft", "submitted", "in_review", "action_required", "approved", "rejected", "duplicate",
        "withdrawn", "expired", "won", "lost",
      ])
  }

  @Test("where no first contact is recorded the registration stands in (R-32)")
  func firstContact() throws {
    let at = try Given.instant("2026-03-10T00:00:00Z")
    let met = try Given.instant("2026-03-01T00:00:00Z")
    let bare = Registration(
      id: "r", sequence: 1, partner: "acme", tier: .referral, registeredAt: at)
    #expect(bare.effectiveFirstContact == at)
    #expect(bare.status == .approved)
    let known = Registration(
      id: "r", sequence: 1, partner: "acme", tier: .referral, registeredAt: at,
      firstContactAt: met)
    #expect(known.effectiveFirstContact == met)
  }
}
