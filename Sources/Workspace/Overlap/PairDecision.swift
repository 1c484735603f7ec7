package import Basics
package import JSON
package import Storage

/// What a person has decided about two accounts; it goes before all that is computed.
///
/// Accounts are named by their keys, so that a decision outlives the imports of both lists.
package struct PairDecision: Equatable, Sendable {
  /// How the journal calls it.
  package static let kind = "match_decision"

  /// The partner's id.
  package var partner: String
  /// The key of our account.
  package var ours: String
  /// The key of theirs.
  package var theirs: String
  /// Whether the two are one company.
  package var isSame: Bool
  /// Why, in the person's words.
  package var note: String?

  /// A decision.
  package init(partner: String, ours: String, theirs: String, isSame: Bool, note: String? = nil) {
    self.partner = partner
    self.ours = ours
    self.theirs = theirs
    self.isSame = isSame
    self.note = note
  }

  /// The name of its record: the three names with their lengths, so that no two share it.
  package var id: String {
    [partner, ours, theirs].map { "\($0.utf8.count):\($0)" }.joined(separator: " ")
  }

  /// The record's value.
  package var value: JSONValue {
    var members: [JSONObject.Member] = [
      .init(key: "partner", value: .string(partner)), .init(key: "ours", value: .string(ours)),
      .init(key: "theirs", value: .string(theirs)), .init(key: "same", value: .bool(isSame)),
    ]
    if let note { members.append(.init(key: "note", value: .string(note))) }
    return JSONObject(members).map { .object($0) } ?? .null
  }

  /// Reads a record's value.
  package init(_ body: JSONCursor) throws(Problem) {
    partner = try body.field("partner").string()
    ours = try body.field("ours").string()
    theirs = try body.field("theirs").string()
    isSame = try body.field("same").bool()
    note = try body.optional("note").map { (text) throws(Problem) in try text.string() }
  }

  /// All decisions, by their names.
  package static func all(in connection: Connection) throws(Problem) -> [PairDecision] {
    var decisions: [PairDecision] = []
    for row in try RecordTable(connection).all(kind: kind) {
      decisions.append(try PairDecision(RecordValue.of(row)))
    }
    return decisions
  }

  /// All decisions about a partner's accounts, by their names.
  package static func all(
    of partner: String, in connection: Connection
  ) throws(Problem) -> [PairDecision] {
    try all(in: connection).filter { ByteOrder.same($0.partner, partner) }
  }

  /// Our account and theirs; nil for one that is in its list no more, so that the decision settles
  /// nothing.
  package func accounts(
    in connection: Connection
  ) throws(Problem) -> (ours: AccountRow?, theirs: AccountRow?) {
    let lists = AccountListTable(connection)
    let table = AccountTable(connection)
    func account(_ key: String, _ holder: String) throws(Problem) -> AccountRow? {
      guard let list = try lists.find(holder: holder) else { return nil }
      return try table.find(list.number, key: key)
    }
    return (try account(ours, ""), try account(theirs, partner))
  }

  /// The digest over decisions, by which an overlap knows whether they were applied to it.
  static func digest(of decisions: [PairDecision]) -> Digest {
    var hash = SHA256()
    for one in decisions {
      hash.update(Array("\(one.id) \(one.isSame)\n".utf8).span)
    }
    return hash.finished()
  }
}

/// The value of a record, ready to be read.
enum RecordValue {
  static func of(_ row: RecordTable.Row) throws(Problem) -> JSONCursor {
    let place = Problem.Place(path: "\(row.kind) \(row.id)")
    do {
      return JSONCursor(try JSONParser.parse(row.body.utf8Span.span), at: place)
    } catch {
      throw Problem(
        .badInput, code: "damaged_workspace", "a record is not JSON", at: place,
        hint: "tandem journal verify tells what is wrong")
    }
  }
}
