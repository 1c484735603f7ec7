package import Basics
package import JSON
import Storage

/// What a change does to one record.
package struct RecordEdit: Equatable, Sendable {
  /// The kind's name.
  package let kind: String
  /// The record's id.
  package let id: String
  /// What was known before; nil where there was no record.
  package let before: JSONObject?
  /// What is known now; nil where the record is removed.
  package let after: JSONObject?
  /// The journal's entry; nil where nothing changes.
  package let entry: Int64?

  /// The names of the fields that differ, those of before first.
  package var changed: [String] {
    let old = before?.members.map(\.key) ?? []
    let new = (after?.members.map(\.key) ?? []).filter { before?[$0] == nil }
    return (old + new).filter { before?[$0] != after?[$0] }
  }
}

extension Change {
  /// The workspace's records as this change sees them.
  package var records: RecordBook { RecordBook(connection) }

  /// Adds a record.
  ///
  /// - Parameters:
  ///   - definition: Its kind.
  ///   - id: Its id; nil lets the kind's naming decide.
  ///   - value: Its fields.
  /// - Returns: What was done.
  /// - Throws: A problem of kind `refused` where there is one of that id.
  package func add(
    _ definition: RecordDefinition, id: String?, _ value: JSONObject
  ) throws(Problem) -> RecordEdit {
    let id = if let id { id } else { try freeID(definition, value) }
    if try records.find(definition, id: id) != nil { throw exists(definition, id) }
    try refuseTwin(definition, id: id, value)
    if definition == .partner, case .string(let name)? = value["name"] {
      try refuseUnfitName(name, of: nil)
    }
    return try set(definition, id: id, before: nil, value)
  }

  /// Gives a record other fields; the same ones change nothing.
  package func edit(
    _ definition: RecordDefinition, _ record: Record, _ value: JSONObject
  ) throws(Problem) -> RecordEdit {
    if record.value == value {
      return RecordEdit(
        kind: definition.name, id: record.id, before: value, after: value, entry: nil)
    }
    try refuseTwin(definition, id: record.id, value)
    if definition == .partner, case .string(let name)? = value["name"],
      value["name"] != record.value["name"]
    {
      try refuseUnfitName(name, of: record.id)
    }
    return try set(definition, id: record.id, before: record.value, value)
  }

  /// Removes a record to which no other refers.
  package func remove(
    _ definition: RecordDefinition, _ record: Record
  ) throws(Problem) -> RecordEdit {
    try refuseWhereNeeded(kind: definition.name, id: record.id)
    let body = JSONObject([.init(key: "id", value: .string(record.id))]) ?? .empty
    let entry = try add("\(definition.name).removed", .object(body))
    return RecordEdit(
      kind: definition.name, id: record.id, before: record.value, after: nil,
      entry: entry.sequence)
  }

  private func set(
    _ definition: RecordDefinition, id: String, before: JSONObject?, _ value: JSONObject
  ) throws(Problem) -> RecordEdit {
    let kept = definition.isErasable ? try keepApart(value, of: id) : value
    let body =
      JSONObject([.init(key: "id", value: .string(id)), .init(key: "value", value: .object(kept))])
    let entry = try add("\(definition.name).set", .object(body ?? .empty))
    return RecordEdit(
      kind: definition.name, id: id, before: before, after: value, entry: entry.sequence)
  }

  /// Refuses to remove what other records refer to.
  func refuseWhereNeeded(kind: String, id: String) throws(Problem) {
    if kind == RecordDefinition.partner.name,
      let list = try AccountListTable(connection).find(holder: id), list.accounts > 0
    {
      throw Problem(
        .refused, code: "in_use", "the workspace holds accounts of partner '\(id)'",
        found: "\(list.accounts) of them",
        hint: "import an empty list for it first: a header alone will do")
    }
    let users = try records.referring(to: kind, id)
    guard users.isEmpty else {
      let names = users.prefix(5).map { "\($0.kind) \($0.id)" }.joined(separator: ", ")
      throw Problem(
        .refused, code: "in_use", "other records refer to \(kind) '\(id)'",
        found: users.count > 5 ? "\(names) and \(users.count - 5) more" : names,
        hint: "remove or edit them first")
    }
  }

  /// Refuses a record that agrees with another one in all that must differ.
  private func refuseTwin(
    _ definition: RecordDefinition, id: String, _ value: JSONObject
  ) throws(Problem) {
    guard !definition.unique.isEmpty else { return }
    for record in try records.all(definition) where !ByteOrder.same(record.id, id) {
      if definition.unique.allSatisfy({ record.value[$0] == value[$0] }) {
        let fields = definition.unique.joined(separator: ", ")
        throw Problem(
          .refused, code: "exists", "there is a \(definition.name) with the same \(fields) already",
          found: "\(definition.name) '\(record.id)'",
          hint: definition.isRewritten
            ? "tandem \(definition.name) edit \(record.id) changes that one" : nil)
      }
    }
  }

  /// An id that no record of the kind has.
  private func freeID(
    _ definition: RecordDefinition, _ value: JSONObject
  ) throws(Problem) -> String {
    let next = try head().sequence + 1
    if case .numbered(let letter) = definition.naming { return "\(letter)\(next)" }
    var title = ""
    if case .string(let text)? = value[definition.title.name] { title = text }
    let wanted = title.lowercased()
    for record in try records.all(definition)
    where record.text(definition.title.name)?.lowercased() == wanted {
      throw exists(definition, record.id)
    }
    let word = Self.word(title)
    guard !word.isEmpty else { return "\(definition.name)-\(next)" }
    return try records.find(definition, id: word) == nil ? word : "\(word)-\(next)"
  }

  private func exists(_ definition: RecordDefinition, _ id: String) -> Problem {
    Problem(
      .refused, code: "exists", "there is a \(definition.name) '\(id)' already",
      hint: definition.isRewritten ? "tandem \(definition.name) edit changes it" : nil)
  }

  /// The title in small letters and digits, with single hyphens between them.
  private static func word(_ title: String) -> String {
    var word = ""
    for scalar in title.lowercased().unicodeScalars {
      let facts = scalar.properties
      if facts.isAlphabetic || facts.numericType != nil || facts.generalCategory == .nonspacingMark
      {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty, word.last != "-" {
        word += "-"
      }
    }
    while word.last == "-" { word.removeLast() }
    return word
  }
}
