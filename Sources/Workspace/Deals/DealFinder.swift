package import Basics
import JSON
package import Storage

/// Deals found by what users call them: their ids, their accounts, or a registration's id.
package struct DealFinder {
  /// All kept deals, by their numbers.
  package let deals: [KeptDeal]

  /// The deals of an open workspace.
  package init(_ connection: Connection) throws(Problem) {
    var deals: [KeptDeal] = []
    for row in try RecordTable(connection).all(kind: KeptDeal.kind) {
      deals.append(try KeptDeal(id: row.id, RecordValue.of(row)))
    }
    self.init(deals)
  }

  /// A finder among some deals.
  package init(_ deals: [KeptDeal]) {
    self.deals = deals.sorted { $0.number == $1.number ? $0.id < $1.id : $0.number < $1.number }
  }

  /// The deal that a user names.
  ///
  /// - Throws: A problem that suggests what may have been meant, or names the ids of several.
  package func named(_ name: String) throws(Problem) -> KeptDeal {
    if let deal = deals.first(where: { ByteOrder.same($0.id, name) }) { return deal }
    if let deal = deals.first(where: { $0.registration(name) != nil }) { return deal }
    let key = AccountKey(name)
    let same = deals.filter { AccountKey($0).isSame(as: key) || sameName($0, key) }
    let open = same.filter { $0.close == nil }
    if let only = open.count == 1 ? open.first : same.count == 1 ? same.first : nil { return only }
    guard same.isEmpty else {
      throw Problem(
        .badInput, code: "ambiguous_deal", "several deals are at '\(name)'",
        expected: "one of the ids " + same.map(\.id).joined(separator: ", "))
    }
    let near = Suggestion.nearest(
      to: name, among: deals.map(\.account) + deals.compactMap(\.domain))
    throw Problem(
      .badInput, code: "unknown_deal", "there is no deal '\(name)'",
      hint: near.map { "did you mean '\($0)'?" }
        ?? "tandem deal list shows them; tandem deal register begins one")
  }

  private func sameName(_ deal: KeptDeal, _ key: AccountKey) -> Bool {
    !key.name.isEmpty && ByteOrder.same(AccountKey(deal).name, key.name)
  }

  /// A deal and one registration in it: named by its own id, by its partner, or the only one.
  package func registration(
    _ name: String, partner: String?
  ) throws(Problem) -> (deal: KeptDeal, registration: KeptRegistration) {
    let deal = try named(name)
    if let one = deal.registration(name) { return (deal, one) }
    let fitting = deal.registrations.filter { one in
      partner.map { ByteOrder.same($0, one.partner) } ?? true
    }
    let newest = partner == nil ? (fitting.count == 1 ? fitting.first : nil) : fitting.last
    if let newest { return (deal, newest) }
    let known = deal.registrations.map { "\($0.id) of \($0.partner)" }.joined(separator: ", ")
    throw Problem(
      .badInput, code: fitting.isEmpty ? "unknown_registration" : "ambiguous_registration",
      fitting.isEmpty
        ? "deal '\(deal.id)' has no registration" + (partner.map { " of '\($0)'" } ?? "")
        : "deal '\(deal.id)' has several registrations",
      expected: known.isEmpty ? nil : "one of " + known,
      hint: fitting.isEmpty ? "tandem deal register begins one" : "--partner tells whose")
  }
}
