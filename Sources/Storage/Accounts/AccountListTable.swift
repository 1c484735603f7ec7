package import Basics

/// The account lists of a workspace: ours and one a partner, with what is counted of each.
///
/// It follows from the journal's `accounts.imported` entries alone; the accounts themselves, which
/// are too many for a journal, must have the digest that stands here.
package struct AccountListTable {
  private let connection: Connection

  /// The lists of an open workspace.
  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// One list.
  package struct Row: Equatable, Sendable {
    /// Its number, by which its accounts are filed.
    package var number: Int64
    /// Whose it is: empty for ours, else the partner's id.
    package var holder: String
    /// The journal's entry that imported it last.
    package var sequence: Int64
    /// How many accounts are in it.
    package var accounts: Int64
    /// The digest over them.
    package var digest: Digest
    /// The digest over what was in it before the last import; nil for a first one.
    package var previous: Digest?

    /// A list.
    package init(
      number: Int64, holder: String, sequence: Int64, accounts: Int64, digest: Digest,
      previous: Digest?
    ) {
      self.number = number
      self.holder = holder
      self.sequence = sequence
      self.accounts = accounts
      self.digest = digest
      self.previous = previous
    }
  }

  /// How many accounts of a list are in a population.
  package struct Population: Equatable, Sendable {
    /// The population's name.
    package var name: String
    /// How many accounts.
    package var accounts: Int64

    /// A population.
    package init(name: String, accounts: Int64) {
      self.name = name
      self.accounts = accounts
    }
  }

  /// All lists, ours first, then by partner.
  package func all() throws(Problem) -> [Row] {
    let statement = try connection.prepare(
      """
      SELECT number, holder, sequence, accounts, digest, previous FROM account_list
      ORDER BY holder
      """)
    var rows: [Row] = []
    while try statement.step() { rows.append(try row(statement)) }
    return rows
  }

  /// A holder's list; nil where none was imported.
  package func find(holder: String) throws(Problem) -> Row? {
    let statement = try connection.prepare(
      """
      SELECT number, holder, sequence, accounts, digest, previous FROM account_list
      WHERE holder = ?
      """)
    try statement.bind(1, holder)
    return try statement.step() ? try row(statement) : nil
  }

  /// The number of a holder's list, or the one that it would get.
  package func number(of holder: String) throws(Problem) -> Int64 {
    if let row = try find(holder: holder) { return row.number }
    return (try connection.integer("SELECT max(number) FROM account_list") ?? 0) + 1
  }

  /// How many accounts each population of a list has, by name.
  package func populations(of number: Int64) throws(Problem) -> [Population] {
    let statement = try connection.prepare(
      "SELECT population, accounts FROM account_population WHERE list = ? ORDER BY population")
    try statement.bind(1, number)
    var rows: [Population] = []
    while try statement.step() {
      rows.append(Population(name: statement.text(0) ?? "", accounts: statement.integer(1)))
    }
    return rows
  }

  /// Notes what an import has made of a list.
  package func set(_ row: Row, populations: [Population]) throws(Problem) {
    let statement = try connection.prepare(
      """
      INSERT INTO account_list(number, holder, sequence, accounts, digest, previous)
      VALUES(?, ?, ?, ?, ?, ?)
      ON CONFLICT(number) DO UPDATE SET sequence = excluded.sequence,
        accounts = excluded.accounts, digest = excluded.digest, previous = excluded.previous
      """)
    try statement.bind(1, row.number)
    try statement.bind(2, row.holder)
    try statement.bind(3, row.sequence)
    try statement.bind(4, row.accounts)
    try statement.bind(5, row.digest.bytes)
    if let previous = row.previous { try statement.bind(6, previous.bytes) }
    try statement.run()
    let clear = try connection.prepare("DELETE FROM account_population WHERE list = ?")
    try clear.bind(1, row.number)
    try clear.run()
    let insert = try connection.prepare("INSERT INTO account_population VALUES(?, ?, ?)")
    for population in populations {
      try insert.bind(1, row.number)
      try insert.bind(2, population.name)
      try insert.bind(3, population.accounts)
      try insert.run()
    }
  }

  private func row(_ statement: Statement) throws(Problem) -> Row {
    guard let digest = Digest(bytes: statement.bytes(4)), let holder = statement.exactText(1) else {
      throw Problem(
        .badInput, code: "damaged_workspace", "the table of account lists is damaged",
        at: Problem.Place(file: connection.path), found: "list \(statement.integer(0))",
        hint: "tandem journal verify tells what is wrong")
    }
    return Row(
      number: statement.integer(0), holder: holder, sequence: statement.integer(2),
      accounts: statement.integer(3), digest: digest, previous: Digest(bytes: statement.bytes(5)))
  }
}
