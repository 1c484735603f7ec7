import Basics
import Storage

/// Finds the account that a user means: by key, id, domain or name.
enum AccountSearch {
  /// The account of a list.
  ///
  /// - Throws: A problem where there is none, or where several bear the name or have the domain.
  static func find(
    _ text: String, in list: AccountListTable.Row, _ connection: Connection
  ) throws(Problem) -> AccountRow {
    if let row = try keyed(text, in: list, connection) { return row }
    // Accounts without a website have nothing for a domain, and nobody means them all.
    let named = text.isEmpty ? [] : try AccountTable(connection).named(text, in: list.number)
    if named.count == 1, let row = named.first { return row }
    let holder = list.holder.isEmpty ? "our list" : "the list of \(list.holder)"
    guard named.isEmpty else {
      throw Problem(
        .refused, code: "ambiguous",
        "several accounts of \(holder) bear this name, or have this domain",
        found: "'\(text)'",
        expected: "one of " + named.prefix(5).map(\.key).joined(separator: ", "),
        hint: "name the account by its key")
    }
    throw Problem(
      .refused, code: "not_found", "there is no such account on \(holder)", found: "'\(text)'",
      expected: "its key, id, domain or name",
      hint: "tandem accounts list \(list.holder.isEmpty ? "--ours" : "--partner NAME") shows them")
  }

  /// The account of a list that has this key, with or without the word for its kind.
  ///
  /// - Complexity: Found in an index; a name needs a look at the whole list.
  static func keyed(
    _ text: String, in list: AccountListTable.Row, _ connection: Connection
  ) throws(Problem) -> AccountRow? {
    let table = AccountTable(connection)
    for start in ["", "id:", "domain:", "name:"] {
      if let row = try table.find(list.number, key: start + text) { return row }
    }
    return nil
  }
}
