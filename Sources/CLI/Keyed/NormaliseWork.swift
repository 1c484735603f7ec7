import Basics
import Overlap
import Tabular

/// Normalises rows of an account list, each by itself.
struct NormaliseWork: RowWork, ~Copyable {
  let wanted = AccountColumns.wanted.filter { $0.name != "id" }
  let added = KeyColumn.allCases.map(\.rawValue)
  private var rows = KeyedRows()

  mutating func take(_ field: Span<UInt8>, at place: Int) { rows.take(field) }

  mutating func endRow() -> String? { nil }

  mutating func work() { rows.normalise() }

  borrowing func flaw(of row: Int) -> String? { nil }

  mutating func append(_ row: Int, between marks: CellMarks, to bytes: inout [UInt8]) {
    rows.append(row, between: marks, to: &bytes)
  }

  mutating func clear() { rows.clear() }
}
