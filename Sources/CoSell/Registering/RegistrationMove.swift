extension Registration {
  /// What can be done with a registration.
  public enum Move: String, CaseIterable, Hashable, Sendable {
    /// Begin it as a draft.
    case register
    /// Change fields that are open in its state.
    case edit
    /// Hand it in; from here on it counts as a claim.
    case submit
    /// Begin the review.
    case review
    /// Ask the partner for something.
    case requestAction = "request_action"
    /// Answer what was asked.
    case act
    /// Accept it.
    case approve
    /// Refuse it, or take an approval back.
    case reject
    /// Find that another registration for the same opportunity stands.
    case markDuplicate = "mark_duplicate"
    /// Take it back.
    case withdraw
    /// Give it a second life before the first ends.
    case extend
    /// Begin it anew after it expired; its rank is that of the new day.
    case reregister
    /// The deal is won.
    case won
    /// The deal is lost.
    case lost

    /// Whether the move must say why.
    public var needsReason: Bool {
      switch self {
      case .requestAction, .reject, .markDuplicate, .extend, .reregister: true
      case .register, .edit, .submit, .review, .act, .approve, .withdraw, .won, .lost: false
      }
    }
  }
}

/// Which moves of a registration are legal in which state, and where they lead.
///
/// One table, so that a refusal can say what would be legal. Time plays its part before the table
/// is asked: a registration whose days are over is in the state `expired`.
public enum RegistrationMoves {
  /// One line of the table.
  public struct Row: Hashable, Sendable {
    /// The state before; nil where there is no registration yet.
    public let from: Registration.Status?
    /// What is done.
    public let move: Registration.Move
    /// The state after.
    public let to: Registration.Status
  }

  /// All legal moves.
  public static let table: [Row] = [
    Row(from: nil, move: .register, to: .draft),
    Row(from: .draft, move: .edit, to: .draft),
    Row(from: .draft, move: .submit, to: .submitted),
    Row(from: .draft, move: .withdraw, to: .withdrawn),
    Row(from: .submitted, move: .edit, to: .submitted),
    Row(from: .submitted, move: .review, to: .inReview),
    Row(from: .submitted, move: .withdraw, to: .withdrawn),
    Row(from: .inReview, move: .requestAction, to: .actionRequired),
    Row(from: .inReview, move: .approve, to: .approved),
    Row(from: .inReview, move: .reject, to: .rejected),
    Row(from: .inReview, move: .markDuplicate, to: .duplicate),
    Row(from: .inReview, move: .withdraw, to: .withdrawn),
    Row(from: .actionRequired, move: .edit, to: .actionRequired),
    Row(from: .actionRequired, move: .act, to: .inReview),
    Row(from: .actionRequired, move: .reject, to: .rejected),
    Row(from: .actionRequired, move: .withdraw, to: .withdrawn),
    Row(from: .approved, move: .edit, to: .approved),
    Row(from: .approved, move: .reject, to: .rejected),
    Row(from: .approved, move: .withdraw, to: .withdrawn),
    Row(from: .approved, move: .extend, to: .approved),
    Row(from: .approved, move: .won, to: .won),
    Row(from: .approved, move: .lost, to: .lost),
    Row(from: .expired, move: .reregister, to: .submitted),
  ]

  /// The state that a move leads to; nil where it is not legal.
  public static func target(
    of move: Registration.Move, from status: Registration.Status?
  ) -> Registration.Status? {
    table.first { $0.from == status && $0.move == move }?.to
  }

  /// The moves that are legal in a state, in the order of the table.
  public static func legal(in status: Registration.Status?) -> [Registration.Move] {
    table.filter { $0.from == status }.map(\.move)
  }
}
