import Basics
import CoSell
import TestSupport
import Testing

/// open, due, overdue, resolved, at any instant.
@Suite struct DisputeTests {
  /// Opened on Monday 5 January 2026 at 09:00 in UTC: to be escalated by the 7th at 09:00, and
  /// resolved before the 12th ends.
  private static func dispute(escalated: String? = nil, resolved: String? = nil) throws -> Dispute {
    try Dispute(
      id: "x1", deal: "d1", by: "acme", openedAt: try Given.instant("2026-01-05T09:00:00Z"),
      escalatedAt: try escalated.map { try Given.instant($0) },
      resolvedAt: try resolved.map { try Given.instant($0) })
  }

  private static let clock = DisputeClock(zone: .utc)

  @Test(
    "not escalated it is due on the second day, and overdue after 48 hours (R-39)",
    arguments: [
      ("2026-01-05T09:00:00Z", "open"), ("2026-01-06T23:59:59Z", "open"),
      ("2026-01-07T00:00:00Z", "due"), ("2026-01-07T09:00:00Z", "due"),
      ("2026-01-07T09:00:01Z", "overdue"),
    ])
  func notEscalated(at: String, state: String) throws {
    let standing = try Self.dispute().standing(at: Given.instant(at), clock: Self.clock)
    #expect(standing?.state.rawValue == state)
  }

  @Test(
    "escalated it is due on the fifth business day, and overdue once that is over (R-39)",
    arguments: [
      ("2026-01-07T12:00:00Z", "open"), ("2026-01-11T23:59:59Z", "open"),
      ("2026-01-12T00:00:00Z", "due"), ("2026-01-12T23:59:59Z", "due"),
      ("2026-01-13T00:00:00Z", "overdue"),
    ])
  func escalated(at: String, state: String) throws {
    let dispute = try Self.dispute(escalated: "2026-01-07T09:00:00Z")
    let standing = try #require(dispute.standing(at: Given.instant(at), clock: Self.clock))
    #expect(standing.state.rawValue == state)
    #expect(!standing.isEscalationLate)
    #expect(try standing.escalationDue == Given.instant("2026-01-07T09:00:00Z"))
    #expect(try standing.resolutionDay == Given.day("2026-01-12"))
    #expect(try standing.resolutionDue == Given.instant("2026-01-13T00:00:00Z"))
  }

  @Test("as of an earlier instant, what came later is not known (R-41)")
  func asOf() throws {
    let dispute = try Self.dispute(
      escalated: "2026-01-06T09:00:00Z", resolved: "2026-01-08T09:00:00Z")
    func state(_ at: String) throws -> String? {
      try dispute.standing(at: Given.instant(at), clock: Self.clock)?.state.rawValue
    }
    #expect(try state("2026-01-05T08:59:59Z") == nil)
    #expect(try state("2026-01-08T08:59:59Z") == "open")
    #expect(try state("2026-01-08T09:00:00Z") == "resolved")
    #expect(try state("2027-01-01T00:00:00Z") == "resolved")
  }

  @Test("what was late stays known as late")
  func late() throws {
    let now = try Given.instant("2027-01-01T00:00:00Z")
    let slow = try Self.dispute(
      escalated: "2026-01-07T09:00:01Z", resolved: "2026-01-13T00:00:00Z"
    ).standing(at: now, clock: Self.clock)
    #expect(slow?.isEscalationLate == true && slow?.isResolutionLate == true)
    let quick = try Self.dispute(resolved: "2026-01-06T09:00:00Z").standing(
      at: now, clock: Self.clock)
    #expect(quick?.isEscalationLate == false && quick?.isResolutionLate == false)
    #expect(quick?.state == .resolved)
  }

  @Test("steps come in order and once")
  func steps() throws {
    let opened = try Given.instant("2026-01-05T09:00:00Z")
    let early = try Given.instant("2026-01-05T08:00:00Z")
    let later = try Given.instant("2026-01-06T08:00:00Z")
    let dispute = try Self.dispute()
    func refusal(_ change: () throws -> Dispute) throws -> DisputeError? {
      do {
        _ = try change()
        return nil
      } catch let error as DisputeError {
        return error
      }
    }
    #expect(
      try refusal { try dispute.escalated(at: early) } == .beforeOpening(early, openedAt: opened))
    #expect(
      try refusal { try dispute.resolved(at: early) } == .beforeOpening(early, openedAt: opened))
    let escalated = try dispute.escalated(at: later)
    #expect(try refusal { try escalated.escalated(at: later) } == .alreadyEscalated(at: later))
    #expect(
      try refusal { try escalated.resolved(at: opened) } == .beforeOpening(opened, openedAt: later))
    let resolved = try escalated.resolved(at: later)
    #expect(resolved.escalatedAt == later && resolved.resolvedAt == later)
    #expect(try refusal { try resolved.resolved(at: later) } == .alreadyResolved(at: later))
    #expect(
      try refusal { try dispute.resolved(at: later).escalated(at: later) }
        == .alreadyResolved(at: later))
    #expect(
      [
        DisputeError.beforeOpening(early, openedAt: opened), .alreadyEscalated(at: later),
        .alreadyResolved(at: later),
      ].map(\.code) == ["before_opening", "already_escalated", "already_resolved"])
  }
}
