package import Basics

/// The append-only chain of everything that happened in a workspace.
package struct Journal {
  private let connection: Connection

  /// The journal of an open workspace.
  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// The newest entry's place and hash: what a receipt shows.
  package struct Head: Equatable, Sendable {
    /// The newest entry's place; 0 for an empty journal.
    package var sequence: Int64
    /// The newest entry's hash.
    package var hash: Digest
    /// The newest entry's recorded moment, in milliseconds since 1970.
    package var recordedAt: Int64
  }

  /// The newest entry, or where an empty journal starts.
  package func head() throws(Problem) -> Head {
    let statement = try connection.prepare(
      "SELECT sequence, hash, recorded_at FROM journal ORDER BY sequence DESC LIMIT 1")
    guard try statement.step() else {
      return Head(sequence: 0, hash: JournalHash.origin, recordedAt: .min)
    }
    guard let hash = Digest(bytes: statement.bytes(1)) else {
      throw Self.damaged(statement.integer(0), path: connection.path)
    }
    return Head(
      sequence: statement.integer(0), hash: hash, recordedAt: statement.integer(2))
  }

  /// Adds an entry; only within `Connection.write`, together with what follows from it.
  ///
  /// Recorded time never goes back: where the clock does, the entry keeps the moment of the one
  /// before and says so.
  ///
  /// - Returns: The entry with its place and hash.
  package func append(_ draft: JournalEntry.Draft) throws(Problem) -> JournalEntry {
    let head = try head()
    let wentBack = draft.recordedAt < head.recordedAt
    var kept = draft
    kept.recordedAt = max(draft.recordedAt, head.recordedAt)
    var entry = JournalEntry(
      sequence: head.sequence + 1, previous: head.hash, draft: kept, clockWentBack: wentBack,
      hash: head.hash)
    entry.hash = JournalHash.of(entry)
    try insert(entry)
    return entry
  }

  /// Keeps an entry as it is, hash and all: how a journal is copied, never how it grows.
  package func keep(_ entry: JournalEntry) throws(Problem) {
    try insert(entry)
  }

  private func insert(_ entry: JournalEntry) throws(Problem) {
    let statement = try connection.prepare(
      """
      INSERT INTO journal(sequence, previous, recorded_at, clock, clock_went_back, since_start,
        actor, kind, claimed_at, body, hash) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    try statement.bind(1, entry.sequence)
    try statement.bind(2, entry.previous.bytes)
    try statement.bind(3, entry.draft.recordedAt)
    try statement.bind(4, entry.draft.clock.rawValue)
    try statement.bind(5, entry.clockWentBack ? 1 : 0)
    try statement.bind(6, entry.draft.sinceStart)
    try statement.bind(7, entry.draft.actor)
    try statement.bind(8, entry.draft.kind)
    try statement.bind(9, entry.draft.claimedAt)
    try statement.bind(10, entry.draft.body)
    try statement.bind(11, entry.hash.bytes)
    try statement.run()
  }

  /// Gives each entry after `sequence`, oldest first; one that can't be read is a finding of
  /// `JournalCheck`, and a problem here.
  package func visit(
    after sequence: Int64 = 0, _ body: (JournalEntry) throws(Problem) -> Void
  ) throws(Problem) {
    let statement = try connection.prepare(
      "SELECT \(JournalRow.columns) FROM journal WHERE sequence > ? ORDER BY sequence")
    try statement.bind(1, sequence)
    while try statement.step() {
      guard let entry = JournalRow(statement).entry else {
        throw Self.damaged(statement.integer(0), path: connection.path)
      }
      try body(entry)
    }
  }

  /// The entry at this place; nil where there is none.
  package func entry(_ sequence: Int64) throws(Problem) -> JournalEntry? {
    let statement = try connection.prepare(
      "SELECT \(JournalRow.columns) FROM journal WHERE sequence = ?")
    try statement.bind(1, sequence)
    guard try statement.step() else { return nil }
    guard let entry = JournalRow(statement).entry else {
      throw Self.damaged(sequence, path: connection.path)
    }
    return entry
  }

  /// A finder of the moments of many entries.
  package func momentFinder() throws(Problem) -> MomentFinder {
    MomentFinder(
      try connection.prepare("SELECT recorded_at, actor FROM journal WHERE sequence = ?"))
  }

  /// Finds when entries were recorded, and by whom, without reading what they say.
  package struct MomentFinder {
    private let statement: Statement

    fileprivate init(_ statement: Statement) { self.statement = statement }

    /// The moment of an entry in milliseconds since 1970, and its author; nil where there is none.
    package func find(_ sequence: Int64) throws(Problem) -> (recordedAt: Int64, actor: String)? {
      defer { statement.reset() }
      try statement.bind(1, sequence)
      guard try statement.step() else { return nil }
      return (statement.integer(0), statement.text(1) ?? "")
    }
  }

  private static func damaged(_ sequence: Int64, path: String) -> Problem {
    Problem(
      .badInput, code: "damaged_journal", "an entry of the journal can't be read",
      at: Problem.Place(file: path), found: "entry \(sequence)",
      hint: "tandem journal verify tells what is wrong")
  }
}
