package import Basics

extension Connection {
  /// Prepares a statement.
  package func prepare(_ sql: String) throws(Problem) -> Statement {
    try Statement(self, sql)
  }

  /// The whole number that a query gives in its first row; nil where there is no row.
  package func integer(_ sql: String) throws(Problem) -> Int64? {
    let statement = try prepare(sql)
    return try statement.step() ? statement.integer(0) : nil
  }

  /// What SQLite finds wrong with its pages, the first hundred; nothing where all is well.
  package func quickCheck() throws(Problem) -> [String] {
    let statement = try prepare("PRAGMA quick_check(100)")
    var findings: [String] = []
    while try statement.step() { findings.append(statement.text(0) ?? "") }
    return findings == ["ok"] ? [] : findings
  }

  /// The text that a query gives in its first row; nil where there is no row, or NULL.
  package func text(_ sql: String) throws(Problem) -> String? {
    let statement = try prepare(sql)
    return try statement.step() ? statement.text(0) : nil
  }
}
