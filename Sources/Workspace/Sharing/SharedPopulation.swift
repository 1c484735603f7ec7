import Basics
package import Storage

/// What one population of ours has in common with a partner's list, found from that population
/// alone.
///
/// Neither our other populations nor what the partner calls its own have a say: whatever changes
/// there changes nothing here.
package struct SharedPopulation: Equatable, Sendable {
  /// An account of ours and the one of theirs that it goes with.
  package struct Pair: Equatable, Sendable {
    /// The key of theirs.
    package let theirKey: String
    /// The name of theirs.
    package let theirName: String
    /// Ours.
    package let ours: AccountRow
  }

  /// The population's name.
  package let name: String
  /// How many companies of ours they are: one that stands on our list twice counts once.
  package let companies: Int
  /// The accounts in common, by their key; none where only their number is shown.
  package private(set) var pairs: [Pair] = []

  /// Reads a view that is kept, and no pair of it where its accounts are not to be named.
  init(
    _ view: ViewTable.View, ourList: Int64, _ level: SharingTerms.Level, in connection: Connection
  ) throws(Problem) {
    name = view.population
    companies = Int(clamping: view.companies)
    guard level > .counts else { return }
    var pairs: [Pair] = []
    try ViewTable(connection).visitAccounts(
      view.number, ourList: ourList, theirList: view.source.basis.list
    ) { key, name, ours in pairs.append(Pair(theirKey: key, theirName: name, ours: ours)) }
    self.pairs = pairs
  }

  /// Counts the companies of ours in the pairs under a number.
  static func companies(
    _ number: Int64, ourList: Int64, theirList: Int64, in connection: Connection
  ) throws(Problem) -> Int {
    var companies: Set<Identifier> = []
    try ViewTable(connection).visitAccounts(number, ourList: ourList, theirList: theirList) {
      _, _, ours in companies.insert(company(ours))
    }
    return companies.count
  }

  /// What rows of one company have in common.
  private static func company(_ row: AccountRow) -> Identifier {
    guard row.domain.isEmpty else { return Identifier("domain:" + row.domain) }
    let words = row.name.lowercased().split(whereSeparator: \.isWhitespace)
    return Identifier(words.isEmpty ? row.key : "name:" + words.joined(separator: " "))
  }
}

/// What a partner's view is made from, and what must still hold when it is made.
package struct SharedOverlap: Sendable {
  /// The overlap as we see it.
  package let overlap: PartnerOverlap
  /// What may be seen.
  package let terms: SharingTerms
  /// The decisions of people that were applied.
  let decisions: Digest
  /// The populations that are shown.
  package internal(set) var populations: [SharedPopulation] = []

  init(overlap: PartnerOverlap, terms: SharingTerms, decisions: Digest) {
    self.overlap = overlap
    self.terms = terms
    self.decisions = decisions
  }

  /// Refuses where lists, terms or decisions were changed while the lists were matched.
  func check(in connection: Connection) throws(Problem) {
    let lists = AccountListTable(connection)
    let partner = overlap.partner
    guard try lists.find(holder: "") == overlap.ours,
      try lists.find(holder: partner) == overlap.theirs,
      try SharingTerms.of(partner, in: connection) == terms,
      PairDecision.digest(of: try PairDecision.all(of: partner, in: connection)) == decisions
    else { throw PartnerOverlap.overtaken }
  }
}
