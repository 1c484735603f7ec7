import Basics

/// What a registration's events come to, one after the other.
///
/// A close counts for an event only if the system knew of it by then, so that what was legal when
/// it was done stays legal however late the close is learned.
struct RegistrationFold: Hashable, Sendable {
  private(set) var status: Registration.Status?
  private(set) var details: RegistrationDetails?
  private(set) var lives: [RegistrationLife] = []
  private(set) var renewals: [RegistrationEvent] = []
  private(set) var last: RegistrationEvent?
  private(set) var first: RegistrationEvent?

  /// The state on the day of an instant, with what is known of the deal's close.
  func status(
    on today: Instant, close: DealClose?, zone: Zone
  ) -> Registration.Status? {
    let isOver = lives.last?.hasEnded(on: today, close: close, zone: zone) ?? false
    return isOver ? .expired : status
  }

  /// Takes in the next event, or says why it can't be.
  mutating func apply(
    _ event: RegistrationEvent, close: DealClose?, rules: RegistrationRules
  ) throws(RegistrationError) {
    if let last, event.sequence <= last.sequence || event.at < last.at {
      throw .outOfOrder(
        sequence: event.sequence, at: event.at, lastSequence: last.sequence, lastAt: last.at)
    }
    let known = close.flatMap { $0.sequence <= event.sequence ? $0 : nil }
    let before = status(on: event.at, close: known, zone: rules.zone)
    guard let after = RegistrationMoves.target(of: event.move, from: before) else {
      throw .illegalMove(
        event.move, status: before, legal: RegistrationMoves.legal(in: before))
    }
    try check(event, in: before, close: known, rules: rules)
    take(event, to: after, rules: rules)
  }

  /// What a legal move still needs.
  private func check(
    _ event: RegistrationEvent, in before: Registration.Status?, close: DealClose?,
    rules: RegistrationRules
  ) throws(RegistrationError) {
    let move = event.move
    guard (event.details != nil) == (move == .register || move == .edit) else {
      throw .detailsMisplaced(move)
    }
    if move.needsReason, !event.givesReason { throw .reasonMissing(move) }
    if let before, let details, let new = event.details,
      let locked = details.changes(to: new).first(where: { !before.openFields.contains($0) })
    {
      throw .fieldLocked(locked, status: before, opensIn: locked.opensIn)
    }
    if move == .extend || move == .reregister, renewals.count >= rules.renewals {
      throw .renewalUsed(move, earlier: renewals.last?.move, at: renewals.last?.at)
    }
    if move == .won || move == .lost, close?.isWon != (move == .won) {
      throw .closeDisagrees(move, close: close)
    }
  }

  private mutating func take(
    _ event: RegistrationEvent, to after: Registration.Status, rules: RegistrationRules
  ) {
    switch event.move {
    case .submit, .reregister:
      lives.append(
        RegistrationLife(registeredAt: event.at, sequence: event.sequence, rules: rules))
    case .extend:
      if !lives.isEmpty { lives[lives.count - 1].extend(rules) }
    default:
      break
    }
    if event.move == .extend || event.move == .reregister { renewals.append(event) }
    if !lives.isEmpty { lives[lives.count - 1].status = after }
    if let details = event.details { self.details = details }
    status = after
    first = first ?? event
    last = event
  }
}
