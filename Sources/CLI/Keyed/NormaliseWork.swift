import Basics
import Overlap
import Tabular

/// Normalises rows of an account list, each by itself.
struct NormaliseWork: RowWork {
  let wanted = AccountColumns.wanted.filter { $0.name != "id" }
  let added = KeyColumn.allCases.map(\.rawValue)
  private var rows = AccountRows()
  private var keyed: KeyedRows?

  mutating func take(_ field: Span<UInt8>) { rows.append(field) }

  mutating func endRow() -> String? { nil }

  mutating func work() { keyed = KeyedRows(rows) }

  func flaw(of row: Int) -> String? { nil }

  mutating func append(_ column: Int, of row: Int, to bytes: inout [UInt8]) {
    keyed?.append(KeyColumn.allCases[column], of: row, to: &bytes)
  }

  mutating func clear() {
    keyed = nil
    rows.clear()
  }
}
