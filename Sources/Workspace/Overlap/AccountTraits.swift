import Basics
import Storage

/// What tells that two rows are of one company, whatever their keys.
struct AccountTraits: Hashable {
  let domain: Identifier
  let name: Identifier
  let country: Identifier

  init(_ row: AccountRow) {
    domain = Identifier(row.domain)
    name = Identifier(row.name.lowercased())
    country = Identifier(row.country.lowercased())
  }

  private var hasDomain: Bool { !domain.text.isEmpty }
  private var hasName: Bool { !name.text.isEmpty }

  /// Whether a row that keeps its key is still of this company: one of the two stayed.
  func isLike(_ other: AccountTraits) -> Bool {
    hasDomain && domain == other.domain || hasName && name == other.name
      || !(hasDomain || hasName) || !(other.hasDomain || other.hasName)
  }

  private func hasSameName(_ other: AccountTraits) -> Bool {
    hasName && name == other.name && country == other.country
  }

  /// Finds the present keys of companies by their former traits, in one pass over each list.
  struct Search {
    /// A row that may be of a company that is looked for.
    private struct Row {
      let key: String
      let traits: AccountTraits
    }

    private let domains: Set<Identifier>
    private let names: Set<Identifier>
    private var present: [Row] = []
    private var former: [Row] = []

    init(_ wanted: [AccountTraits]) {
      domains = Set(wanted.filter(\.hasDomain).map(\.domain))
      names = Set(wanted.filter(\.hasName).map(\.name))
    }

    mutating func meetPresent(_ row: AccountRow) { add(row, to: \.present) }

    mutating func meetFormer(_ row: AccountRow) { add(row, to: \.former) }

    private mutating func add(_ row: AccountRow, to rows: WritableKeyPath<Search, [Row]>) {
      let traits = AccountTraits(row)
      guard domains.contains(traits.domain) || names.contains(traits.name) else { return }
      self[keyPath: rows].append(Row(key: row.key, traits: traits))
    }

    /// The key of the one account that is the company now; nil where there is none, or several.
    func newKey(of company: AccountTraits) -> String? {
      if company.hasDomain {
        let found = Self.rows(present) { $0.domain == company.domain }
        if !found.isEmpty {
          return Self.one(found, former) { $0.domain == company.domain }
        }
      }
      let isSame = { (other: AccountTraits) in
        other.hasSameName(company) && (!company.hasDomain || !other.hasDomain)
      }
      return Self.one(Self.rows(present, where: isSame), former) { $0.hasSameName(company) }
    }

    private static func rows(_ rows: [Row], where isSame: (AccountTraits) -> Bool) -> [Row] {
      rows.filter { isSame($0.traits) }
    }

    private static func one(
      _ found: [Row], _ former: [Row], where isSame: (AccountTraits) -> Bool
    ) -> String? {
      guard found.count == 1, rows(former, where: isSame).count == 1 else { return nil }
      return found[0].key
    }
  }
}
