import Basics
import CoSell
import TestSupport
import Testing

/// which moves are legal where, read off a table written down once more.
@Suite struct RegistrationMoveTests {
  /// Each state with its legal moves and where they lead.
  private static let legal: [Registration.Status?: [String: String]] = [
    nil: ["register": "draft"],
    .draft: ["edit": "draft", "submit": "submitted", "withdraw": "withdrawn"],
    .submitted: ["edit": "submitted", "review": "in_review", "withdraw": "withdrawn"],
    .inReview: [
      "request_action": "action_required", "approve": "approved", "reject": "rejected",
      "mark_duplicate": "duplicate", "withdraw": "withdrawn",
    ],
    .actionRequired: [
      "edit": "action_required", "act": "in_review", "reject": "rejected",
      "withdraw": "withdrawn",
    ],
    .approved: [
      "edit": "approved", "reject": "rejected", "withdraw": "withdrawn", "extend": "approved",
      "won": "won", "lost": "lost",
    ],
    .expired: ["reregister": "submitted"],
    .rejected: [:], .duplicate: [:], .withdrawn: [:], .won: [:], .lost: [:],
  ]

  @Test("every state takes its legal moves and refuses all others, naming the legal ones (R-30)")
  func everyMove() throws {
    let start = try Given.instant("2026-01-05T10:00:00Z")
    let late = try Given.instant("2026-05-06T00:00:00Z")
    #expect(Self.legal.count == Registration.Status.allCases.count + 1)
    for (status, moves) in Self.legal {
      let path = RegistrationWalk.path(to: status)
      let history = try RegistrationWalk.history(path, at: start)
      let at = status == .expired ? late : start
      #expect(history.standing(on: at)?.status == status)
      for move in Registration.Move.allCases {
        var asked = history
        let event = RegistrationWalk.event(move, 20, at)
        if history.close == nil, !path.isEmpty {
          asked = try history.closing(
            DealClose(at: start, isWon: move != .lost, recordedAt: at, sequence: 20))
          // A close within the days would undo the expiry that is asked about.
          if status == .expired { asked = history }
        }
        let refusal = RegistrationWalk.refusal(of: event, by: asked)
        if let target = moves[move.rawValue] {
          #expect(refusal == nil, "\(String(describing: status)) \(move)")
          #expect(try asked.adding(event).standing(on: at)?.status.rawValue == target)
        } else {
          guard case .illegalMove(move, status: status, legal: let listed) = refusal else {
            Issue.record(
              "\(String(describing: status)) takes \(move): \(String(describing: refusal))")
            continue
          }
          #expect(Set(listed.map(\.rawValue)) == Set(moves.keys))
        }
      }
    }
  }

  @Test("a move that needs a reason is refused without one, or with blanks (R-30)")
  func reasons() throws {
    let at = try Given.instant("2026-01-05T10:00:00Z")
    let late = try Given.instant("2026-08-01T00:00:00Z")
    let needing: [Registration.Status: [Registration.Move]] = [
      .inReview: [.requestAction, .reject, .markDuplicate], .approved: [.extend, .reject],
      .expired: [.reregister],
    ]
    for (status, moves) in needing {
      let history = try RegistrationWalk.history(RegistrationWalk.path(to: status), at: at)
      for move in moves {
        for reason in [nil, "", " \n"] as [String?] {
          let event = RegistrationEvent(
            move, sequence: 9, at: status == .expired ? late : at, by: "ann", reason: reason)
          #expect(RegistrationWalk.refusal(of: event, by: history) == .reasonMissing(move))
        }
      }
    }
    #expect(Registration.Move.allCases.filter(\.needsReason).count == 5)
  }

  @Test("the table holds each state and move once")
  func once() {
    let keys = RegistrationMoves.table.map { "\(String(describing: $0.from)) \($0.move)" }
    #expect(Set(keys).count == keys.count)
    #expect(keys.count == Self.legal.values.map(\.count).reduce(0, +))
  }
}
