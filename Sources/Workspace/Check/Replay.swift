package import Basics
package import Storage

/// The comparison of every table with what the journal says it must hold.
package struct Replay: Sendable {
  /// A row that is not as the journal has it.
  package struct Difference: Equatable, Sendable {
    /// How they differ.
    package enum Manner: String, Sendable {
      /// The journal has it, the table does not.
      case missing
      /// The table has it, the journal does not.
      case unfounded
      /// Both have it, and they say different things.
      case altered
    }

    /// The kind of record.
    package let kind: String
    /// The record's name.
    package let id: String
    /// How they differ.
    package let manner: Manner
  }

  /// The rows that differ, by kind and name.
  package private(set) var differences: [Difference] = []
  /// How many rows agree.
  package private(set) var agreeing = 0
  /// The first entry that can't be followed, where there is one: nothing after it was replayed.
  package private(set) var stopped: Problem?

  /// Replays a journal into an empty database and compares.
  ///
  /// - Throws: A problem only when the file can't be read.
  package init(of connection: Connection) throws(Problem) {
    let fresh = try Connection("replay", .memory)
    try fresh.write { () throws(Problem) in
      while try fresh.migrateOnce() != nil {}
    }
    stopped = try Self.follow(connection, into: fresh)
    compare(
      try RecordTable(connection).all(), with: try RecordTable(fresh).all())
    let accounts = try AccountCheck(of: connection, with: fresh)
    differences += accounts.differences
    agreeing += accounts.agreeing
    let books = try BookCheck(of: connection, with: fresh)
    differences += books.differences
    agreeing += books.agreeing
    differences += try PersonCheck(of: connection, with: fresh).differences
    differences += try OverlapCheck(of: connection).differences
  }

  private static func follow(
    _ connection: Connection, into fresh: Connection
  ) throws(Problem) -> Problem? {
    var trouble: Problem?
    try fresh.write { () throws(Problem) in
      do throws(Problem) {
        try Journal(connection).visit { (entry) throws(Problem) in
          try Journal(fresh).keep(entry)
          try Effect.apply(entry, to: fresh)
        }
      } catch {
        trouble = error
      }
    }
    return trouble
  }

  /// Goes through both lists, which are in the same order, side by side.
  private mutating func compare(_ found: [RecordTable.Row], with due: [RecordTable.Row]) {
    var left = found[...]
    var right = due[...]
    while let first = left.first ?? right.first {
      if let a = left.first, let b = right.first, Self.key(a) == Self.key(b) {
        if a == b { agreeing += 1 } else { note(a, .altered) }
        left.removeFirst()
        right.removeFirst()
      } else if let b = right.first, left.isEmpty || Self.key(b) < Self.key(first) {
        note(b, .missing)
        right.removeFirst()
      } else {
        note(first, .unfounded)
        left.removeFirst()
      }
    }
  }

  private static func key(_ row: RecordTable.Row) -> RecordKey {
    RecordKey(kind: Identifier(row.kind), id: Identifier(row.id))
  }

  private mutating func note(_ row: RecordTable.Row, _ manner: Difference.Manner) {
    differences.append(Difference(kind: row.kind, id: row.id, manner: manner))
  }
}

/// What rows are ordered by, byte for byte as SQLite orders them.
private struct RecordKey: Comparable {
  let kind: Identifier
  let id: Identifier

  static func < (a: RecordKey, b: RecordKey) -> Bool {
    a.kind == b.kind ? a.id < b.id : a.kind < b.kind
  }
}
