package import Basics
package import JSON

/// Records that are of no kind that users define.
extension Change {
  /// Journals that a record is set.
  package func set(_ kind: String, id: String, _ value: JSONValue) throws(Problem) {
    try note(kind + ".set", id: id, value)
  }

  /// Journals that a record is no more.
  package func remove(_ kind: String, id: String) throws(Problem) {
    let body = JSONObject([.init(key: "id", value: .string(id))])
    try add(kind + ".removed", .object(body ?? .empty))
  }

  /// Journals what gives a record its value.
  func note(_ what: String, id: String, _ value: JSONValue) throws(Problem) {
    let body = JSONObject([
      .init(key: "id", value: .string(id)), .init(key: "value", value: value),
    ])
    try add(what, .object(body ?? .empty))
  }
}
