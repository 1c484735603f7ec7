import Basics
import JSON
import Platform
import Storage

/// What is known of persons: kept apart from the journal, which holds a commitment in its place.
///
/// A commitment is the SHA-256 of 32 random bytes and the value's text: while the value stands
/// beside, it proves that nobody altered it, and once value and random bytes are gone, nobody can
/// tell by trying names what it was.
struct PersonValues {
  /// The kind of entry by which a person is erased.
  static let erasedKind = "person.erased"
  static let member = "commitment"

  private let connection: Connection

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Keeps a value, and gives what the journal is to hold of it.
  func keep(_ value: JSONObject, of id: String, random: [UInt8]) throws(Problem) -> JSONObject {
    var writer = JSONWriter()
    writer.value(.object(value))
    let row = PersonTable.Row(id: id, random: random, body: writer.text)
    try PersonTable(connection).keep(row)
    return JSONObject([.init(key: Self.member, value: .string(row.commitment.text))]) ?? .empty
  }

  /// The value for which the journal holds this; nil where it was erased, or there is none.
  func values(behind kept: JSONValue?) throws(Problem) -> JSONObject? {
    guard let commitment = Self.commitment(kept),
      let row = try PersonTable(connection).find(commitment),
      case .object(let value)? = try? JSONParser.parse(Array(row.body.utf8).span)
    else { return nil }
    return value
  }

  /// The commitment that the journal holds.
  static func commitment(_ kept: JSONValue?) -> Digest? {
    guard case .object(let members)? = kept, case .string(let text)? = members[member] else {
      return nil
    }
    return Digest(text)
  }

  /// Does to the tables what an entry says that erases a person.
  func applyErasure(_ body: JSONCursor) throws(Problem) {
    let id = try body.field("id").string()
    try RecordTable(connection).remove(kind: RecordDefinition.person.name, id: id)
    try PersonTable(connection).erase(id)
  }
}

extension Change {
  /// Keeps values where they can be erased, and gives what the journal is to hold of them.
  func keepApart(_ value: JSONObject, of id: String) throws(Problem) -> JSONObject {
    try PersonValues(connection).keep(value, of: id, random: try randomness.bytes(32))
  }
}
