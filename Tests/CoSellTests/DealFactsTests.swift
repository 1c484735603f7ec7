import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

/// at their borders, one claim at a time.
@Suite struct DealFactsTests {
  /// The code of a single registration against a direct contact at noon on 10 March 2026.
  private static func code(
    _ tier: PartnerTier, registered: String, contact: String? = nil, zone: String = "UTC",
    window: Int = 14, protected: [ProtectedAccount] = []
  ) throws -> String {
    let registration = Registration(
      id: "r", sequence: 1, partner: "acme", tier: tier,
      registeredAt: try Given.instant(registered),
      firstContactAt: try contact.map { try Given.instant($0) })
    let facts = DealFacts(
      zone: try Given.zone(zone), registrationWindowDays: window,
      directContactAt: try Given.instant("2026-03-10T12:00:00Z"), protected: protected)
    return Ownership(of: [registration], facts: facts).judgements.map(\.code).joined()
  }

  @Test(
    "registered at or before our contact keeps, whatever the tier (R-32)",
    arguments: PartnerTier.allCases)
  func before(tier: PartnerTier) throws {
    for at in ["2026-03-10T12:00:00Z", "2026-03-10T13:00:00+01:00", "2025-01-01T00:00:00Z"] {
      #expect(try Self.code(tier, registered: at) == "registered_before_direct_contact")
    }
  }

  @Test("after our contact a referral loses, however early it met the customer (R-32)")
  func referral() throws {
    #expect(
      try Self.code(
        .referral, registered: "2026-03-10T12:00:01Z", contact: "2026-03-01T00:00:00Z")
        == "registered_after_direct_contact")
  }

  @Test(
    "an integration keeps within 14 days of a contact that was not after ours (R-32)",
    arguments: [
      // Day 14 counted from 1 March is 15 March, to its last second.
      ("2026-03-15T23:59:59Z", "2026-03-01T00:00:00Z", "protected_by_registration_window"),
      ("2026-03-16T00:00:00Z", "2026-03-01T23:59:59Z", "registered_too_late"),
      ("2026-03-10T12:00:01Z", "2026-03-10T12:00:00Z", "protected_by_registration_window"),
      ("2026-03-10T12:00:02Z", "2026-03-10T12:00:01Z", "direct_contact_first"),
      ("2026-03-10T12:00:01Z", nil, "direct_contact_first"),
      // A contact after the registration, yet before ours, can't be; one after ours loses.
      ("2026-03-11T00:00:00Z", "2026-03-12T00:00:00Z", "direct_contact_first"),
    ] as [(String, String?, String)])
  func integration(registered: String, contact: String?, code: String) throws {
    for tier in [PartnerTier.integration, .solution] {
      #expect(try Self.code(tier, registered: registered, contact: contact) == code)
    }
  }

  @Test("the window is the program's; below zero it is the same day")
  func window() throws {
    for (window, code) in [
      (3, "protected_by_registration_window"), (2, "registered_too_late"),
      (0, "registered_too_late"), (-7, "registered_too_late"),
    ] {
      #expect(
        try Self.code(
          .integration, registered: "2026-03-11T00:00:00Z", contact: "2026-03-08T23:00:00Z",
          window: window) == code)
    }
    #expect(
      try Self.code(
        .integration, registered: "2026-03-10T23:00:00Z", contact: "2026-03-10T01:00:00Z",
        window: -7) == "protected_by_registration_window")
  }

  @Test(
    "a solution keeps where the account was on its list on the day of our contact (R-32, R-33)",
    arguments: [
      ("acme", "2026-03-10", "2026-03-10", "protected_account"),
      ("acme", "2026-01-01", "2026-03-31", "protected_account"),
      ("acme", "2026-03-11", "2026-03-31", "direct_contact_first"),
      ("acme", "2026-01-01", "2026-03-09", "direct_contact_first"),
      ("bolt", "2026-01-01", "2026-03-31", "direct_contact_first"),
    ])
  func protected(partner: String, from: String, to: String, code: String) throws {
    let list = [
      ProtectedAccount(
        partner: Identifier(partner), from: try Given.day(from), to: try Given.day(to))
    ]
    #expect(
      try Self.code(.solution, registered: "2026-05-01T00:00:00Z", protected: list) == code)
    // The list protects no other tier.
    #expect(
      try Self.code(.integration, registered: "2026-05-01T00:00:00Z", protected: list)
        == "direct_contact_first")
  }

  @Test("days of the window and of the list are the zone's local days (R-14)")
  func zone() throws {
    // Noon in UTC on 10 March is 01:00 on the 11th in Auckland (UTC+13).
    let list = [
      ProtectedAccount(
        partner: "acme", from: try Given.day("2026-03-11"), to: try Given.day("2026-03-11"))
    ]
    #expect(
      try Self.code(
        .solution, registered: "2026-05-01T00:00:00Z", zone: "Pacific/Auckland", protected: list)
        == "protected_account")
    // From 1 March 10:00 UTC (23:00 that day in Auckland) to 15 March 12:00 UTC (01:00 on the
    // 16th) it is 14 days in UTC and 15 in Auckland.
    for (zone, code) in [
      ("UTC", "protected_by_registration_window"), ("Pacific/Auckland", "registered_too_late"),
    ] {
      #expect(
        try Self.code(
          .integration, registered: "2026-03-15T12:00:00Z", contact: "2026-03-01T10:00:00Z",
          zone: zone) == code, "\(zone)")
    }
  }

  @Test(
    "a registration lives through day 120, and ends before it at the close (R-30)",
    arguments: [
      // 1 January + 120 days is 1 May 2026.
      ("2026-05-01T23:59:59Z", 120, "no_direct_contact"), ("2026-05-02T00:00:00Z", 120, "expired"),
      ("2026-05-02T00:00:00Z", nil, "no_direct_contact"),
      ("2026-01-01T09:00:00Z", 0, "no_direct_contact"),
      ("2026-01-01T08:59:59Z", 120, "registered_after_close"),
      (nil, 0, "no_direct_contact"),
    ] as [(String?, Int?, String)])
  func expiry(closed: String?, days: Int?, code: String) throws {
    let registration = Registration(
      id: "r", sequence: 1, partner: "acme", tier: .referral,
      registeredAt: try Given.instant("2026-01-01T09:00:00Z"))
    let facts = DealFacts(
      zone: try Given.zone(), expiryDays: days, closedAt: try closed.map { try Given.instant($0) })
    #expect(Ownership(of: [registration], facts: facts).judgements.map(\.code) == [code])
  }
}
