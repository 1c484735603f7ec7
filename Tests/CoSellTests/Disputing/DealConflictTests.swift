import Basics
import CoSell
import TestSupport
import Testing

@Suite struct DealConflictTests {
  @Test("every conflict has a code of its own")
  func codes() throws {
    let day = try Given.day("2026-01-01")
    let at = Instant(startOf: day)
    let all: [DealConflict] = [
      .rivals(account: "a", registrations: []),
      .directContact(account: "a", registration: "r", registeredAt: at, contactAt: at),
      .expiring(account: "a", registration: "r", lastDay: day, daysLeft: 1),
      .idleClaims(partner: "p", live: 1, idle: []),
      .bulkBeforeRival(partner: "p", registrations: [], rival: "r", account: "a"),
    ]
    #expect(
      all.map(\.code) == [
        "rival_claims", "registration_against_direct_contact", "expiring_registration",
        "idle_claims", "bulk_before_rival",
      ])
  }

  @Test("the usual measures are those that are written down")
  func measures() {
    let usual = SquattingMeasures()
    #expect(usual.fewestLive == 5 && usual.idleDays == 30 && usual.idlePercent == 80)
    #expect(usual.fewestInBulk == 5 && usual.bulkSeconds == 600 && usual.rivalSeconds == 3_600)
  }
}
