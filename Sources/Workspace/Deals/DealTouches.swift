import Basics
import CoSell
import Storage

/// A row of the book of touches.
struct TouchRow {
  let id: Identifier
  let kind: DealTouch.Kind
  let partner: Identifier
  let at: Instant
  let sequence: Int64
  let account: AccountKey?
  let click: String

  func touch() -> DealTouch {
    DealTouch(kind, id: id, partner: partner, at: at, sequence: sequence)
  }
}

/// A row of the book of conversions that counts: one with flags does not.
struct ConversionRow {
  let number: Int64
  let kind: String
  let at: Instant
  let sequence: Int64
  let account: String
  let click: String
  let code: String
}

/// The touches and conversions of a workspace.
struct DealTouches {
  private(set) var touches: [TouchRow] = []
  private(set) var conversions: [ConversionRow] = []

  init(_ connection: Connection, upTo last: Int64?) throws(Problem) {
    let table = BookTable(connection)
    try table.visit(Book.touches.name, upTo: last) { (row) throws(Problem) in
      let fields = Self.fields(row, of: .touches)
      guard let kind = DealTouch.Kind(rawValue: fields[0]),
        let at = try? Instant(parsing: fields[3])
      else { throw Self.damaged(row) }
      touches.append(
        TouchRow(
          id: Identifier("touch-\(row.integer(0))"), kind: kind, partner: Identifier(fields[4]),
          at: at, sequence: row.integer(1),
          account: fields[5].isEmpty ? nil : AccountKey(fields[5]), click: fields[6]))
    }
    try table.visit(Book.conversions.name, upTo: last) { (row) throws(Problem) in
      let fields = Self.fields(row, of: .conversions)
      guard fields[7].isEmpty else { return }
      guard let at = try? Instant(parsing: fields[3]) else { throw Self.damaged(row) }
      conversions.append(
        ConversionRow(
          number: row.integer(0), kind: fields[0], at: at, sequence: row.integer(1),
          account: fields[4], click: fields[5], code: fields[6]))
    }
  }

  private static func fields(_ row: Statement, of book: Book) -> [String] {
    let fields = BookLine.fields(row.text(3) ?? "")
    return fields + Array(repeating: "", count: max(0, book.columns.count - fields.count))
  }

  private static func damaged(_ row: Statement) -> Problem {
    Problem(
      .badInput, code: "damaged_workspace", "a row of a book can't be read",
      found: "row \(row.integer(0)) of entry \(row.integer(1))",
      hint: "tandem journal verify tells what is wrong")
  }
}
