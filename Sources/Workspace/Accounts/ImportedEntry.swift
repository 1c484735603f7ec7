import Basics
import JSON
import Storage

/// The body of an `accounts.imported` entry: what the journal keeps of an import instead of its
/// rows.
struct ImportedEntry {
  static let kind = "accounts.imported"

  var holder: AccountHolder
  var accounts: Int
  var populations: [AccountListTable.Population]
  var digest: Digest
  var previous: Digest?
  /// What is only told: counts, the file, its columns.
  var remarks: [JSONObject.Member] = []

  /// The body.
  var value: JSONValue {
    var members: [JSONObject.Member] = [
      .init(key: "list", value: .string(holder.text)),
      .init(key: "accounts", value: .integer(Int64(accounts))),
      .init(key: "digest", value: .string(digest.text)), ListDigests.salted,
    ]
    if let previous { members.append(.init(key: "previous", value: .string(previous.text))) }
    let counts = populations.map { population in
      JSONObject([
        .init(key: "population", value: .string(population.name)),
        .init(key: "accounts", value: .integer(population.accounts)),
      ]).map { JSONValue.object($0) } ?? .null
    }
    members.append(.init(key: "populations", value: .array(counts)))
    return JSONObject(members + remarks).map { .object($0) } ?? .null
  }

  /// What an entry says of where a list came from; nil where it is no import.
  struct Origin {
    let entry: Int64
    let holder: String
    /// The entry that it takes back.
    let undoes: Int64?
    /// The file that was imported; nil where it takes back an import.
    let file: String?

    init?(_ entry: JournalEntry) {
      guard entry.draft.kind == kind,
        case .object(let body)? = try? JSONParser.parse(entry.draft.body.span),
        case .string(let holder)? = body["list"]
      else { return nil }
      self.entry = entry.sequence
      self.holder = holder
      if case .number(let number)? = body["undoes"] { undoes = number.int64 } else { undoes = nil }
      if case .string(let file)? = body["file"] { self.file = file } else { file = nil }
    }
  }

  /// Notes in the tables what an entry says.
  static func apply(
    _ body: JSONCursor, sequence: Int64, to connection: Connection
  ) throws(Problem) {
    let table = AccountListTable(connection)
    let holder = try body.field("list").string()
    var populations: [AccountListTable.Population] = []
    let counts = try body.field("populations").array()
    for index in 0..<counts.count {
      populations.append(
        .init(
          name: try counts[index].field("population").string(),
          accounts: try counts[index].field("accounts").int64(in: 0...Int64.max)))
    }
    try table.set(
      AccountListTable.Row(
        number: try table.number(of: holder), holder: holder, sequence: sequence,
        accounts: try body.field("accounts").int64(in: 0...Int64.max),
        digest: try digest(try body.field("digest")),
        previous: try body.optional("previous").map { (text) throws(Problem) in try digest(text) }),
      populations: populations)
  }

  /// How many accounts an import has added, as its entry tells; nil where that is none.
  static func added(_ entry: JournalEntry) -> Int? {
    guard let value = try? JSONParser.parse(entry.draft.body.span),
      let count = try? JSONCursor(value).field("added").int64(in: 0...Int64(Int32.max))
    else { return nil }
    return Int(count)
  }

  static func digest(_ text: JSONCursor) throws(Problem) -> Digest {
    guard let digest = Digest(try text.string()) else {
      throw text.problem("this is no digest", expected: "64 hexadecimal digits")
    }
    return digest
  }
}
