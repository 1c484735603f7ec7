import Basics
import JSON
import Storage

/// Which of the records that make up deals refer to others.
enum DealReferences {
  /// The records that refer to one, which therefore stays.
  static func records(
    to kind: String, _ id: String, in connection: Connection
  ) throws(Problem) -> [Record] {
    guard [RecordDefinition.partner.name, KeptDeal.kind].contains(kind) else { return [] }
    var found: [Record] = []
    for own in [KeptDeal.kind, KeptDispute.kind, ProtectedAccounts.kind, PartnerLink.kind] {
      for row in try RecordTable(connection).all(kind: own) {
        if try targets(row, kind).contains(Identifier(id)) {
          found.append(try Record(row, path: connection.path))
        }
      }
    }
    return found
  }

  /// What a record refers to of a kind.
  static func targets(_ row: RecordTable.Row, _ kind: String) throws(Problem) -> Set<Identifier> {
    try targets(row.kind, try RecordValue.of(row), kind)
  }

  /// What a value refers to of a kind.
  static func targets(
    _ own: String, _ body: JSONCursor, _ kind: String
  ) throws(Problem) -> Set<Identifier> {
    if own == KeptDeal.kind {
      return kind == KeptDeal.kind ? [] : try KeptDeal(id: "", body).partners
    }
    guard [KeptDispute.kind, ProtectedAccounts.kind, PartnerLink.kind].contains(own),
      let target = try body.optionalText(kind)
    else { return [] }
    return [Identifier(target)]
  }

  /// Refuses to bring back a record that refers to one that is gone.
  static func refuseDangling(
    _ own: String, _ id: String, _ value: JSONValue, in connection: Connection
  ) throws(Problem) {
    for kind in [RecordDefinition.partner.name, KeptDeal.kind] {
      for target in try targets(own, JSONCursor(value), kind).sorted()
      where try RecordTable(connection).find(kind: kind, id: target.text) == nil {
        throw Problem(
          .refused, code: "dangling", "\(own) '\(id)' refers to what is gone",
          found: "\(kind) '\(target)'",
          hint: "bring that back first: tandem journal log --id \(target)")
      }
    }
  }
}
