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
      let id = try PartnerNames.id(of: name, in: connection)
      if let row = try table.find(holder: id) { return row }
      throw Problem(
        .refused, code: "no_accounts", "this partner has no accounts here yet",
        found: "'\(name)'", hint: "tandem accounts import FILE --partner NAME")
    }
  }
}
