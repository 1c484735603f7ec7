/// One account of a list, as it is shown.
package struct AccountRow: Equatable, Sendable {
  /// What it is known by in its list: `id:…`, `domain:…` or `name:…`.
  package var key: String
  /// The company's name.
  package var name: String
  /// The website field as it was given.
  package var website: String
  /// The country field as it was given.
  package var country: String
  /// The registrable domain; empty where there is none of its own.
  package var domain: String
  /// Which population it belongs to.
  package var population: String
  /// Who looks after it.
  package var owner: String
  /// How far an opportunity is.
  package var stage: String
  /// The amount in minor units.
  package var amount: Int64?
  /// The amount's currency; empty where there is no amount.
  package var currency: String
  /// The journal's entry that brought it into the list.
  package var firstSeen: Int64
  /// The journal's entry that changed it last.
  package var changed: Int64

  /// The columns, in the order in which `init` takes them.
  static let columns = """
    key, name, website, country, domain, population, owner, stage, amount, currency, first_seen, \
    changed
    """

  /// Takes the row that a statement over `columns` stands at, from a column on.
  package init(_ row: Statement, from first: Int32 = 0) {
    func text(_ column: Int32) -> String { row.text(first + column) ?? "" }
    key = text(0)
    name = text(1)
    website = text(2)
    country = text(3)
    domain = text(4)
    population = text(5)
    owner = text(6)
    stage = text(7)
    amount = row.isNull(first + 8) ? nil : row.integer(first + 8)
    currency = text(9)
    firstSeen = row.integer(first + 10)
    changed = row.integer(first + 11)
  }

  /// The id in the system that it comes from; nil where it is known by its domain or name.
  package var id: String? {
    key.hasPrefix("id:") ? String(key.dropFirst(3)) : nil
  }
}
