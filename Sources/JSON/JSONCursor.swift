package import Basics

/// A value together with the way to it, read by what its reader expects there.
///
/// Each accessor returns the typed value or throws a problem that names the path, what was found
/// and what was expected.
package struct JSONCursor: Equatable, Sendable {
  /// The value.
  package let value: JSONValue
  /// The way from the document's top.
  package let path: JSONPath

  /// A cursor on a document's top value.
  package init(_ value: JSONValue, at place: Problem.Place = .init()) {
    self.value = value
    path = .top(place)
  }

  init(_ value: JSONValue, path: JSONPath) {
    self.value = value
    self.path = path
  }

  /// A problem with this value.
  package func problem(
    _ what: String, expected: String? = nil, hint: String? = nil
  ) -> Problem {
    .badInput(
      what, at: path.place, found: JSONExcerpt.of(value), expected: expected, hint: hint)
  }

  /// Whether the value is `null`.
  package var isNull: Bool {
    value == .null
  }

  /// The members of an object.
  package func object() throws(Problem) -> JSONObject {
    guard case .object(let object) = value else { throw mismatch("an object") }
    return object
  }

  /// The member of this name, which must be there and not be null.
  package func field(_ name: String) throws(Problem) -> JSONCursor {
    if let field = try optional(name) { return field }
    let object = try object()
    let path = JSONPath.member(name, of: path)
    guard object[name] == nil else {
      throw .badInput(
        "'\(name)' is null", at: path.place, expected: "a value")
    }
    // A near name that is there only counts when it is not read for itself; whoever reads it
    // reports unknown names too, so here it is no more than a hint.
    let near = Suggestion.nearest(to: name, among: object.members.map(\.key))
    throw .badInput(
      "'\(name)' is missing", at: path.place, found: nil, expected: "a value",
      hint: near.map { "is '\($0)' meant to be '\(name)'?" })
  }

  /// The member of this name; nil when it is absent or null, which mean the same.
  package func optional(_ name: String) throws(Problem) -> JSONCursor? {
    guard let value = try object()[name], value != .null else { return nil }
    return JSONCursor(value, path: .member(name, of: path))
  }

  /// The members in their order, each with its key.
  package func members() throws(Problem) -> [(key: String, value: JSONCursor)] {
    try object().members.map { member in
      (member.key, JSONCursor(member.value, path: .member(member.key, of: path)))
    }
  }

  /// The elements of an array.
  package func array() throws(Problem) -> JSONElements {
    guard case .array(let elements) = value else { throw mismatch("an array") }
    return JSONElements(values: elements, path: path)
  }

  /// A problem for each member whose name is none of these: nobody would read it.
  ///
  /// At most the first 50: an object may have a million.
  package func unknownFields(besides known: [String]) -> [Problem] {
    guard case .object(let object) = value else { return [] }
    let unused = known.filter { object[$0] == nil }
    return object.members.lazy
      .filter { member in !known.contains { ByteOrder.same($0, member.key) } }
      .prefix(50)
      .map { member in
        let field = JSONCursor(member.value, path: .member(member.key, of: path))
        return field.problem(
          "'\(member.key)' is not known here",
          expected: "one of " + known.joined(separator: ", "),
          hint: Suggestion.nearest(to: member.key, among: unused).map { "did you mean '\($0)'?" })
      }
  }

  /// The problem of finding another kind of value than `expected`.
  func mismatch(_ expected: String) -> Problem {
    problem("this is \(value.noun)", expected: expected)
  }
}
