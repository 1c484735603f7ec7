public import Basics

/// Why something can't be done with a registration, with the facts that a message needs.
public enum RegistrationError: Error, Hashable, Sendable {
  /// The move is not legal in the state; nil stands for a registration that does not exist yet.
  case illegalMove(
    Registration.Move, status: Registration.Status?, legal: [Registration.Move])
  /// The field may not change in the state, but does in others.
  case fieldLocked(
    RegistrationDetails.Field, status: Registration.Status, opensIn: [Registration.Status])
  /// The move must say why.
  case reasonMissing(Registration.Move)
  /// It was extended or registered again as often as it may be; `earlier` is the last time.
  case renewalUsed(Registration.Move, earlier: Registration.Move?, at: Instant?)
  /// The move needs the details of the deal, or takes none.
  case detailsMisplaced(Registration.Move)
  /// The event does not come after the one before it.
  case outOfOrder(sequence: Int64, at: Instant, lastSequence: Int64, lastAt: Instant)
  /// The deal has not been closed, or was closed the other way.
  case closeDisagrees(Registration.Move, close: DealClose?)

  /// The stable name in snake_case.
  public var code: String {
    switch self {
    case .illegalMove: "illegal_move"
    case .fieldLocked: "field_locked"
    case .reasonMissing: "reason_missing"
    case .renewalUsed: "renewal_used"
    case .detailsMisplaced: "details_misplaced"
    case .outOfOrder: "out_of_order"
    case .closeDisagrees: "close_disagrees"
    }
  }
}
