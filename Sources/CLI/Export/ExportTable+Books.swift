import Basics
import JSON
import Storage
import Workspace

/// The books of a workspace, and the batches in which their rows came.
extension ExportTable {
  /// A book's rows, those of withdrawn batches too.
  static func book(_ book: Book, _ connection: Connection) -> ExportTable {
    let columns = ["number", "entry", "stands"] + book.columns
    return ExportTable(book.name, columns) { (take) throws(Problem) in
      let table = BookTable(connection)
      for batch in try table.batches(of: book.name) {
        try table.visit(batch) { (row) throws(Problem) in
          let fields = BookLine.fields(row.text(3) ?? "")
          let padded =
            fields + Array(repeating: "", count: max(0, book.columns.count - fields.count))
          try take(
            [.integer(row.integer(0)), .integer(batch.sequence), .bool(batch.stands)]
              + padded.prefix(book.columns.count).map { .string($0) })
        }
      }
    }
  }

  /// The batches of all books.
  static func batches(_ connection: Connection) -> ExportTable {
    let columns = ["entry", "book", "first", "rows", "digest", "stands"]
    return ExportTable("book_batches", columns) { (take) throws(Problem) in
      for batch in try BookTable(connection).batches() {
        try take([
          .integer(batch.sequence), .string(batch.book), .integer(batch.first),
          .integer(batch.rows), .string(batch.digest.text), .bool(batch.stands),
        ])
      }
    }
  }
}
