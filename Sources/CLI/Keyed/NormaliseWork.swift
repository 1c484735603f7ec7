import Basics
import Overlap
import Tabular

/// Normalises rows of an account list, each by itself.
struct NormaliseWork: RowWork {
  let wanted = AccountColumns.wanted.filter { $0.name != "id" }
  let added = KeyColumn.allCases.map(\.rawValue)
  private let keyed = Keyed()

  mutating func take(_ field: Span<UInt8>) { keyed.append(field) }

  mutating func endRow() -> String? { nil }

  mutating func work() {}

  func flaw(of row: Int) -> String? { nil }

  mutating func append(_ row: Int, between marks: CellMarks, to bytes: inout [UInt8]) {
    keyed.append(row, between: marks, to: &bytes)
  }

  mutating func clear() { keyed.clear() }
}

/// Keyed rows, which can't be copied, for a work, which can.
private final class Keyed {
  private var rows = KeyedRows()

  func append(_ field: Span<UInt8>) { rows.append(field) }

  func append(_ row: Int, between marks: CellMarks, to bytes: inout [UInt8]) {
    rows.append(row, between: marks, to: &bytes)
  }

  func clear() { rows.clear() }
}
