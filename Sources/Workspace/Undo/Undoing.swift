package import Basics
import JSON
import Storage

/// What taking an entry of the journal back has done.
package struct Undone: Sendable {
  /// What it was about.
  package enum Subject: Sendable {
    /// A record.
    case record(RecordEdit)
    /// A list of accounts, which is what it was before its last import.
    case list(ListUndoing)
    /// A batch of a book, which counts no more, or again.
    case book(BookUndoing)
  }

  /// The entry that was taken back.
  package let entry: Int64
  /// What was done.
  package let subject: Subject
}

extension Change {
  /// Takes an entry back by a further one, which can be taken back itself.
  ///
  /// - Parameter sequence: The entry's place; nil for the one that holds and came to do so last.
  /// - Returns: What was done.
  /// - Throws: A problem where there is no such entry, where what it did does not stand any more,
  ///   and where other records need what would go, or lack what would come back.
  package func undo(_ sequence: Int64?) throws(Problem) -> Undone {
    let wanted: Int64
    if let sequence {
      wanted = sequence
    } else if let final = try finalHead() {
      // Whoever undoes right after it means it: to take back something older would surprise.
      wanted = final
    } else if let newest = try HeldChanges(in: connection).newest {
      wanted = newest
    } else {
      throw Problem(.refused, code: "nothing_to_undo", "there is nothing to take back")
    }
    guard let entry = try Journal(connection).entry(wanted) else {
      throw Problem(
        .usage, code: "unknown_entry", "the journal has no entry \(wanted)",
        hint: "tandem journal log lists them")
    }
    if let origin = ImportedEntry.Origin(entry) {
      return Undone(entry: wanted, subject: .list(try undo(origin)))
    }
    if let origin = BookEntry.Origin(entry) {
      return Undone(entry: wanted, subject: .book(try undo(origin)))
    }
    return Undone(
      entry: wanted, subject: .record(try undo(try RecordUndoing(entry, in: connection))))
  }

  /// The newest entry where it can't be taken back, such as a close or an imported overlap.
  private func finalHead() throws(Problem) -> Int64? {
    guard let newest = try Journal(connection).entry(try head().sequence),
      RecordEffect(newest)?.isFinal == true || newest.draft.kind == OverlapImport.kind
    else { return nil }
    return newest.sequence
  }
}
