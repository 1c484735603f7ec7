import Basics
import Storage

/// The comparison of the account lists with what the journal's imports say of them.
struct AccountCheck {
  private(set) var differences: [Replay.Difference] = []
  /// How many accounts are in lists whose digests agree.
  private(set) var agreeing = 0

  private let found: Connection

  /// Compares the lists of a workspace with those that follow from its journal.
  init(of found: Connection, with due: Connection) throws(Problem) {
    self.found = found
    let lists = try AccountListTable(found).all()
    let dueLists = try AccountListTable(due).all()
    for list in lists where !dueLists.contains(where: { Self.isSame($0, list) }) {
      note("account_list", list.holder, .unfounded)
    }
    for list in dueLists {
      guard let present = lists.first(where: { Self.isSame($0, list) }) else {
        note("account_list", list.holder, .missing)
        continue
      }
      let counts = try AccountListTable(found).populations(of: list.number)
      let dueCounts = try AccountListTable(due).populations(of: list.number)
      if present != list || counts != dueCounts { note("account_list", list.holder, .altered) }
      try compare(list)
    }
    try compareNumbers(dueLists.map(\.number))
  }

  private static func isSame(_ a: AccountListTable.Row, _ b: AccountListTable.Row) -> Bool {
    a.number == b.number && ByteOrder.same(a.holder, b.holder)
  }

  /// Digests the accounts of a list anew, and what it was before its last import.
  private mutating func compare(_ list: AccountListTable.Row) throws(Problem) {
    let salt = try ListSaltTable(found).find(list.number)
    var digest = AccountDigest(salt: salt)
    var count: Int64 = 0
    try AccountTable(found).visit(list.number) { (row) throws(Problem) in
      digest.add(row)
      count += 1
    }
    if digest.finished() == list.digest, count == list.accounts {
      agreeing += Int(count)
    } else {
      note("account", list.holder, .altered)
    }
    var before = AccountDigest(salt: salt)
    var isEmpty = true
    try FormerAccounts(list, in: found).visit { (row) throws(Problem) in
      before.add(row)
      isEmpty = false
    }
    if list.previous.map({ $0 != before.finished() }) ?? !isEmpty {
      note("account_before", list.holder, .altered)
    }
  }

  /// Rows of lists that no import has made.
  private mutating func compareNumbers(_ due: [Int64]) throws(Problem) {
    for shelf in AccountTable.Shelf.allCases {
      for number in try AccountTable(found).numbers(on: shelf) where !due.contains(number) {
        note(shelf.rawValue, "list \(number)", .unfounded)
      }
    }
    for number in try ListSaltTable(found).numbers() where !due.contains(number) {
      note("list_salt", "list \(number)", .unfounded)
    }
    let statement = try found.prepare("SELECT DISTINCT list FROM account_population")
    while try statement.step() {
      guard !due.contains(statement.integer(0)) else { continue }
      note("account_population", "list \(statement.integer(0))", .unfounded)
    }
  }

  private mutating func note(_ kind: String, _ holder: String, _ manner: Replay.Difference.Manner) {
    differences.append(
      Replay.Difference(kind: kind, id: holder.isEmpty ? "ours" : holder, manner: manner))
  }
}
