import Basics

/// The rows that wait for the work: as they came, where each ends, what is wrong with each, and
/// its line.
struct WaitingRows {
  /// The rows, one behind the other; what is appended belongs to the row that is ended next.
  var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var flaws: [String?] = []
  private var lines: [Int] = []

  /// The rows by their numbers.
  var indices: Range<Int> { ends.indices }

  /// Whether it is time to work on them.
  var isFull: Bool {
    ends.count == RowFilterOptions.rowsAtATime || bytes.count > RowFilterOptions.bytesAtATime
  }

  /// Ends the row whose bytes were appended last.
  mutating func end(_ flaw: String?, line: Int) {
    ends.append(bytes.count)
    flaws.append(flaw)
    lines.append(line)
  }

  /// What was wrong with a row when it was taken.
  func flaw(of row: Int) -> String? { flaws[row] }

  /// The line on which a row stands.
  func line(of row: Int) -> Int { lines[row] }

  /// Appends a row as it came.
  func append(_ row: Int, to output: inout [UInt8]) {
    let start = row == 0 ? 0 : ends[row - 1]
    output.append(copying: bytes.span.extracting(start..<ends[row]))
  }

  /// Forgets the rows, and keeps the room.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    flaws.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
  }
}
