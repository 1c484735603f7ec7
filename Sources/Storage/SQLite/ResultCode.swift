import CSQLite

/// An extended result code of SQLite; unknown ones survive.
package struct ResultCode: RawRepresentable, Hashable, Sendable {
  /// The code as SQLite gives it.
  package let rawValue: Int32

  /// The code with this number.
  package init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The family: the low byte.
  package var primary: ResultCode { ResultCode(rawValue: rawValue & 0xFF) }

  static let ok = ResultCode(rawValue: SQLITE_OK)
  static let row = ResultCode(rawValue: SQLITE_ROW)
  static let done = ResultCode(rawValue: SQLITE_DONE)
  static let busy = ResultCode(rawValue: SQLITE_BUSY)
  static let locked = ResultCode(rawValue: SQLITE_LOCKED)
  static let outOfMemory = ResultCode(rawValue: SQLITE_NOMEM)
  static let readOnly = ResultCode(rawValue: SQLITE_READONLY)
  static let ioError = ResultCode(rawValue: SQLITE_IOERR)
  static let corrupt = ResultCode(rawValue: SQLITE_CORRUPT)
  static let full = ResultCode(rawValue: SQLITE_FULL)
  static let cantOpen = ResultCode(rawValue: SQLITE_CANTOPEN)
  static let tooBig = ResultCode(rawValue: SQLITE_TOOBIG)
  static let constraint = ResultCode(rawValue: SQLITE_CONSTRAINT)
  static let notADatabase = ResultCode(rawValue: SQLITE_NOTADB)
  static let misuse = ResultCode(rawValue: SQLITE_MISUSE)
}
