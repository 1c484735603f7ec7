import Basics
import Storage
import Workspace

extension Workspace {
  /// The list that a user means.
  ///
  /// - Throws: A problem where nothing was imported into it.
  func list(of holder: GivenHolder) throws(Problem) -> AccountListTable.Row {
    let table = AccountListTable(connection)
    switch holder {
    case .ours:
      if let row = try table.find(holder: "") { return row }
      throw Problem(
        .refused, code: "no_accounts", "we have no accounts here yet",
        hint: "tandem accounts import FILE --ours")
    case .partner(let name):
      if let row = try table.find(holder: name) { return row }
      let known = try table.all().map(\.holder).filter { !$0.isEmpty }
      throw Problem(
        .refused, code: "no_accounts", "this partner has no accounts here yet",
        found: "'\(name)'", expected: known.isEmpty ? nil : known.joined(separator: ", "),
        hint: Suggestion.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
          ?? "tandem accounts import FILE --partner NAME")
    }
  }
}
