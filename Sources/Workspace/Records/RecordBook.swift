package import Basics
package import JSON
package import Storage

/// The records of a workspace, found by what users call them.
package struct RecordBook {
  let connection: Connection

  /// The records of an open workspace.
  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// All records of a kind: by the field that orders them, then those with numbered ids in the
  /// order of the numbers, others by id.
  package func all(_ definition: RecordDefinition) throws(Problem) -> [Record] {
    var records: [Record] = []
    for row in try RecordTable(connection).all(kind: definition.name) {
      records.append(try record(row, definition))
    }
    return records.map { (key: Self.key($0, definition), record: $0) }
      .sorted { $0.key < $1.key }.map(\.record)
  }

  /// What a record is ordered by.
  private static func key(
    _ record: Record, _ definition: RecordDefinition
  ) -> (Identifier, Int64, Identifier) {
    let field = definition.order.flatMap { record.text($0) } ?? ""
    guard case .numbered(let letter) = definition.naming else {
      return (Identifier(field), 0, Identifier(record.id))
    }
    let number = Int64(record.id.dropFirst(letter.utf8.count)) ?? .max
    return (Identifier(field), number, Identifier(record.id))
  }

  /// The record with this id; nil where there is none.
  package func find(_ definition: RecordDefinition, id: String) throws(Problem) -> Record? {
    guard let row = try RecordTable(connection).find(kind: definition.name, id: id) else {
      return nil
    }
    return try record(row, definition)
  }

  /// A record with its values, wherever they are kept.
  private func record(
    _ row: RecordTable.Row, _ definition: RecordDefinition
  ) throws(Problem) -> Record {
    let record = try Record(row, path: connection.path)
    guard definition.isErasable else { return record }
    guard let value = try PersonValues(connection).values(behind: .object(record.value)) else {
      throw Problem(
        .badInput, code: "damaged_workspace", "what is known of a person is missing",
        at: Problem.Place(file: connection.path, path: "\(row.kind) \(row.id)"),
        hint: "tandem journal verify tells what is wrong")
    }
    return Record(kind: record.kind, id: record.id, sequence: record.sequence, value: value)
  }

  /// The record that a user names: by its id, else by its title, whose case does not count.
  ///
  /// - Throws: A problem of kind `usage` that suggests what may have been meant, or names the ids
  ///   of several that have this title.
  package func named(_ name: String, _ definition: RecordDefinition) throws(Problem) -> Record {
    if let record = try find(definition, id: name) { return record }
    let records = try all(definition)
    let wanted = name.lowercased()
    let matches =
      definition.naming == .title
      ? records.filter { $0.id.lowercased() == wanted }
      : records.filter { $0.text(definition.title.name)?.lowercased() == wanted }
    if matches.count == 1 { return matches[0] }
    guard matches.isEmpty else {
      throw Problem(
        .usage, code: "ambiguous_name", "several \(definition.plural) are called '\(name)'",
        expected: "one of the ids " + matches.map(\.id).joined(separator: ", "))
    }
    throw unknown(name, definition, among: records)
  }

  private func unknown(
    _ name: String, _ definition: RecordDefinition, among records: [Record]
  ) -> Problem {
    // The number of another record is near every number, and meant by nobody.
    let names: [String] =
      switch definition.naming {
      case .fromTitle: records.map(\.id) + records.compactMap { $0.text(definition.title.name) }
      case .title: records.map(\.id)
      case .numbered: []
      }
    // A beginning stands for a single name: not for one that is there as an id and as a title.
    let titles = records.compactMap { $0.text(definition.title.name) }
    let near =
      Suggestion.nearest(to: name, among: names)
      ?? (names.isEmpty ? nil : Suggestion.nearest(to: name, among: titles))
    return Problem(
      .usage, code: "unknown_\(definition.name)", "there is no \(definition.name) '\(name)'",
      hint: near.map { "did you mean '\($0)'?" }
        ?? definition.whereFound)
  }

  /// The records that refer to one, by kind and id.
  package func referring(to kind: String, _ id: String) throws(Problem) -> [Record] {
    var found: [Record] = []
    for definition in RecordDefinition.all {
      let names = definition.allFields.filter { $0.kind == .reference(kind) }.map(\.name)
      guard !names.isEmpty else { continue }
      found += try all(definition).filter { record in
        names.contains { record.text($0).map { ByteOrder.same($0, id) } ?? false }
      }
    }
    return try found + DealReferences.records(to: kind, id, in: connection)
  }
}

extension RecordBook {
  /// The records of a kind that users do not define, by id.
  package func others(_ kind: String) throws(Problem) -> [(id: String, body: JSONCursor)] {
    var found: [(id: String, body: JSONCursor)] = []
    for row in try RecordTable(connection).all(kind: kind) {
      let place = Problem.Place(file: connection.path, path: "\(kind) \(row.id)")
      guard let value = try? JSONParser.parse(row.body.utf8Span.span) else {
        throw Problem(
          .badInput, code: "damaged_workspace", "a record can't be read", at: place,
          hint: "tandem journal verify tells what is wrong")
      }
      found.append((row.id, JSONCursor(value, at: place)))
    }
    return found
  }
}
