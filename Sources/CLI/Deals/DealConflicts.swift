import Basics
import CoSell
import Workspace

/// What about deals a person should settle, disputes first, then what the engine finds.
struct DealConflicts {
  /// One thing to settle.
  struct Row {
    let code: String
    let account: String?
    let who: String
    let what: String
    let next: String?
  }

  let rows: [Row]

  /// Looks through a book.
  init(_ book: DealBook) {
    let words = DealWords(zone: book.rules.zone)
    let disputes = book.disputes.compactMap { Self.row($0.kept, $0.dispute, book) }
    let found = ConflictFinder(book.deals.map(\.record), on: book.asOf).conflicts
    rows = disputes + found.map { Self.row($0, book, words) }
  }

  private static func row(
    _ kept: KeptDispute, _ dispute: Dispute, _ book: DealBook
  ) -> Row? {
    guard let standing = dispute.standing(at: book.asOf, clock: book.rules.disputes),
      standing.state != .resolved
    else { return nil }
    var due: [String] = []
    if dispute.escalatedAt == nil, let at = standing.escalationDue {
      due.append((standing.isEscalationLate ? "was to be escalated by " : "escalate by ") + at.text)
    }
    if let day = standing.resolutionDay {
      due.append((standing.isResolutionLate ? "was to be resolved on " : "resolve by ") + day.text)
    }
    let next = dispute.escalatedAt == nil ? "escalate" : "resolve"
    return Row(
      code: "dispute_\(standing.state.rawValue)", account: book.deal(kept.deal)?.account,
      who: kept.partner, what: "\(kept.id): \(due.joined(separator: ", "))",
      next: "tandem dispute \(next) \(kept.id)")
  }

  private static func row(_ conflict: DealConflict, _ book: DealBook, _ words: DealWords) -> Row {
    switch conflict {
    case .rivals(let account, let registrations):
      Row(
        code: conflict.code, account: account.text, who: list(registrations),
        what: "live registrations of different partners, the earliest first",
        next: "tandem deal explain \(shell(account.text))")
    case .directContact(let account, let registration, let at, let contact):
      Row(
        code: conflict.code, account: account.text, who: registration.text,
        what: "registered \(words.moment(at)), our contact \(words.moment(contact))",
        next: "tandem deal explain \(registration)")
    case .expiring(let account, let registration, let lastDay, let left):
      Row(
        code: conflict.code, account: account.text, who: registration.text,
        what: "ends on \(lastDay.text), in \(Plural.of(left, "day"))",
        next: "tandem deal extend \(registration) --reason TEXT")
    case .idleClaims(let partner, let live, let idle):
      Row(
        code: conflict.code, account: nil, who: partner.text,
        what: "\(idle.count) of \(live) live registrations lie still: \(list(idle))",
        next: "tandem deal list --partner \(shell(partner.text))")
    case .bulkBeforeRival(let partner, let registrations, let rival, let account):
      Row(
        code: conflict.code, account: account.text, who: partner.text,
        what: "\(registrations.count) registrations within minutes, one just before \(rival)",
        next: "tandem deal explain \(rival)")
    }
  }

  private static func list(_ ids: [Identifier]) -> String {
    ids.map(\.text).joined(separator: ", ")
  }

  private static func shell(_ text: String) -> String { ShellWord.quoted(text) }
}
