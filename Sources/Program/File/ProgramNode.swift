package import JSON

/// A value of the program file with its comments: what is written, shown and compared.
package indirect enum ProgramNode: Equatable, Sendable {
  /// A number, text, flag or null.
  case scalar(JSONValue)
  /// A list, and how its elements are told apart.
  case list([ProgramNode], ListIdentity)
  /// Named values in their order.
  case record([Member])

  /// A named value.
  package struct Member: Equatable, Sendable {
    /// The name.
    package let key: String
    /// What the file says about it, if anything.
    package let comment: String?
    /// The value.
    package let value: ProgramNode
  }

  /// How the elements of a list are told apart when two lists are compared.
  package enum ListIdentity: Equatable, Sendable {
    /// By their place.
    case place
    /// By what they are; their order has no meaning.
    case value
    /// By the values of these keys; their order has no meaning.
    case keys([String])
    /// By the values of these keys, and their order has a meaning too.
    case orderedKeys([String])

    /// The keys, if any.
    var keys: [String] {
      switch self {
      case .place, .value: []
      case .keys(let keys), .orderedKeys(let keys): keys
      }
    }
  }

  /// The same without comments, as JSON.
  package var json: JSONValue {
    switch self {
    case .scalar(let value): value
    case .list(let elements, _): .array(elements.map(\.json))
    case .record(let members):
      JSONObject(members.map { .init(key: $0.key, value: $0.value.json) })
        .map { .object($0) } ?? .null
    }
  }

  /// The member of this name.
  package subscript(key key: String) -> ProgramNode? {
    guard case .record(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a scalar: a string without quotes, anything else as JSON; nil for the others.
  package var scalarText: String? {
    guard case .scalar(let value) = self else { return nil }
    switch value {
    case .string(let text): return text
    case .number(let number): return number.text
    case .bool(let flag): return flag ? "true" : "false"
    default: return "null"
    }
  }

  /// What tells an element from the others of its list, such as `referral/monthly`.
  package func name(by keys: [String]) -> String {
    keys.compactMap { self[key: $0]?.scalarText }.joined(separator: "/")
  }
}
