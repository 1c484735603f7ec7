package import Basics
import CSQLite

extension Connection {
  /// Writes all that the database holds at this moment into a file, without what was deleted.
  ///
  /// Others may go on writing meanwhile. The copy needs no log beside it.
  ///
  /// - Parameter path: An empty file, or one that is not there.
  /// - Throws: A problem when it can't be written.
  package func copy(toEmpty path: String) throws(Problem) {
    try withOneAttachment { () throws(Problem) in
      let statement = try prepare("VACUUM INTO ?")
      try statement.bind(1, path)
      try statement.run()
    }
  }

  /// Gives deleted content back to the file system, so that none of it stays in the file.
  package func compact() throws(Problem) {
    try withOneAttachment { () throws(Problem) in try run("VACUUM") }
  }

  /// Moves the log's content into the database and empties the log.
  ///
  /// - Throws: A problem of kind `refused` when another process is using the database.
  package func emptyLog() throws(Problem) {
    let statement = try prepare("PRAGMA wal_checkpoint(TRUNCATE)")
    guard try statement.step(), statement.integer(0) == 0 else { throw problem(.busy) }
  }

  /// Replaces all that the database holds by what another one holds, in one transaction.
  ///
  /// - Parameters:
  ///   - other: The other one.
  ///   - confirm: Called once nobody else can write any more, with this connection busy: what it
  ///     throws ends the replacement.
  /// - Throws: A problem when it can't be done; the database is then as it was.
  package func overwrite(
    with other: Connection, confirming confirm: () throws(Problem) -> Void
  ) throws(Problem) {
    guard let backup = sqlite3_backup_init(handle, "main", other.handle, "main") else {
      throw problem(ResultCode(rawValue: sqlite3_errcode(handle)))
    }
    // The first page takes the right to write; without a last one nothing of it stays.
    var code = sqlite3_backup_step(backup, 1)
    if code == SQLITE_OK {
      do throws(Problem) {
        try confirm()
      } catch {
        sqlite3_backup_finish(backup)
        throw error
      }
      code = sqlite3_backup_step(backup, -1)
    }
    let end = sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else { throw problem(ResultCode(rawValue: code)) }
    try check(end)
  }

  /// VACUUM attaches a database of its own, and none may be attached otherwise.
  private func withOneAttachment(_ work: () throws(Problem) -> Void) throws(Problem) {
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1)
    defer { sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0) }
    try work()
  }
}
