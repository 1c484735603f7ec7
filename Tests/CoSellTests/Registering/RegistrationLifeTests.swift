import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

/// how long a registration lives, and what renews it.
@Suite struct RegistrationLifeTests {
  private static func approved(_ at: String, zone: String = "UTC", renewals: Int = 1) throws
    -> RegistrationHistory
  {
    try RegistrationWalk.history(
      [.register, .submit, .review, .approve], at: try Given.instant(at),
      zone: try Given.zone(zone), renewals: renewals)
  }

  @Test(
    "valid through day 120, expired from day 121, in the zone's days (R-30, R-14)",
    arguments: [
      // 1 January + 120 days is 1 May; New York is 4 hours behind UTC by then.
      ("2026-01-01T09:00:00Z", "UTC", "2026-05-01T23:59:59Z", "approved"),
      ("2026-01-01T09:00:00Z", "UTC", "2026-05-02T00:00:00Z", "expired"),
      ("2026-01-01T09:00:00Z", "America/New_York", "2026-05-02T03:59:59Z", "approved"),
      ("2026-01-01T09:00:00Z", "America/New_York", "2026-05-02T04:00:00Z", "expired"),
      // Registered late in the evening of 31 December over there, 30 April is day 120.
      ("2026-01-01T04:59:59Z", "America/New_York", "2026-05-01T03:59:59Z", "approved"),
      ("2026-01-01T04:59:59Z", "America/New_York", "2026-05-01T04:00:00Z", "expired"),
    ])
  func expiry(registered: String, zone: String, asked: String, status: String) throws {
    let history = try Self.approved(registered, zone: zone)
    #expect(history.standing(on: try Given.instant(asked))?.status.rawValue == status)
  }

  @Test("waiting claims expire too, drafts and ended ones don't (R-30)")
  func whichExpire() throws {
    let late = try Given.instant("2027-01-01T00:00:00Z")
    for status in Registration.Status.allCases where status != .expired {
      let history = try RegistrationWalk.history(
        RegistrationWalk.path(to: status), at: try Given.instant("2026-01-01T09:00:00Z"))
      #expect(
        history.standing(on: late)?.status == (status.isLive ? .expired : status), "\(status)")
    }
  }

  @Test("an extension adds the days once more, whenever it is given (R-30)")
  func extension_() throws {
    let history = try Self.approved("2026-01-01T09:00:00Z")
    for day in ["2026-01-02", "2026-05-01"] {
      let at = try Given.instant(day + "T12:00:00Z")
      let extended = try history.adding(RegistrationWalk.event(.extend, 9, at))
      // 1 January + 240 days.
      #expect(try extended.standing(on: at)?.lastDay == Given.day("2026-08-29"))
      #expect(extended.claim?.validDays == 240)
      #expect(extended.claim?.registeredAt == history.claim?.registeredAt)
    }
  }

  @Test("re-registration begins a new life with a new rank (R-30, R-31)")
  func reregistration() throws {
    let at = try Given.instant("2026-05-02T00:00:00Z")
    let history = try Self.approved("2026-01-01T09:00:00Z")
    let again = try history.adding(RegistrationWalk.event(.reregister, 9, at))
    let standing = try #require(again.standing(on: at))
    #expect(standing.status == .submitted)
    #expect(standing.registeredAt == at)
    #expect(standing.lives.count == 2)
    #expect(again.claim?.sequence == 9)
    #expect(again.claim?.status == .submitted)
    // 2 May + 120 days.
    #expect(try standing.lastDay == Given.day("2026-08-30"))
  }

  @Test("one renewal, of either kind, and never two (R-30)")
  func oneRenewal() throws {
    let first = try Self.approved("2026-01-01T09:00:00Z")
    let early = try Given.instant("2026-02-01T00:00:00Z")
    let extended = try first.adding(RegistrationWalk.event(.extend, 9, early))
    #expect(
      RegistrationWalk.refusal(of: RegistrationWalk.event(.extend, 10, early), by: extended)
        == .renewalUsed(.extend, earlier: .extend, at: early))
    let late = try Given.instant("2026-08-30T00:00:00Z")
    #expect(
      RegistrationWalk.refusal(of: RegistrationWalk.event(.reregister, 10, late), by: extended)
        == .renewalUsed(.reregister, earlier: .extend, at: early))

    let again = try Given.instant("2026-05-02T00:00:00Z")
    var renewed = try first.adding(RegistrationWalk.event(.reregister, 9, again))
    renewed = try renewed.adding(RegistrationWalk.event(.review, 10, again))
    renewed = try renewed.adding(RegistrationWalk.event(.approve, 11, again))
    #expect(
      RegistrationWalk.refusal(of: RegistrationWalk.event(.extend, 12, again), by: renewed)
        == .renewalUsed(.extend, earlier: .reregister, at: again))
    #expect(
      RegistrationWalk.refusal(
        of: RegistrationWalk.event(.extend, 9, early),
        by: try Self.approved("2026-01-01T09:00:00Z", renewals: 0))
        == .renewalUsed(.extend, earlier: nil, at: nil))
  }

  @Test("a deal that closed in time keeps its registration from expiring (R-30)")
  func closedInTime() throws {
    let recorded = try Given.instant("2026-05-20T00:00:00Z")
    let history = try Self.approved("2026-01-01T09:00:00Z")
    for (closed, status) in [
      ("2026-05-01T23:59:59Z", Registration.Status.approved), ("2026-05-02T00:00:00Z", .expired),
    ] {
      let close = DealClose(at: try Given.instant(closed), recordedAt: recorded, sequence: 9)
      #expect(try history.closing(close).standing(on: recorded)?.status == status)
    }
  }

  @Test("of two lives the one counts in which the deal closed")
  func closeInEarlierLife() throws {
    let again = try Given.instant("2026-05-02T00:00:00Z")
    let history = try Self.approved("2026-01-01T09:00:00Z")
      .adding(RegistrationWalk.event(.reregister, 9, again))
    let close = DealClose(
      at: try Given.instant("2026-04-30T00:00:00Z"), recordedAt: again, sequence: 10)
    let claim = try history.closing(close).claim
    #expect(claim?.registeredAt == history.standing(on: again)?.lives.first?.registeredAt)
    #expect(claim?.status == .approved)
  }

  @Test("days beyond the calendar never end, and none at all means none")
  func edges() throws {
    let at = try Given.instant("2026-01-01T00:00:00Z")
    for days in [nil, Int.max] as [Int?] {
      let history = try RegistrationHistory(
        id: "r", partner: "acme", tier: .referral,
        rules: RegistrationRules(zone: .utc, expiryDays: days),
        events: [
          RegistrationWalk.event(.register, 1, at), RegistrationWalk.event(.submit, 2, at),
          RegistrationWalk.event(.review, 3, at), RegistrationWalk.event(.approve, 4, at),
          RegistrationWalk.event(.extend, 5, at),
        ])
      #expect(history.standing(on: .max)?.status == .approved)
      #expect(history.claim?.validDays == nil)
    }
  }
}
