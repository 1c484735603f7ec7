import Basics
import JSON

/// Objects that leave out what is not known.
extension JSONObject {
  /// The members that have a value, in this order.
  static func known(_ members: [(String, JSONValue?)]) -> JSONObject {
    let known = members.compactMap { name, value in value.map { Member(key: name, value: $0) } }
    return JSONObject(known) ?? .empty
  }
}

extension JSONValue {
  /// A text; nil for none.
  static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }

  /// An array; nil for an empty one, so that it is left out.
  static func list(_ values: [JSONValue]) -> JSONValue? { values.isEmpty ? nil : .array(values) }
}

/// Reading what may be left out.
extension JSONCursor {
  func optionalText(_ name: String) throws(Problem) -> String? {
    guard let field = try optional(name) else { return nil }
    return try field.string()
  }

  /// The elements of an array that may be left out.
  func list<Element>(
    _ name: String, _ read: (JSONCursor) throws(Problem) -> Element
  ) throws(Problem) -> [Element] {
    guard let field = try optional(name) else { return [] }
    var elements: [Element] = []
    for element in try field.array() { elements.append(try read(element)) }
    return elements
  }

  /// The number of a journal's entry.
  func entry(_ name: String = "entry") throws(Problem) -> Int64 {
    try field(name).int64(in: 1...Int64.max)
  }

  /// A value that a text spells.
  func spelt<Value>(
    _ name: String, _ what: String, _ read: (String) -> Value?
  ) throws(Problem) -> Value? {
    guard let field = try optional(name) else { return nil }
    guard let value = read(try field.string()) else {
      throw field.problem("this can't be read", expected: what)
    }
    return value
  }

  func instant(_ name: String) throws(Problem) -> Instant? {
    try spelt(name, "an instant") { try? Instant(parsing: $0) }
  }
}
