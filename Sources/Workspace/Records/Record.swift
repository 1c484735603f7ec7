package import Basics
package import JSON
import Storage

/// One record, as the workspace holds it.
package struct Record: Equatable, Sendable {
  /// The name of its kind.
  package let kind: String
  /// Its id among those of its kind.
  package let id: String
  /// The journal's entry that set it last.
  package let sequence: Int64
  /// What is known of it, by the names of its kind's fields.
  package let value: JSONObject

  /// A record with these parts.
  init(kind: String, id: String, sequence: Int64, value: JSONObject) {
    self.kind = kind
    self.id = id
    self.sequence = sequence
    self.value = value
  }

  /// A record of a table's row.
  init(_ row: RecordTable.Row, path: String) throws(Problem) {
    kind = row.kind
    id = row.id
    sequence = row.sequence
    guard case .object(let object)? = try? JSONParser.parse(Array(row.body.utf8).span) else {
      throw Problem(
        .badInput, code: "damaged_workspace", "a record can't be read",
        at: Problem.Place(file: path, path: "\(row.kind) \(row.id)"),
        hint: "tandem journal verify tells what is wrong")
    }
    value = object
  }

  /// A field's text, as a table shows it; nil where it is not known.
  package func text(_ field: String) -> String? {
    switch value[field] {
    case .string(let text): text
    case .number(let number): number.text
    case .bool(let flag): flag ? "true" : "false"
    default: nil
    }
  }

  /// A field that is a day; nil where it is none.
  package func date(_ field: String) -> CivilDate? {
    text(field).flatMap(CivilDate.init)
  }

  /// Whether a flag, or something that has happened by a day, is so; nil where it is not known.
  package func flag(_ field: String, on day: CivilDate? = nil) -> Bool? {
    if case .bool(let flag)? = value[field] { return flag }
    guard let since = date(field) else { return nil }
    return day.map { since <= $0 } ?? true
  }
}
