import Basics
import JSON

/// One table of an export: its name, its columns, and where its rows come from.
struct ExportTable {
  /// Gets a row: a value for each column.
  typealias Taker = ([JSONValue]) throws(Problem) -> Void

  /// What the file and the member of the document are called.
  let name: String
  /// The columns' names.
  let columns: [String]
  /// Gives each row.
  let visit: (Taker) throws(Problem) -> Void

  init(_ name: String, _ columns: [String], _ visit: @escaping (Taker) throws(Problem) -> Void) {
    self.name = name
    self.columns = columns
    self.visit = visit
  }

  /// The same without some columns.
  func without(_ dropped: Set<String>) -> ExportTable {
    let kept = columns.indices.filter { !dropped.contains(columns[$0]) }
    let visit = visit
    return ExportTable(name, kept.map { columns[$0] }) { (take) throws(Problem) in
      try visit { (row) throws(Problem) in try take(kept.map { row[$0] }) }
    }
  }
}
