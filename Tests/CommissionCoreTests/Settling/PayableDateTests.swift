import Basics
import CommissionCore
import TestSupport
import Testing

@Suite struct PayableDateTests {
  @Test("the default of each tier (R-45)")
  func standard() {
    #expect(PayableDate.standard(for: .referral) == .net(days: 30))
    #expect(PayableDate.standard(for: .integration) == .afterMonth)
    #expect(PayableDate.standard(for: .solution) == .afterMonth)
  }

  // Counted on a calendar.
  @Test(
    "net days from the cleared date, or the first day after its month (R-45)",
    arguments: [
      (.net(days: 30), "2026-01-31", "2026-03-02"), (.net(days: 30), "2024-01-31", "2024-03-01"),
      (.net(days: 0), "2026-01-31", "2026-01-31"), (.net(days: 45), "2026-11-16", "2026-12-31"),
      (.afterMonth, "2026-01-01", "2026-02-01"), (.afterMonth, "2026-01-31", "2026-02-01"),
      (.afterMonth, "2026-12-15", "2027-01-01"), (.afterMonth, "9999-12-01", nil),
      (.net(days: 1), "9999-12-31", nil), (.net(days: .max), "2026-01-01", nil),
    ] as [(PayableDate, String, String?)])
  func dates(rule: PayableDate, cleared: String, due: String?) throws {
    #expect(try rule.date(clearedOn: Given.day(cleared)) == due.map { try Given.day($0) })
  }

  @Test(
    "a hold moves the date back, never forward (R-28, R-45)",
    arguments: [
      (nil, "2026-03-02"), ("2026-03-01", "2026-03-02"), ("2026-03-02", "2026-03-02"),
      ("2026-03-03", "2026-03-03"),
    ] as [(String?, String)])
  func held(until: String?, due: String) throws {
    let date = try PayableDate.net(days: 30).date(
      cleared: Given.instant("2026-01-31T10:00:00Z"), in: Given.zone(),
      heldUntil: until.map { try Given.day($0) })
    #expect(try date == Given.day(due))
  }

  @Test("the cleared date is the zone's, not UTC's (R-14)")
  func zone() throws {
    // Half past eleven at night on 31 January in New York; in UTC it is 1 February.
    let cleared = try Given.instant("2026-01-31T23:30:00-05:00")
    let local = try PayableDate.afterMonth.date(
      cleared: cleared, in: Given.zone("America/New_York"))
    #expect(try local == Given.day("2026-02-01"))
    #expect(
      try PayableDate.afterMonth.date(cleared: cleared, in: Given.zone())
        == Given.day("2026-03-01"))
  }
}
