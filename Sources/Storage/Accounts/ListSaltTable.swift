package import Basics

/// The random bytes under the digests of each list.
///
/// The journal holds a list's digests for good. With the bytes they are proof of every row; when
/// an owner is erased the bytes go, and nobody who has the rest of a list can test a guessed name.
package struct ListSaltTable {
  private let connection: Connection

  /// The random bytes of an open workspace.
  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// The bytes of a list; empty for one that an earlier version imported, which had none.
  package func find(_ list: Int64) throws(Problem) -> [UInt8] {
    let statement = try connection.prepare("SELECT random FROM list_salt WHERE list = ?")
    try statement.bind(1, list)
    return try statement.step() ? statement.bytes(0) : []
  }

  /// Gives a list other bytes: its digests have to be made anew with them.
  package func set(_ list: Int64, _ random: [UInt8]) throws(Problem) {
    let statement = try connection.prepare(
      """
      INSERT INTO list_salt(list, random) VALUES(?, ?)
      ON CONFLICT(list) DO UPDATE SET random = excluded.random
      """)
    try statement.bind(1, list)
    try statement.bind(2, random)
    try statement.run()
  }

  /// The numbers of the lists that have some.
  package func numbers() throws(Problem) -> [Int64] {
    let statement = try connection.prepare("SELECT list FROM list_salt ORDER BY list")
    var numbers: [Int64] = []
    while try statement.step() { numbers.append(statement.integer(0)) }
    return numbers
  }
}
