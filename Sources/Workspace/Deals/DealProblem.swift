import Basics
package import CoSell
import CommissionCore

/// Why something can't be done with a deal, in words, with the state and what is legal in it.
package enum DealProblem {
  /// The command that does a move.
  package static func command(_ move: Registration.Move) -> String {
    switch move {
    case .requestAction: "deal act --ask"
    case .act: "deal act --answer"
    case .markDuplicate: "deal duplicate"
    case .reregister: "deal re-register"
    default: "deal \(move.rawValue)"
    }
  }

  /// A refusal of the engine for registrations.
  static func of(
    _ error: RegistrationError, deal: String, registration: String, now: Instant
  ) -> Problem {
    let place = Problem.Place(path: "\(deal) \(registration)")
    switch error {
    case .illegalMove(let move, let status, let legal):
      let state = status.map { "'\($0.rawValue)'" } ?? "not begun"
      return Problem(
        .refused, code: error.code,
        "a registration that is \(state) can't be \(done(move)) (R-30)", at: place,
        expected: legal.isEmpty
          ? "nothing more: this state is final"
          : "one of " + legal.map { command($0) }.joined(separator: ", "),
        hint: status == .expired ? "tandem deal re-register \(registration) --reason TEXT" : nil)
    case .fieldLocked(let field, let status, let opens):
      return Problem(
        .refused, code: error.code,
        "'\(field.rawValue)' is locked while a registration is '\(status.rawValue)' (R-30)",
        at: place, expected: "one of the states " + opens.map(\.rawValue).joined(separator: ", "))
    case .reasonMissing(let move):
      return Problem(
        .refused, code: error.code, "\(command(move)) must say why (R-30)", at: place,
        hint: "give the reason with --reason")
    case .renewalUsed(_, let earlier, let at):
      return Problem(
        .refused, code: error.code,
        "a registration is extended or registered again once (R-30)", at: place,
        found: at.map { "\(earlier.map(done) ?? "renewed") at \($0.text)" })
    case .detailsMisplaced:
      return Problem(.refused, code: error.code, "the details are missing", at: place)
    case .outOfOrder(_, let at, _, let last):
      return Problem(
        .refused, code: error.code, "recorded time does not go back (R-31)", at: place,
        found: at.text, expected: "\(last.text) or later")
    case .closeDisagrees(_, let close):
      return Problem(
        .refused, code: error.code, "the deal was not closed so", at: place,
        found: close.map { $0.isWon ? "won" : "lost" } ?? "open")
    }
  }

  private static func done(_ move: Registration.Move) -> String {
    switch move {
    case .register: "registered"
    case .edit: "edited"
    case .submit: "submitted"
    case .review: "reviewed"
    case .requestAction: "sent back with a question"
    case .act: "answered"
    case .approve: "approved"
    case .reject: "rejected"
    case .markDuplicate: "marked as a duplicate"
    case .withdraw: "withdrawn"
    case .extend: "extended"
    case .reregister: "registered again"
    case .won: "won"
    case .lost: "lost"
    }
  }

  /// A refusal of the engine for splits.
  static func of(_ error: SplitAgreementError, deal: KeptDeal, now: Instant) -> Problem {
    let place = Problem.Place(path: deal.id)
    switch error {
    case .frozen(let closedAt, let standing):
      let held = standing == nil ? "; nothing was agreed in time, so the payout is held" : ""
      return Problem(
        .refused, code: error.code,
        "the split is frozen since the close (R-36)" + held, at: place,
        found: "now \(now.text), closed at \(closedAt.text)",
        expected: "an agreement strictly before the close",
        hint: "tandem split amend \(deal.id) TERMS --reason TEXT --with NAME changes it, as an"
          + " amendment")
    case .notFrozen:
      return Problem(
        .refused, code: error.code, "nothing is frozen yet: the deal is open", at: place,
        hint: "agree anew: tandem split agree \(deal.id) TERMS --with NAME")
    case .nameMissing:
      return Problem(.refused, code: error.code, "a split needs two names (R-36)", at: place)
    case .sameName(let name): return oneName(name.text, at: place)
    case .reasonMissing:
      return Problem(
        .refused, code: error.code, "an amendment must say why (R-36)", at: place,
        hint: "give the reason with --reason")
    case .outOfOrder(_, let at, _, let last):
      return Problem(
        .refused, code: error.code, "recorded time does not go back (R-31)", at: place,
        found: at.text, expected: "\(last.text) or later")
    case .terms:
      return Problem(
        .badInput, code: error.code, "the terms do not fit the pool (R-19)", at: place)
    }
  }

  /// Refuses one person for both sides.
  static func refuseOneName(_ ours: String, _ other: String) throws(Problem) {
    if ByteOrder.same(ours, other) { throw oneName(ours, at: Problem.Place()) }
  }

  private static func oneName(_ name: String, at place: Problem.Place) -> Problem {
    Problem(
      .refused, code: "same_name", "two names are needed, and one stands for both", at: place,
      found: "'\(name)'", hint: "--by says who does it, --with who agrees")
  }
}
