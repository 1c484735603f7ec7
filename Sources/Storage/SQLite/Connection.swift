package import Basics
import CSQLite

/// One open SQLite database, for one thread.
///
/// Whatever SQLite refuses is thrown as a `Problem`; no result code is dropped. A connection opens
/// no file that is a link, loads no extension and believes no schema's functions.
package final class Connection {
  /// What may be done with the file.
  package enum Access: Equatable, Sendable {
    /// Read and write; the file must be there.
    case change
    /// Only read.
    case look
    /// A database in memory, with nothing in it.
    case memory
  }

  /// The file, as the user knows it.
  package let path: String
  let handle: OpaquePointer

  /// Opens a database.
  ///
  /// - Parameters:
  ///   - path: The file, as the user knows it; for `memory` only a name for messages.
  ///   - access: What may be done with it.
  ///   - full: The same path without links in it, where `path` may have some: a database is never
  ///     opened through one.
  /// - Throws: A problem when it can't be opened or the settings don't hold.
  package init(_ path: String, _ access: Access, at full: String? = nil) throws(Problem) {
    var flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE
    switch access {
    case .change: flags |= SQLITE_OPEN_READWRITE
    case .look: flags |= SQLITE_OPEN_READONLY
    case .memory: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY
    }
    var opened: OpaquePointer?
    let name = access == .memory ? ":memory:" : full ?? path
    let code = ResultCode(rawValue: sqlite3_open_v2(name, &opened, flags, nil))
    guard code == .ok, let opened else {
      let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "no memory"
      sqlite3_close_v2(opened)
      throw DatabaseProblem.make(code, message: message, path: path)
    }
    self.path = path
    handle = opened
    try settle()
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  /// Runs statements that take no values and give no rows.
  ///
  /// - Throws: A problem from the first one that fails.
  package func run(_ sql: String) throws(Problem) {
    try check(sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// Whether no transaction is open.
  var isOutsideTransaction: Bool { sqlite3_get_autocommit(handle) != 0 }

  /// Passes success on; anything else becomes a problem.
  func check(_ result: Int32) throws(Problem) {
    let code = ResultCode(rawValue: result)
    guard code == .ok else { throw problem(code) }
  }

  /// The problem behind the last call.
  func problem(_ code: ResultCode) -> Problem {
    DatabaseProblem.make(code, message: String(cString: sqlite3_errmsg(handle)), path: path)
  }
}
