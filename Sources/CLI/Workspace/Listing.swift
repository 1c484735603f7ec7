import Basics
import JSON
import Platform
import Tabular

/// Rows of values with names over them, written in the form that is asked for.
struct Listing {
  /// What the JSON document calls the rows.
  let name: String
  /// The columns' names, which are the members' names too.
  let columns: [TextTable.Column]
  /// What is said to people where there is no row.
  let none: String
  /// The rows, each with a value for each column.
  var rows: [[JSONValue]] = []
  /// The columns that people see; nil for all.
  var shown: [Int]?

  init(
    _ name: String, _ columns: [TextTable.Column], none: String, rows: [[JSONValue]] = [],
    shown: [Int]? = nil
  ) {
    self.name = name
    self.columns = columns
    self.none = none
    self.rows = rows
    self.shown = shown
  }

  /// The forms that `write` knows.
  static let formats: [OutputFormat] = [.text, .json, .csv, .jsonl]

  /// Writes what the command line asks for to standard output.
  func write(_ arguments: Arguments, _ context: Context) throws(Problem) {
    try arranged(arguments).write(context)
  }

  /// Writes all rows to standard output.
  func write(_ context: Context) throws(Problem) {
    switch context.format {
    case .json: try context.output.write(document)
    case .csv: try context.output.write(csv)
    case .jsonl: try context.output.write(lines)
    default:
      let style = Style(context.terminal)
      try context.output.write(text(style))
    }
  }

  /// A table for people.
  func text(_ style: Style) -> String {
    guard !rows.isEmpty else { return none + "\n" }
    let chosen = shown ?? Array(columns.indices)
    var table = TextTable(
      chosen.map { isNumeric($0) ? .init(columns[$0].name, .right) : columns[$0] })
    for row in rows { table.add(chosen.map { Self.words(row[$0]) }) }
    return table.text(indent: 0, style: style)
  }

  /// Whether a column holds nothing but figures.
  private func isNumeric(_ column: Int) -> Bool {
    let known = rows.lazy.map { $0[column] }.filter { $0 != .null }
    return !known.isEmpty
      && known.allSatisfy { value in
        if case .number = value { return true }
        return false
      }
  }

  /// One JSON document.
  var document: String {
    JSONWriter.document { writer in member(of: &writer) }
  }

  /// The rows as a member of a JSON document.
  func member(of writer: inout JSONWriter) {
    writer.objects(name, rows) { writer, row in members(row, &writer) }
  }

  /// CSV with a header.
  var csv: [UInt8] {
    var csv = CSVWriter()
    csv.row(columns.map(\.name))
    for row in rows {
      for value in row { csv.text(Self.plain(value)) }
      csv.endRow()
    }
    return csv.bytes
  }

  private var lines: [UInt8] {
    var writer = JSONWriter()
    for row in rows {
      writer.beginObject()
      members(row, &writer)
      writer.endObject()
      writer.newline()
    }
    return writer.bytes
  }

  private func members(_ row: [JSONValue], _ writer: inout JSONWriter) {
    for (column, value) in zip(columns, row) {
      writer.key(column.name)
      writer.value(value)
    }
  }

  /// A value as people read it.
  static func words(_ value: JSONValue) -> String {
    if case .bool(let flag) = value { return flag ? "yes" : "no" }
    return plain(value)
  }

  /// A value as a cell of a table holds it: a text bare, nothing for null.
  static func plain(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .number(let number): number.text
    case .bool(let flag): flag ? "true" : "false"
    case .array, .object: compact(value)
    }
  }

  private static func compact(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.value(value)
    return writer.text
  }
}
