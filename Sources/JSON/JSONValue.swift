import Basics

/// One JSON value, as a strict reader sees it.
///
/// Numbers keep their source text and never pass through floating point; object members keep
/// their order. Two values are equal when they would be written with the same bytes.
package enum JSONValue: Equatable, Sendable {
  /// The literal `null`.
  case null
  /// The literals `true` and `false`.
  case bool(Bool)
  /// A number, exactly as written.
  case number(JSONNumber)
  /// A string, unescaped.
  case string(String)
  /// The elements of an array.
  case array([JSONValue])
  /// The members of an object, in their order.
  case object(JSONObject)

  /// A number value from an integer.
  package static func integer(_ value: Int64) -> JSONValue {
    .number(JSONNumber(value))
  }

  /// Whether both would be written with the same bytes.
  package static func == (a: JSONValue, b: JSONValue) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let x), .bool(let y)): x == y
    case (.number(let x), .number(let y)): x == y
    case (.string(let x), .string(let y)): ByteOrder.same(x, y)
    case (.array(let x), .array(let y)): x == y
    case (.object(let x), .object(let y)): x == y
    default: false
    }
  }

  /// The kind of the value as a noun with its article, for messages: `a number`.
  package var noun: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
