package import Basics

/// What is known of persons, which can be erased: it stands here and nowhere else.
///
/// Each value that a person's record ever had is a row of its own, found by the commitment that the
/// journal holds, so that a change can be taken back until the person is erased.
package struct PersonTable {
  private let connection: Connection

  /// The persons of an open workspace.
  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// One value.
  package struct Row: Equatable, Sendable {
    /// What the journal holds of it.
    package let commitment: Digest
    /// The person's id.
    package let id: String
    /// What keeps the commitment from being guessed.
    package let random: [UInt8]
    /// What is known, as JSON; hashed byte by byte.
    package let body: String

    /// A value and the commitment that is made of it.
    package init(id: String, random: [UInt8], body: String) {
      self.init(
        commitment: Self.commitment(random: random, body: body), id: id, random: random,
        body: body)
    }

    fileprivate init(commitment: Digest, id: String, random: [UInt8], body: String) {
      self.commitment = commitment
      self.id = id
      self.random = random
      self.body = body
    }

    /// Whether the commitment is made of the value.
    package var isTrue: Bool { commitment == Self.commitment(random: random, body: body) }

    private static func commitment(random: [UInt8], body: String) -> Digest {
      SHA256.digest(of: (random + Array(body.utf8)).span)
    }
  }

  /// Keeps a value.
  package func keep(_ row: Row) throws(Problem) {
    let statement = try connection.prepare(
      "INSERT INTO person_value(commitment, id, random, body) VALUES(?, ?, ?, ?)")
    try statement.bind(1, row.commitment.bytes)
    try statement.bind(2, row.id)
    try statement.bind(3, row.random)
    try statement.bind(4, row.body)
    try statement.run()
  }

  /// The value behind a commitment; nil where it was erased.
  package func find(_ commitment: Digest) throws(Problem) -> Row? {
    let statement = try connection.prepare(
      "SELECT commitment, id, random, body FROM person_value WHERE commitment = ?")
    try statement.bind(1, commitment.bytes)
    return try statement.step() ? Self.row(statement) : nil
  }

  /// All values, of one person or of all, by id and commitment; nil for a row that holds what is
  /// never written.
  package func visit(id: String? = nil, _ body: (Row?) -> Void) throws(Problem) {
    let statement = try connection.prepare(
      """
      SELECT commitment, id, random, body FROM person_value
      WHERE id = ?1 OR ?1 IS NULL ORDER BY id, commitment
      """)
    try statement.bind(1, id)
    while try statement.step() { body(Self.row(statement)) }
  }

  /// Deletes all values of a person with their random bytes.
  package func erase(_ id: String) throws(Problem) {
    let statement = try connection.prepare("DELETE FROM person_value WHERE id = ?")
    try statement.bind(1, id)
    try statement.run()
  }

  private static func row(_ statement: Statement) -> Row? {
    guard let commitment = Digest(bytes: statement.bytes(0)), let id = statement.exactText(1),
      let body = statement.exactText(3)
    else { return nil }
    return Row(commitment: commitment, id: id, random: statement.bytes(2), body: body)
  }
}
