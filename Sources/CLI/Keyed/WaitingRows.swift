import Basics

/// The rows that wait for the work: as they came, where each ends, what is wrong with each, and
/// its line.
struct WaitingRows {
  /// The rows, one behind the other; what is appended belongs to the row that is ended next.
  var bytes: [UInt8] = []
  private var rows: [Row] = []
  /// What is wrong with some rows.
  private var flaws: [Int: String] = [:]

  private struct Row {
    let end: Int
    let line: Int
  }

  /// The rows by their numbers.
  var indices: Range<Int> { rows.indices }

  /// Whether it is time to work on them.
  var isFull: Bool {
    rows.count == RowFilterOptions.rowsAtATime || bytes.count > RowFilterOptions.bytesAtATime
  }

  /// Ends the row whose bytes were appended last.
  mutating func end(_ flaw: String?, line: Int) {
    if let flaw { flaws[rows.count] = flaw }
    rows.append(Row(end: bytes.count, line: line))
  }

  /// What was wrong with a row when it was taken.
  func flaw(of row: Int) -> String? { flaws.isEmpty ? nil : flaws[row] }

  /// The line on which a row stands.
  func line(of row: Int) -> Int { rows[row].line }

  /// Appends a row as it came.
  func append(_ row: Int, to output: inout [UInt8]) {
    let start = row == 0 ? 0 : rows[row - 1].end
    output.append(copying: bytes.span.extracting(start..<rows[row].end))
  }

  /// Forgets the rows, and keeps the room.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    flaws.removeAll(keepingCapacity: true)
  }
}
