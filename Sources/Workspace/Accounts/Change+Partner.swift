package import Basics
import JSON
import Storage

extension Change {
  /// The id of the partner that a user names; one who is not known yet becomes so.
  package func partner(named name: String) throws(Problem) -> String {
    if try RecordTable(connection).find(kind: "partner", id: name) != nil { return name }
    let value = JSONObject([.init(key: "name", value: .string(name))]) ?? .empty
    let body = JSONObject([
      .init(key: "id", value: .string(name)), .init(key: "value", value: .object(value)),
    ])
    try add("partner.set", .object(body ?? .empty))
    return name
  }
}
