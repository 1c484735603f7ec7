package import Basics
import CSQLite

/// One prepared statement: bind its values, step through its rows, reset it to use it again.
///
/// Values are counted from 1 and columns from 0, as SQLite does.
package final class Statement {
  let connection: Connection
  let handle: OpaquePointer

  /// Prepares one statement.
  ///
  /// - Throws: A problem when the text is not one statement that this database understands.
  package init(_ connection: Connection, _ sql: String) throws(Problem) {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    try connection.check(code)
    guard let prepared else { throw connection.problem(.misuse) }
    self.connection = connection
    handle = prepared
  }

  deinit {
    sqlite3_finalize(handle)
  }

  // MARK: Values

  /// Sets a value to a whole number, or to NULL.
  package func bind(_ index: Int32, _ value: Int64?) throws(Problem) {
    guard let value else { return try bindNull(index) }
    try connection.check(sqlite3_bind_int64(handle, index, value))
  }

  /// Sets a value to a number with a point.
  package func bind(_ index: Int32, real value: Double) throws(Problem) {
    try connection.check(sqlite3_bind_double(handle, index, value))
  }

  /// Sets a value to text, or to NULL.
  package func bind(_ index: Int32, _ text: String?) throws(Problem) {
    guard var text else { return try bindNull(index) }
    let code = text.withUTF8 { bytes in
      // An empty text has no address, which SQLite would take for NULL.
      guard let start = bytes.baseAddress else {
        return sqlite3_bind_text(handle, index, "", 0, Self.copied)
      }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        sqlite3_bind_text64(
          handle, index, $0, UInt64(bytes.count), Self.copied, UInt8(SQLITE_UTF8))
      }
    }
    try connection.check(code)
  }

  /// Sets a value to bytes.
  package func bind(_ index: Int32, _ bytes: [UInt8]) throws(Problem) {
    let code = bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress, !buffer.isEmpty else {
        return sqlite3_bind_zeroblob(handle, index, 0)
      }
      return sqlite3_bind_blob64(handle, index, start, UInt64(buffer.count), Self.copied)
    }
    try connection.check(code)
  }

  private func bindNull(_ index: Int32) throws(Problem) {
    try connection.check(sqlite3_bind_null(handle, index))
  }

  /// SQLite takes a copy at once: nothing of ours must outlive the call.
  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  // MARK: Steps

  /// Goes to the next row.
  ///
  /// - Returns: Whether there is one.
  /// - Throws: A problem when the statement fails; it is reset.
  package func step() throws(Problem) -> Bool {
    let code = ResultCode(rawValue: sqlite3_step(handle))
    if code == .row { return true }
    if code == .done { return false }
    let problem = connection.problem(code)
    sqlite3_reset(handle)
    throw problem
  }

  /// Runs a statement that gives no rows, and makes it ready for the next values.
  package func run() throws(Problem) {
    while try step() {}
    reset()
  }

  /// Makes the statement ready to run again; its values stay until they are set anew.
  package func reset() {
    // The code of the reset repeats that of the step, which was told already.
    sqlite3_reset(handle)
  }

  // MARK: Columns of the row

  /// Whether the column is NULL.
  package func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  /// The column as a whole number; 0 where it is NULL.
  package func integer(_ column: Int32) -> Int64 {
    sqlite3_column_int64(handle, column)
  }

  /// The column as a number with a point; 0 where it is NULL.
  package func real(_ column: Int32) -> Double {
    sqlite3_column_double(handle, column)
  }

  /// The column's bytes, whatever its type; none where it is NULL.
  package func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, column))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The column as text; nil where it is NULL.
  ///
  /// Bytes that are no UTF-8 are shown as U+FFFD.
  package func text(_ column: Int32) -> String? {
    isNull(column) ? nil : String(decoding: bytes(column), as: UTF8.self)
  }

  /// The column as text; nil where it is NULL or no UTF-8.
  package func exactText(_ column: Int32) -> String? {
    isNull(column) ? nil : String(validating: bytes(column), as: UTF8.self)
  }
}
