import Basics

/// The digest over a database's own description, by which a foreign or altered one is known.
enum SchemaDigest {
  /// The digest of the open database's schema, apart from what SQLite keeps there for itself.
  static func of(_ connection: Connection) throws(Problem) -> Digest {
    let statement = try connection.prepare(
      """
      SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema
      WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name
      """)
    var hash = SHA256()
    while try statement.step() {
      for column: Int32 in 0..<4 {
        hash.update(statement.bytes(column).span)
        hash.update([0])
      }
    }
    return hash.finished()
  }
}

extension SHA256 {
  /// Feeds a few bytes.
  fileprivate mutating func update(_ bytes: [UInt8]) {
    update(bytes.span)
  }
}
