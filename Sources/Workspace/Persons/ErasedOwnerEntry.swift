import Basics
import JSON
import Storage

/// The body of an `owner.erased` entry: the digests that lists have without the owner, whose name
/// it does not tell.
struct ErasedOwnerEntry {
  static let kind = "owner.erased"

  /// One list without the owner.
  struct List {
    var holder: String
    var digest: Digest
    var previous: Digest?
  }

  var lists: [List]

  /// The body.
  var value: JSONValue {
    let lists = lists.map { list in
      var members: [JSONObject.Member] = [
        .init(key: "list", value: .string(list.holder)),
        .init(key: "digest", value: .string(list.digest.text)),
      ]
      if let previous = list.previous {
        members.append(.init(key: "previous", value: .string(previous.text)))
      }
      return JSONObject(members).map { JSONValue.object($0) } ?? .null
    }
    let members = [.init(key: "lists", value: .array(lists)), ListDigests.salted]
    return JSONObject(members).map { .object($0) } ?? .null
  }

  /// Notes in the tables what an entry says.
  static func apply(_ body: JSONCursor, to connection: Connection) throws(Problem) {
    let table = AccountListTable(connection)
    let lists = try body.field("lists").array()
    for index in 0..<lists.count {
      let holder = try lists[index].field("list").string()
      guard var row = try table.find(holder: holder) else {
        throw lists[index].problem("there is no such list", expected: "a list that was imported")
      }
      row.digest = try ImportedEntry.digest(try lists[index].field("digest"))
      row.previous = try lists[index].optional("previous").map { (text) throws(Problem) in
        try ImportedEntry.digest(text)
      }
      try table.set(row, populations: try table.populations(of: row.number))
    }
  }
}
