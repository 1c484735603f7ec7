package import Basics

/// The examination of a journal's chain: it goes on past what is wrong and names all of it.
package struct JournalCheck: Sendable {
  /// Something that is not as the journal writes it.
  package struct Finding: Equatable, Sendable {
    /// What can be wrong with an entry.
    package enum Flaw: Equatable, Sendable {
      /// The row holds what the journal never writes.
      case unreadable
      /// An entry is missing before this one; `expected` is the place that should follow.
      case gap(expected: Int64)
      /// The entry names another one as the one before it.
      case brokenLink
      /// The entry's content is not what was hashed.
      case altered
      /// The recorded moment is earlier than that of the entry before.
      case timeWentBack
    }

    /// The entry's place.
    package let sequence: Int64
    /// What is wrong.
    package let flaw: Flaw
  }

  /// What is wrong, in the journal's order.
  package private(set) var findings: [Finding] = []
  /// How many entries there are.
  package private(set) var entries: Int64 = 0
  /// How often the clock had gone back when an entry was written.
  package private(set) var backwardClocks: Int64 = 0
  /// The newest entry that could be read.
  package private(set) var head: Journal.Head
  /// Whether the head that was asked for is one of the entries; nil when none was asked for.
  package private(set) var containsHead: Bool?

  /// Examines a journal.
  ///
  /// - Parameters:
  ///   - connection: The open workspace.
  ///   - old: A head from a receipt, which must be an entry of this journal.
  /// - Throws: A problem only when the file can't be read at all.
  package init(of connection: Connection, containing old: Digest? = nil) throws(Problem) {
    head = Journal.Head(sequence: 0, hash: JournalHash.origin, recordedAt: .min)
    containsHead = old.map { $0 == JournalHash.origin }
    let statement = try connection.prepare(
      "SELECT \(JournalRow.columns) FROM journal ORDER BY sequence")
    while try statement.step() {
      examine(JournalRow(statement), old)
    }
  }

  private mutating func examine(_ row: JournalRow, _ old: Digest?) {
    entries += 1
    let expected = head.sequence + 1
    if row.sequence != expected { note(row, .gap(expected: expected)) }
    guard let entry = row.entry else {
      note(row, .unreadable)
      head.sequence = row.sequence
      return
    }
    if entry.previous != head.hash { note(row, .brokenLink) }
    // The hash as it should be: an altered entry can't vouch for an old receipt.
    let hash = JournalHash.of(entry)
    if hash != entry.hash { note(row, .altered) }
    if entry.draft.recordedAt < head.recordedAt { note(row, .timeWentBack) }
    if entry.clockWentBack { backwardClocks += 1 }
    if hash == old { containsHead = true }
    head = Journal.Head(
      sequence: entry.sequence, hash: entry.hash,
      recordedAt: max(entry.draft.recordedAt, head.recordedAt))
  }

  private mutating func note(_ row: JournalRow, _ flaw: Finding.Flaw) {
    findings.append(Finding(sequence: row.sequence, flaw: flaw))
  }
}
