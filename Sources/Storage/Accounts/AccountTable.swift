package import Basics

/// The accounts of all lists, and beside them what the last import of each list has replaced.
///
/// Rows lie in the order of their lists and keys, so that a list is read, compared and digested in
/// one pass. No row is journaled by itself: the journal holds the digest of each list.
package struct AccountTable {
  let connection: Connection

  /// The accounts of an open workspace.
  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// Which of the two tables of accounts.
  package enum Shelf: String, CaseIterable, Sendable {
    /// What is in the lists now.
    case present = "account"
    /// What the last import changed or took away, as it was before.
    case former = "account_before"
  }

  /// Gives each account of a list, by key.
  ///
  /// - Parameters:
  ///   - list: The list's number.
  ///   - shelf: Where to look.
  ///   - body: Gets the statement, which stands at a row of `AccountRow.columns`.
  /// - Throws: What `body` throws, and a problem when the file can't be read.
  package func visit(
    _ list: Int64, on shelf: Shelf = .present, _ body: (Statement) throws(Problem) -> Void
  ) throws(Problem) {
    let rows = try cursor(list, on: shelf)
    while try rows.step() { try body(rows) }
  }

  /// Gives each account of one population of a list, by what can be told of it to others: the keys,
  /// which are the holder's own affair, decide only between accounts that are alike in all else.
  package func visit(
    _ list: Int64, population: String, _ body: (Statement) throws(Problem) -> Void
  ) throws(Problem) {
    let rows = try connection.prepare(
      """
      SELECT \(AccountRow.columns) FROM account WHERE list = ? AND population = ?
      ORDER BY name, website, country, owner, stage, key
      """)
    try rows.bind(1, list)
    try rows.bind(2, population)
    while try rows.step() { try body(rows) }
  }

  /// A statement that goes through a list by key, to step by hand.
  package func cursor(_ list: Int64, on shelf: Shelf = .present) throws(Problem) -> Statement {
    let statement = try connection.prepare(
      "SELECT \(AccountRow.columns) FROM \(shelf.rawValue) WHERE list = ? ORDER BY key")
    try statement.bind(1, list)
    return statement
  }

  /// One account; nil where the list has none of this key.
  package func find(
    _ list: Int64, key: String, on shelf: Shelf = .present
  ) throws(Problem) -> AccountRow? {
    let statement = try connection.prepare(
      "SELECT \(AccountRow.columns) FROM \(shelf.rawValue) WHERE list = ? AND key = ?")
    try statement.bind(1, list)
    try statement.bind(2, key)
    return try statement.step() ? AccountRow(statement) : nil
  }

  /// The accounts of a list that bear a name, or have a domain, byte for byte; looks at all of the
  /// list.
  package func named(_ name: String, in list: Int64) throws(Problem) -> [AccountRow] {
    let statement = try connection.prepare(
      """
      SELECT \(AccountRow.columns) FROM account WHERE list = ?1 AND (name = ?2 OR domain = ?2)
      ORDER BY key LIMIT 50
      """)
    try statement.bind(1, list)
    try statement.bind(2, name)
    var rows: [AccountRow] = []
    while try statement.step() { rows.append(AccountRow(statement)) }
    return rows
  }

  /// The first accounts of a list behind a key, perhaps only of one population.
  package func page(
    _ list: Int64, population: String?, after key: String, count: Int
  ) throws(Problem) -> [AccountRow] {
    let statement = try connection.prepare(
      """
      SELECT \(AccountRow.columns) FROM account
      WHERE list = ?1 AND key > ?2 AND (?3 IS NULL OR population = ?3) ORDER BY key LIMIT ?4
      """)
    try statement.bind(1, list)
    try statement.bind(2, key)
    try statement.bind(3, population)
    try statement.bind(4, Int64(count))
    var rows: [AccountRow] = []
    while try statement.step() { rows.append(AccountRow(statement)) }
    return rows
  }

  /// Gives each account that has no domain of its own; looks at all of the lists.
  package func visitWithoutDomain(
    _ body: (_ list: Int64, _ account: AccountRow) throws(Problem) -> Void
  ) throws(Problem) {
    let rows = try connection.prepare(
      "SELECT list, \(AccountRow.columns) FROM account WHERE domain = '' ORDER BY list, key")
    while try rows.step() { try body(rows.integer(0), AccountRow(rows, from: 1)) }
  }

  /// What holds for an account that is a domain and no more; part of the schema.
  static let isBareDomain = """
    domain <> '' AND owner = '' AND stage = '' AND amount IS NULL
    AND name IN ('', domain, website, substr(domain, 1, instr(domain, '.') - 1))
    """

  /// How many accounts of a list are a domain and no more: a name that says nothing else, nobody
  /// who looks after them, no stage and no amount.
  package func countBareDomains(_ list: Int64) throws(Problem) -> Int64 {
    let statement = try connection.prepare(
      "SELECT count(*) FROM account INDEXED BY account_bare WHERE list = ? AND \(Self.isBareDomain)"
    )
    try statement.bind(1, list)
    return try statement.step() ? statement.integer(0) : 0
  }

  /// The lists that have rows, whether they are known lists or not.
  package func numbers(on shelf: Shelf) throws(Problem) -> [Int64] {
    // Each step is one search in the index, however many rows a list has.
    let statement = try connection.prepare(
      "SELECT min(list) FROM \(shelf.rawValue) WHERE list > ?")
    var numbers: [Int64] = []
    var last = Int64.min
    while true {
      try statement.bind(1, last)
      guard try statement.step(), !statement.isNull(0) else { return numbers }
      last = statement.integer(0)
      numbers.append(last)
      statement.reset()
    }
  }

  // MARK: Changes

  /// Keeps the accounts of a list that are about to change or go, and forgets those kept before.
  package func keepFormer(_ list: Int64, keys: [String]) throws(Problem) {
    let clear = try connection.prepare("DELETE FROM account_before WHERE list = ?")
    try clear.bind(1, list)
    try clear.run()
    let copy = try connection.prepare(
      "INSERT INTO account_before SELECT * FROM account WHERE list = ? AND key = ?")
    try copy.bind(1, list)
    for key in keys {
      try copy.bind(2, key)
      try copy.run()
    }
  }

  /// Takes accounts out of a list.
  package func remove(_ list: Int64, keys: [String]) throws(Problem) {
    let statement = try connection.prepare("DELETE FROM account WHERE list = ? AND key = ?")
    try statement.bind(1, list)
    for key in keys {
      try statement.bind(2, key)
      try statement.run()
    }
  }
}
