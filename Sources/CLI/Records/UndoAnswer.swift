import Basics
import JSON
import Storage
import Workspace

/// What was taken back, in words and for programs.
enum UndoAnswer {
  /// Lines for people.
  static func text(_ undone: Undone, _ connection: Connection) throws(Problem) -> String {
    let head = "took back entry \(undone.entry)\n"
    switch undone.subject {
    case .record(let edit) where edit.kind == PairDecision.kind:
      return head + (try decision(edit, connection))
    case .record(let edit) where edit.kind == KeptDeal.kind && edit.after != nil:
      let account = Listing.plain(edit.after?["account"] ?? .null)
      return head + "\(edit.id) \(TerminalText.quoted(account)) is as it was before\n"
    case .record(let edit): return head + RecordAnswer.text(edit)
    case .list(let list):
      let name = try listName(list, connection)
      return head + "\(name): \(Plural.of(list.accounts, "account")): \(list.restored) as before,"
        + " \(list.gone) gone\n" + DecisionReport(list.decisions).text
    case .book(let undone):
      let rows = Plural.of(Int(undone.batch.rows), undone.book.row)
      return head + "\(undone.book.name) of entry \(undone.batch.sequence): \(rows)"
        + (undone.stands ? " back\n" : " withdrawn\n")
    }
  }

  /// The members that tell a program what was done.
  static func members(_ undone: Undone, _ writer: inout JSONWriter) {
    writer.member("entry", Int(undone.entry))
    switch undone.subject {
    case .record(let edit): RecordAnswer.members(edit, &writer)
    case .list(let list):
      writer.member("kind", "accounts")
      writer.member("id", list.holder.isEmpty ? "ours" : list.holder)
      writer.member("action", "restored")
      writer.member("accounts", list.accounts)
      writer.member("restored", list.restored)
      writer.member("gone", list.gone)
      DecisionReport(list.decisions).members(&writer)
    case .book(let undone):
      writer.member("kind", undone.book.name)
      writer.member("id", String(undone.batch.sequence))
      writer.member("action", undone.stands ? "restored" : "withdrawn")
      writer.member("rows", Int(undone.batch.rows))
    }
  }

  private static func listName(
    _ list: ListUndoing, _ connection: Connection
  ) throws(Problem) -> String {
    list.holder.isEmpty
      ? "ours" : TerminalText.visible(try PartnerNames.name(of: list.holder, in: connection))
  }

  /// A decision by the names of what it is about: its id is for programs.
  private static func decision(
    _ edit: RecordEdit, _ connection: Connection
  ) throws(Problem) -> String {
    guard let value = edit.after ?? edit.before else { return RecordAnswer.text(edit) }
    let decision = try PairDecision(JSONCursor(.object(value)))
    let lists = AccountListTable(connection)
    func name(_ key: String, _ holder: String) throws(Problem) -> String {
      guard let list = try lists.find(holder: holder),
        let row = try AccountTable(connection).find(list.number, key: key), !row.name.isEmpty
      else { return TerminalText.quoted(key) }
      return "\(TerminalText.quoted(row.name)) (\(TerminalText.visible(key)))"
    }
    func verdict(_ object: JSONObject?) -> String {
      switch object?["same"] {
      case .bool(true)?: "same"
      case .bool(false)?: "different"
      default: "undecided"
      }
    }
    let partner = try PartnerNames.name(of: decision.partner, in: connection)
    return "decision on \(try name(decision.ours, "")) and"
      + " \(try name(decision.theirs, decision.partner)) of \(TerminalText.quoted(partner)):"
      + " \(verdict(edit.before)) -> \(verdict(edit.after))\n"
  }
}
