package import Basics
import CSQLite

/// Values and columns that are looked at where they lie, for rows by the million.
///
/// The only place where SQLite reads memory of ours without a copy, and we of its.
extension Statement {
  /// Runs the statement with texts that SQLite reads where they lie.
  ///
  /// - Parameters:
  ///   - texts: What `bind` may lend from; it stays as it is meanwhile.
  ///   - more: The same.
  ///   - work: Binds with `Lender` and runs, as often as there are rows.
  /// - Throws: What `work` throws.
  package func lending(
    _ texts: FlatTexts, _ more: FlatTexts,
    _ work: (Lender) throws(Problem) -> Void
  ) throws(Problem) {
    defer { sqlite3_clear_bindings(handle) }
    try texts.bytes.withUnsafeBufferPointer { (first) throws(Problem) in
      try more.bytes.withUnsafeBufferPointer { (second) throws(Problem) in
        try work(Lender(statement: self, first: first, second: second))
      }
    }
  }

  /// Binds runs of two buffers, which outlive it.
  package struct Lender {
    fileprivate let statement: Statement
    fileprivate let first: UnsafeBufferPointer<UInt8>
    fileprivate let second: UnsafeBufferPointer<UInt8>

    /// Sets a value to a run of the first texts.
    package func bind(_ index: Int32, first range: Range<Int>) throws(Problem) {
      try bind(index, first, range)
    }

    /// Sets a value to a run of the second texts.
    package func bind(_ index: Int32, second range: Range<Int>) throws(Problem) {
      try bind(index, second, range)
    }

    private func bind(
      _ index: Int32, _ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) throws(Problem) {
      guard let start = buffer.baseAddress, !range.isEmpty else {
        return try statement.bind(index, "")
      }
      let text = UnsafeRawPointer(start + range.lowerBound).assumingMemoryBound(to: CChar.self)
      try statement.connection.check(
        sqlite3_bind_text64(
          statement.handle, index, text, UInt64(range.count), nil, UInt8(SQLITE_UTF8)))
    }
  }

  /// Calls `body` with the column's bytes, which are gone with the next step.
  package func withBytes<Result>(_ column: Int32, _ body: (Span<UInt8>) -> Result) -> Result {
    guard let start = sqlite3_column_blob(handle, column) else { return body([UInt8]().span) }
    let count = Int(sqlite3_column_bytes(handle, column))
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    return body(bytes.bindMemory(to: UInt8.self).span)
  }
}
