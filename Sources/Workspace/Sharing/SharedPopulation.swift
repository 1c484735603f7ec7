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
  /// The accounts in common, by their key.
  package let pairs: [Pair]

  /// How many companies of ours they are: one that stands on our list twice counts once.
  package var companies: Int { Set(pairs.map { Self.company($0.ours) }).count }

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
  package let populations: [SharedPopulation]

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
