package import Basics
package import JSON

/// The records of a workspace: partners, notes, targets and so on, each a JSON value under the
/// name of its kind and its own.
package struct RecordTable {
  private let connection: Connection

  /// The records of an open workspace.
  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// One record.
  package struct Row: Equatable, Sendable {
    /// What it is, such as `partner`.
    package let kind: String
    /// Its name among those of its kind.
    package let id: String
    /// The journal's entry that set it last.
    package let sequence: Int64
    /// What it says, as JSON.
    package let body: String
  }

  /// Sets a record, be it new or not; `sequence` is the entry that does it.
  package func set(
    kind: String, id: String, value: JSONValue, sequence: Int64
  ) throws(Problem) {
    let statement = try connection.prepare(
      """
      INSERT INTO record(kind, id, sequence, body) VALUES(?, ?, ?, ?)
      ON CONFLICT(kind, id) DO UPDATE SET sequence = excluded.sequence, body = excluded.body
      """)
    var writer = JSONWriter()
    writer.value(value)
    try statement.bind(1, kind)
    try statement.bind(2, id)
    try statement.bind(3, sequence)
    try statement.bind(4, writer.text)
    try statement.run()
  }

  /// Removes a record; one that is not there is none.
  package func remove(kind: String, id: String) throws(Problem) {
    let statement = try connection.prepare("DELETE FROM record WHERE kind = ? AND id = ?")
    try statement.bind(1, kind)
    try statement.bind(2, id)
    try statement.run()
  }

  /// The record of this name; nil where there is none.
  package func find(kind: String, id: String) throws(Problem) -> Row? {
    let statement = try connection.prepare(
      "SELECT kind, id, sequence, body FROM record WHERE kind = ? AND id = ?")
    try statement.bind(1, kind)
    try statement.bind(2, id)
    return try statement.step() ? Self.row(statement) : nil
  }

  /// All records of a kind, or of every kind, by kind and name.
  package func all(kind: String? = nil) throws(Problem) -> [Row] {
    let statement = try connection.prepare(
      """
      SELECT kind, id, sequence, body FROM record
      WHERE kind = ?1 OR ?1 IS NULL ORDER BY kind, id
      """)
    try statement.bind(1, kind)
    var rows: [Row] = []
    while try statement.step() { rows.append(Self.row(statement)) }
    return rows
  }

  private static func row(_ statement: Statement) -> Row {
    Row(
      kind: statement.text(0) ?? "", id: statement.text(1) ?? "",
      sequence: statement.integer(2), body: statement.text(3) ?? "")
  }
}
