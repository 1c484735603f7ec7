import Basics
import JSON
import Storage

/// What an entry does to the tables: the one way in which they ever change.
///
/// A change applies its entries as it adds them, and `journal verify` applies all of them to an
/// empty database, which must then hold the same rows.
enum Effect {
  /// Brings the tables up to an entry that the journal holds.
  static func apply(_ entry: JournalEntry, to connection: Connection) throws(Problem) {
    let dot = entry.draft.kind.lastIndex(of: ".") ?? entry.draft.kind.endIndex
    let subject = String(entry.draft.kind[..<dot])
    let body = JSONCursor(try parsed(entry), at: place(entry))
    switch entry.draft.kind {
    case ImportedEntry.kind:
      return try ImportedEntry.apply(body, sequence: entry.sequence, to: connection)
    case ErasedOwnerEntry.kind: return try ErasedOwnerEntry.apply(body, to: connection)
    case PersonValues.erasedKind: return try PersonValues(connection).applyErasure(body)
    // What an engine has matched is kept as a match of ours is: beside the journal.
    case Workspace.createdKind, OverlapImport.kind: return
    default: if try BookEntry.apply(entry, body, to: connection) { return }
    }
    switch entry.draft.kind[dot...] {
    case ".set", ".shown", ".kept":
      let value = try body.field("value")
      try RecordTable(connection).set(
        kind: subject, id: try body.field("id").string(), value: value.value,
        sequence: entry.sequence)
    case ".removed":
      try RecordTable(connection).remove(kind: subject, id: try body.field("id").string())
    default:
      throw Problem(
        .badInput, code: "damaged_journal", "the journal tells of something unknown",
        at: place(entry), found: "'\(entry.draft.kind)'",
        hint: "tandem journal verify tells what is wrong")
    }
  }

  private static func parsed(_ entry: JournalEntry) throws(Problem) -> JSONValue {
    do {
      return try JSONParser.parse(entry.draft.body.span)
    } catch {
      throw Problem(
        .badInput, code: "damaged_journal", "an entry of the journal is not JSON",
        at: place(entry), hint: "tandem journal verify tells what is wrong")
    }
  }

  private static func place(_ entry: JournalEntry) -> Problem.Place {
    Problem.Place(path: "journal entry \(entry.sequence)")
  }
}
