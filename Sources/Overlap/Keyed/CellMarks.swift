import Basics

/// What stands around the cells that are added to a row.
package enum CellMarks {
  /// Before each cell.
  case delimiter(UInt8)
  /// Before each cell its own text, and behind each the same one.
  case members(before: [[UInt8]], behind: UInt8)

  /// How many bytes they take around one row's cells.
  func room(cells: Int) -> Int {
    switch self {
    case .delimiter: cells
    case .members(let before, _): before.reduce(cells) { $0 + $1.count }
    }
  }

  /// Appends what stands before a cell.
  @inline(__always)
  func begin(_ cell: Int, in bytes: inout OutputSpan<UInt8>) {
    switch self {
    case .delimiter(let byte): bytes.append(byte)
    case .members(let before, _): Self.append(before[cell], to: &bytes)
    }
  }

  @inline(never)
  private static func append(_ text: [UInt8], to bytes: inout OutputSpan<UInt8>) {
    bytes.append(copying: text.span)
  }

  /// Appends what stands behind a cell.
  @inline(__always)
  func end(in bytes: inout OutputSpan<UInt8>) {
    if case .members(_, let behind) = self { bytes.append(behind) }
  }

  /// Appends cells with what stands around them.
  package func append(_ cells: [String], to bytes: inout [UInt8]) {
    let most = cells.reduce(room(cells: cells.count)) { $0 + $1.utf8.count }
    bytes.append(addingCapacity: most) { (room: inout OutputSpan<UInt8>) in
      for (cell, text) in cells.enumerated() {
        begin(cell, in: &room)
        room.append(copying: text.utf8Span.span)
        end(in: &room)
      }
    }
  }
}
