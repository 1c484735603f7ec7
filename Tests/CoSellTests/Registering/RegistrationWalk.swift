import Basics
import CoSell
import CommissionCore
import TestSupport

/// Registrations for tests, built move by move.
enum RegistrationWalk {
  /// Moves that lead to each state on the shortest way; nil stands for none at all.
  static func path(to status: Registration.Status?) -> [Registration.Move] {
    switch status {
    case nil: []
    case .draft: [.register]
    case .submitted: [.register, .submit]
    case .inReview: [.register, .submit, .review]
    case .actionRequired: [.register, .submit, .review, .requestAction]
    case .rejected: [.register, .submit, .review, .reject]
    case .duplicate: [.register, .submit, .review, .markDuplicate]
    case .withdrawn: [.register, .withdraw]
    case .approved, .expired: [.register, .submit, .review, .approve]
    case .won: [.register, .submit, .review, .approve, .won]
    case .lost: [.register, .submit, .review, .approve, .lost]
    }
  }

  /// An event that needs nothing more: details and reasons where the move wants them.
  static func event(
    _ move: Registration.Move, _ sequence: Int64, _ at: Instant,
    details: RegistrationDetails = RegistrationDetails(account: "globex")
  ) -> RegistrationEvent {
    RegistrationEvent(
      move, sequence: sequence, at: at, by: "ann",
      details: move == .register || move == .edit ? details : nil,
      reason: move.needsReason ? "because" : nil)
  }

  /// A history that went through some moves at one instant, closed as the last move asks.
  static func history(
    _ moves: [Registration.Move], at: Instant, zone: Zone = .utc, tier: PartnerTier = .referral,
    partner: Identifier = "acme", id: Identifier = "r1", renewals: Int = 1
  ) throws -> RegistrationHistory {
    let events = moves.enumerated().map { event($1, Int64($0 + 1), at) }
    let close = moves.last.flatMap { move in
      move == .won || move == .lost
        ? DealClose(
          at: at, isWon: move == .won, recordedAt: at, sequence: Int64(moves.count)) : nil
    }
    return try RegistrationHistory(
      id: id, partner: partner, tier: tier,
      rules: RegistrationRules(zone: zone, renewals: renewals), close: close, events: events)
  }

  /// Why an event can't be added; nil where it can.
  static func refusal(
    of event: RegistrationEvent, by history: RegistrationHistory
  ) -> RegistrationError? {
    do {
      _ = try history.adding(event)
      return nil
    } catch {
      return error
    }
  }
}
