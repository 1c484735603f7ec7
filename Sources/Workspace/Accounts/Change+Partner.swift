package import Basics
import JSON

extension Change {
  /// The id of the partner that a user names; one who is not known yet is added, unless the name
  /// is a slip of one that is.
  package func partner(named name: String) throws(Problem) -> String {
    do {
      return try records.named(name, .partner).id
    } catch {
      guard error.code == "unknown_partner", try !isNear(name) else { throw error }
    }
    let value = JSONObject([.init(key: "name", value: .string(name))]) ?? .empty
    return try add(.partner, id: nil, value).id
  }

  /// Whether a partner's name or id is so like this one that it may be meant.
  private func isNear(_ name: String) throws(Problem) -> Bool {
    let known = try records.all(.partner)
    let names = known.map(\.id) + known.compactMap { $0.text("name") }
    return Suggestion.nearest(to: name, among: names) != nil
  }
}
