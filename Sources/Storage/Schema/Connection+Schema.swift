package import Basics

extension Connection {
  /// How many migrations the open database has had.
  package func version() throws(Problem) -> Int {
    Int(try integer("PRAGMA user_version") ?? 0)
  }

  /// Takes the next step that the database has not taken yet, in a transaction of the caller's.
  ///
  /// - Returns: The step taken; nil where there is none left.
  package func migrateOnce() throws(Problem) -> Migration? {
    let version = try version()
    guard version >= 0, version < Migration.all.count else { return nil }
    let step = Migration.all[version]
    try run(step.sql)
    try run("PRAGMA application_id = \(WorkspaceHeader.applicationID)")
    try run("PRAGMA user_version = \(version + 1)")
    try checkSchema()
    return step
  }

  /// Makes sure that tables, indexes and triggers are those of the version and no others.
  ///
  /// - Throws: A problem where somebody added, dropped or changed one.
  package func checkSchema() throws(Problem) {
    let version = try version()
    guard version >= 1, version <= Migration.all.count else { throw strange("version \(version)") }
    let found = try SchemaDigest.of(self).text
    guard found == Migration.all[version - 1].schema else { throw strange("schema \(found)") }
  }

  private func strange(_ found: String) -> Problem {
    Problem(
      .badInput, code: "altered_schema", "somebody changed the workspace's tables or triggers",
      at: Problem.Place(file: path), found: found,
      hint: "restore the newest backup beside it: tandem restore FILE")
  }
}
