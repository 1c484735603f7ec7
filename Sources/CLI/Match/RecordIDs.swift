import Basics
import Tabular

/// The ids of a list's rows, as they were given, in one run of bytes.
struct RecordIDs: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// How many rows there are.
  var count: Int { ends.count }

  /// Adds the id of the next row.
  mutating func append(_ id: Span<UInt8>) {
    bytes.append(copying: id)
    ends.append(bytes.count)
  }

  /// Adds a line number as the id of the next row.
  mutating func append(line: Int) {
    Digits.append(Int64(line), to: &bytes)
    ends.append(bytes.count)
  }

  /// The bytes of a row's id.
  subscript(row: Int) -> ArraySlice<UInt8> {
    bytes[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
  }

  /// A row's id as text.
  func text(_ row: Int) -> String { String(decoding: self[row], as: UTF8.self) }

  /// The row of each id; of rows with one id the first.
  func rows() -> [String: Int] {
    var rows: [String: Int] = [:]
    rows.reserveCapacity(count)
    for row in 0..<count { rows[text(row)] = rows[text(row)] ?? row }
    return rows
  }
}
