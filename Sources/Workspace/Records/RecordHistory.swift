package import Basics
package import JSON
package import Storage

/// How a record came to be what it is: every entry of the journal that set or removed it.
package struct RecordHistory {
  /// One entry and what it did.
  package struct Step: Sendable {
    /// A field that it changed.
    package struct FieldChange: Equatable, Sendable {
      /// The field's name.
      package let field: String
      /// What it was; nil where it was not known.
      package let before: JSONValue?
      /// What it became; nil where it was forgotten.
      package let after: JSONValue?
    }

    /// The entry.
    package let entry: JournalEntry
    /// What the record was before; nil where there was none.
    package let before: JSONValue?
    /// What it was afterwards; nil where it was removed.
    package let after: JSONValue?
    /// The entry that this one takes back; nil where it takes none back.
    package let undoes: Int64?

    /// The fields that it changed; a value that has no fields is one change without a name.
    package var changes: [FieldChange] {
      let (old, new) = (Self.members(before), Self.members(after))
      let names = old.members.map(\.key) + new.members.map(\.key).filter { old[$0] == nil }
      return names.filter { old[$0] != new[$0] }
        .map { FieldChange(field: $0, before: old[$0], after: new[$0]) }
    }

    private static func members(_ value: JSONValue?) -> JSONObject {
      switch value {
      case nil: .empty
      case .object(let object)?: object
      case let other?: JSONObject([.init(key: "", value: other)]) ?? .empty
      }
    }
  }

  /// The entries, the oldest first.
  package private(set) var steps: [Step] = []

  /// Goes through the journal for one record.
  package init(of kind: String, _ id: String, in connection: Connection) throws(Problem) {
    try Journal(connection).visit { (entry) throws(Problem) in
      guard let effect = RecordEffect(entry), effect.kind == kind, ByteOrder.same(effect.id, id)
      else { return }
      steps.append(
        Step(
          entry: entry, before: steps.last?.after, after: effect.value, undoes: effect.undoes))
    }
  }
}

extension RecordHistory {
  /// The same history with the values of a person in place of the commitments to them.
  package func revealed(in connection: Connection) throws(Problem) -> RecordHistory {
    var history = self
    for (place, step) in steps.enumerated() {
      let values = PersonValues(connection)
      history.steps[place] = Step(
        entry: step.entry, before: try values.values(behind: step.before).map(JSONValue.object),
        after: try values.values(behind: step.after).map(JSONValue.object), undoes: step.undoes)
    }
    return history
  }
}

extension RecordBook {
  /// Everything that happened to the records of a kind, in the journal's order.
  package func steps(
    _ definition: RecordDefinition
  ) throws(Problem) -> [(id: String, step: RecordHistory.Step)] {
    var steps: [(id: String, step: RecordHistory.Step)] = []
    var present: [Identifier: JSONValue] = [:]
    try Journal(connection).visit { (entry) throws(Problem) in
      guard let effect = RecordEffect(entry), effect.kind == definition.name else { return }
      let id = Identifier(effect.id)
      steps.append(
        (
          effect.id,
          RecordHistory.Step(
            entry: entry, before: present[id], after: effect.value, undoes: effect.undoes)
        ))
      present[id] = effect.value
    }
    return steps
  }

  /// The records of a kind as they were before a moment, by id.
  package func past(
    _ definition: RecordDefinition, before moment: Instant
  ) throws(Problem) -> [Record] {
    let limit = moment.milliseconds
    var records: [Identifier: Record] = [:]
    for (id, step) in try steps(definition) where step.entry.draft.recordedAt < limit {
      guard case .object(let value)? = step.after else {
        records[Identifier(id)] = nil
        continue
      }
      records[Identifier(id)] = Record(
        kind: definition.name, id: id, sequence: step.entry.sequence, value: value)
    }
    return records.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// What an entry says of a record.
struct RecordEffect {
  /// The record's kind.
  let kind: String
  /// Its id.
  let id: String
  /// What it becomes; nil where it is removed.
  let value: JSONValue?
  /// The entry that is taken back.
  let undoes: Int64?
  /// Whether it is gone for good.
  let isErased: Bool
  /// Whether it stays for good: what came before it can't be taken back either.
  let isFinal: Bool

  /// Reads an entry; nil where it neither sets nor removes a record, nor erases a person.
  init?(_ entry: JournalEntry) {
    let what = entry.draft.kind
    guard let dot = what.lastIndex(of: "."),
      [".set", ".removed", ".kept"].contains(what[dot...]) || what == PersonValues.erasedKind,
      case .object(let body)? = try? JSONParser.parse(entry.draft.body.span),
      case .string(let id)? = body["id"]
    else { return nil }
    kind = String(what[..<dot])
    self.id = id
    isErased = what == PersonValues.erasedKind
    isFinal = what[dot...] == ".kept"
    value = what[dot...] == ".set" || isFinal ? body["value"] : nil
    if case .number(let number)? = body["undoes"] {
      undoes = number.int64
    } else {
      undoes = nil
    }
  }
}
