package import Basics
import CSQLite

extension Connection {
  /// How long to wait for another process that writes, in milliseconds.
  private static let patience: Int32 = 10_000
  /// The longest value there may be; a journal entry or a field never comes near it.
  private static let longestValue: Int32 = 64 << 20

  /// Sets what holds for every connection, and reads it back where SQLite may have refused it.
  func settle() throws(Problem) {
    try check(sqlite3_busy_timeout(handle, Self.patience))
    try turn(SQLITE_DBCONFIG_DEFENSIVE, on: true)
    try turn(SQLITE_DBCONFIG_TRUSTED_SCHEMA, on: false)
    try turn(SQLITE_DBCONFIG_DQS_DML, on: false)
    try turn(SQLITE_DBCONFIG_DQS_DDL, on: false)
    try turn(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, on: false)
    try turn(SQLITE_DBCONFIG_ENABLE_FKEY, on: true)
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Self.longestValue)
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
    try set("cell_size_check", to: 1)
    try set("recursive_triggers", to: 1)
    try set("temp_store", to: 2)
  }

  /// Chooses how commits are kept through a power cut (safety.md, facts that cost others data).
  ///
  /// On a disk of this machine the write-ahead log, synced at each commit. On a shared drive, where
  /// that log does not work, the rollback journal, whose removal is synced too.
  package func setDurability(onSharedDrive: Bool) throws(Problem) {
    let mode = onSharedDrive ? "delete" : "wal"
    let now = try text("PRAGMA journal_mode = \(mode)")
    guard now == mode else {
      throw Problem(
        .io, code: "not_durable", "the workspace can't be written safely here",
        at: Problem.Place(file: path), found: "journal mode \(now ?? "unknown")",
        expected: "journal mode \(mode)")
    }
    try set("synchronous", to: onSharedDrive ? 3 : 2)
  }

  private func turn(_ option: Int32, on: Bool) throws(Problem) {
    var now: Int32 = -1
    try check(tandem_sqlite3_db_switch(handle, option, on ? 1 : 0, &now))
    guard (now == 1) == on else { throw unsettled("option \(option)") }
  }

  private func set(_ pragma: String, to value: Int64) throws(Problem) {
    try run("PRAGMA \(pragma) = \(value)")
    guard try integer("PRAGMA \(pragma)") == value else { throw unsettled(pragma) }
  }

  private func unsettled(_ name: String) -> Problem {
    Problem(
      .io, code: "unsafe_sqlite", "this SQLite refuses a setting that tandem needs",
      at: Problem.Place(file: path), found: name)
  }
}
