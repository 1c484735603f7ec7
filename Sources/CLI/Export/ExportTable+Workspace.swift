import Basics
import JSON
import Storage
import Workspace

extension ExportTable {
  /// All tables of a workspace, records first and the journal last.
  ///
  /// - Parameters:
  ///   - connection: The open workspace.
  ///   - hasPersons: Whether persons, and the owners of accounts, are told too.
  /// - Returns: The tables; their rows are read when they are asked for.
  /// - Throws: A problem when the file can't be read.
  static func all(
    _ connection: Connection, hasPersons: Bool
  ) throws(Problem) -> [ExportTable] {
    let definitions = RecordDefinition.all.filter { hasPersons || !$0.isErasable }
    let accounts = try accounts(connection)
    return definitions.map { records($0, connection) }
      + [decisions(connection), others(connection)] + [lists(connection)]
      + (hasPersons ? accounts : accounts.map { $0.without(["owner"]) })
      + [runs(connection), pairs(connection), views(connection), viewPairs(connection)]
      + Book.all.map { book($0, connection) } + [batches(connection), journal(connection)]
  }

  private static func records(
    _ definition: RecordDefinition, _ connection: Connection
  ) -> ExportTable {
    let fields = definition.allFields.map(\.name)
    return ExportTable(definition.plural, ["id"] + fields) { (take) throws(Problem) in
      for record in try RecordBook(connection).all(definition) {
        try take([.string(record.id)] + fields.map { record.value[$0] ?? .null })
      }
    }
  }

  private static func decisions(_ connection: Connection) -> ExportTable {
    let columns = ["partner", "ours", "theirs", "same", "note"]
    return ExportTable("match_decisions", columns) { (take) throws(Problem) in
      for row in try RecordTable(connection).all(kind: PairDecision.kind) {
        guard case .object(let value) = value(row) else { continue }
        try take(columns.map { value[$0] ?? .null })
      }
    }
  }

  /// Records that have no commands of their own: what was agreed with partners and shown to them.
  private static func others(_ connection: Connection) -> ExportTable {
    let known = RecordDefinition.all.map(\.name) + [PairDecision.kind]
    return ExportTable("other_records", ["kind", "id", "value"]) { (take) throws(Problem) in
      for row in try RecordTable(connection).all() where !known.contains(row.kind) {
        try take([.string(row.kind), .string(row.id), value(row)])
      }
    }
  }

  /// What a record says; its text where that is no JSON.
  private static func value(_ row: RecordTable.Row) -> JSONValue {
    (try? JSONParser.parse(row.body.utf8Span.span)) ?? .string(row.body)
  }

  private static func journal(_ connection: Connection) -> ExportTable {
    let columns = EntryView.factNames
    return ExportTable("journal_entries", columns) { (take) throws(Problem) in
      try Journal(connection).visit { (entry) throws(Problem) in
        try take(EntryView(entry: entry).facts.map(\.value))
      }
    }
  }
}
