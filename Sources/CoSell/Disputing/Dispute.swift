public import Basics

/// Two sides disagree on a deal; while it is open the deal's payout is held.
public struct Dispute: Hashable, Sendable {
  /// Its identifier.
  public let id: Identifier
  /// The deal.
  public let deal: Identifier
  /// Who disputes.
  public let by: Identifier
  /// When it was opened.
  public let openedAt: Instant
  /// When it was escalated.
  public let escalatedAt: Instant?
  /// When it was resolved.
  public let resolvedAt: Instant?

  /// A dispute; one that is escalated or resolved before it was opened is refused.
  public init(
    id: Identifier, deal: Identifier, by: Identifier, openedAt: Instant,
    escalatedAt: Instant? = nil, resolvedAt: Instant? = nil
  ) throws(DisputeError) {
    if let escalatedAt, escalatedAt < openedAt {
      throw .beforeOpening(escalatedAt, openedAt: openedAt)
    }
    if let resolvedAt, resolvedAt < openedAt {
      throw .beforeOpening(resolvedAt, openedAt: openedAt)
    }
    if let escalatedAt, let resolvedAt, escalatedAt > resolvedAt {
      throw .alreadyResolved(at: resolvedAt)
    }
    self.id = id
    self.deal = deal
    self.by = by
    self.openedAt = openedAt
    self.escalatedAt = escalatedAt
    self.resolvedAt = resolvedAt
  }

  /// The dispute once it was escalated.
  public func escalated(at instant: Instant) throws(DisputeError) -> Dispute {
    if let escalatedAt { throw .alreadyEscalated(at: escalatedAt) }
    if let resolvedAt { throw .alreadyResolved(at: resolvedAt) }
    return try Dispute(
      id: id, deal: deal, by: by, openedAt: openedAt, escalatedAt: instant)
  }

  /// The dispute once it was resolved; a quick resolution needs no escalation.
  public func resolved(at instant: Instant) throws(DisputeError) -> Dispute {
    if let resolvedAt { throw .alreadyResolved(at: resolvedAt) }
    if let escalatedAt, instant < escalatedAt {
      throw .beforeOpening(instant, openedAt: escalatedAt)
    }
    return try Dispute(
      id: id, deal: deal, by: by, openedAt: openedAt, escalatedAt: escalatedAt,
      resolvedAt: instant)
  }

  /// How it stands at an instant, as it was known then; nil before it was opened.
  public func standing(at now: Instant, clock: DisputeClock) -> DisputeStanding? {
    guard openedAt <= now else { return nil }
    return DisputeStanding(
      dispute: self, now: now, clock: clock,
      escalatedAt: escalatedAt.flatMap { $0 <= now ? $0 : nil },
      resolvedAt: resolvedAt.flatMap { $0 <= now ? $0 : nil })
  }
}

/// Why a dispute is not changed.
public enum DisputeError: Error, Hashable, Sendable {
  /// It would be escalated or resolved before it was opened or escalated.
  case beforeOpening(Instant, openedAt: Instant)
  /// It was escalated before.
  case alreadyEscalated(at: Instant)
  /// It was resolved before.
  case alreadyResolved(at: Instant)

  /// The stable name in snake_case.
  public var code: String {
    switch self {
    case .beforeOpening: "before_opening"
    case .alreadyEscalated: "already_escalated"
    case .alreadyResolved: "already_resolved"
    }
  }
}

/// How a dispute stands at an instant.
public struct DisputeStanding: Hashable, Sendable {
  /// The states.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// Nothing is due today.
    case open
    /// Its next step is due before the day ends.
    case due
    /// Its next step is late.
    case overdue
    /// It is settled.
    case resolved
  }

  /// Its state.
  public let state: State
  /// Until when it had to be escalated; nil past the calendar.
  public let escalationDue: Instant?
  /// The last day for resolving it; nil past the calendar.
  public let resolutionDay: CivilDate?
  /// The instant at which that day is over: to be resolved before it.
  public let resolutionDue: Instant?
  /// Whether it was, or is, escalated late or not at all.
  public let isEscalationLate: Bool
  /// Whether it was, or is, resolved late.
  public let isResolutionLate: Bool

  init(
    dispute: Dispute, now: Instant, clock: DisputeClock, escalatedAt: Instant?,
    resolvedAt: Instant?
  ) {
    let escalation = clock.escalationDue(after: dispute.openedAt)
    let day = clock.resolutionDay(after: dispute.openedAt)
    let end = day.flatMap { $0.adding(days: 1) }.map { clock.zone.start(of: $0) }
    escalationDue = escalation
    resolutionDay = day
    resolutionDue = end
    // What is settled within the hours need not be escalated.
    let escalated = escalatedAt ?? resolvedAt ?? now
    let settled = resolvedAt ?? now
    isEscalationLate = escalation.map { escalated > $0 } ?? false
    isResolutionLate = end.map { settled >= $0 } ?? false
    let today = clock.zone.date(of: now)
    let awaitsEscalation = escalatedAt == nil
    let isDueToday =
      (awaitsEscalation && escalation.flatMap { clock.zone.date(of: $0) } == today)
      || day == today
    state =
      if resolvedAt != nil {
        .resolved
      } else if isResolutionLate || awaitsEscalation && isEscalationLate {
        .overdue
      } else if isDueToday { .due } else { .open }
  }
}
