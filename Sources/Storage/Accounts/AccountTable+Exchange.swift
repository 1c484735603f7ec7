package import Basics

extension AccountTable {
  /// Makes a list what it was before its last import, and keeps what the import had made of it as
  /// what was there before.
  ///
  /// - Parameters:
  ///   - list: The list, of which the former rows are kept.
  ///   - sequence: The entry that does it, by which rows that come back count as changed.
  /// - Throws: A problem when the file can't be written.
  package func exchange(_ list: AccountListTable.Row, sequence: Int64) throws(Problem) {
    // The former rows wait under a number that no list has.
    let aside: Int64 = -1
    let columns = """
      key, name, website, country, domain, population, owner, stage, amount, currency, first_seen
      """
    try run("UPDATE account_before SET list = ?1 WHERE list = ?2", aside, list.number)
    try run(
      """
      INSERT INTO account_before(list, \(columns), changed)
      SELECT list, \(columns), changed FROM account WHERE list = ?1 AND changed = ?2
      """, list.number, list.sequence)
    try run("DELETE FROM account WHERE list = ?1 AND changed = ?2", list.number, list.sequence)
    try run(
      """
      INSERT INTO account(list, \(columns), changed)
      SELECT ?1, \(columns), ?2 FROM account_before WHERE list = ?3
      """, list.number, sequence, aside)
    try run("DELETE FROM account_before WHERE list = ?1", aside)
  }

  /// How many accounts of a list its last import took away.
  package func countGone(_ list: Int64) throws(Problem) -> Int {
    let statement = try connection.prepare(
      """
      SELECT count(*) FROM account_before AS former WHERE list = ?1 AND NOT EXISTS
        (SELECT 1 FROM account WHERE list = ?1 AND key = former.key)
      """)
    try statement.bind(1, list)
    return try statement.step() ? Int(statement.integer(0)) : 0
  }

  private func run(_ sql: String, _ values: Int64...) throws(Problem) {
    let statement = try connection.prepare(sql)
    for (place, value) in values.enumerated() { try statement.bind(Int32(place + 1), value) }
    try statement.run()
  }
}
