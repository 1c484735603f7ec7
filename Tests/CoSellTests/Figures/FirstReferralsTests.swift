import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

@Suite struct FirstReferralsTests {
  @Test("within 30 days of onboarding, day 30 included (§12)")
  func results() throws {
    var script = try DealResolutionTests.script()
    script.closedAt = nil
    script.claims = [
      try DealResolutionTests.claim("rita", .referral, "2026-01-31T23:00:00Z"),
      try DealResolutionTests.claim("ines", .integration, "2026-02-01T00:00:00Z"),
    ]
    script.contacts = [
      try DealResolutionTests.contact(.introduction, "sol", "2025-12-30T00:00:00Z"),
      try DealResolutionTests.contact(.click, "mute", "2026-01-02T00:00:00Z"),
      try DealResolutionTests.contact(.introduction, "new", "2026-08-02T00:00:00Z"),
    ]
    let start = try Given.instant("2026-01-01T12:00:00Z")
    let recent = try Given.instant("2026-02-10T00:00:00Z")
    let referrals = FirstReferrals(
      onboarded: [
        "rita": start, "ines": start, "sol": start, "mute": start, "new": recent,
      ],
      deals: [try script.record()], zone: try Given.zone(),
      on: try Given.instant("2026-02-20T00:00:00Z"))
    #expect(
      referrals.results == [
        "rita": .inTime(days: 30), "ines": .late(days: 31), "sol": .inTime(days: -2),
        "mute": .missed, "new": .pending(daysLeft: 20),
      ])
    #expect(referrals.inTime == 2)
    #expect(referrals.decided == 4)
  }
}
