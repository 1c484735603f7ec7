import Basics
import JSON
import Storage
import Workspace

/// The pairs that an overlap holds of one account, which may be ours or theirs.
enum AccountPairs {
  /// The pairs, the likeliest first.
  ///
  /// - Throws: A problem where neither list has such an account.
  static func of(
    _ text: String, in overlap: PartnerOverlap, _ connection: Connection
  ) throws(Problem) -> Listing {
    var pairs = try found(text, in: overlap, connection)
    pairs.sort { $0.probability > $1.probability }
    var listing = Listing(
      "pairs", ["our_key", "their_key", "score", "tier", "standing", "reason"].map { .init($0) },
      none: "no account of the other list is like this one")
    listing.rows = pairs.map { pair in
      [
        pair.ours, pair.theirs, ReasonText.fixed(pair.probability, places: 4), pair.tier,
        pair.standing.rawValue, pair.reason,
      ].map { .string($0) }
    }
    return listing
  }

  /// The pairs of the account that is meant: ours before theirs, a key before a name.
  private static func found(
    _ text: String, in overlap: PartnerOverlap, _ connection: Connection
  ) throws(Problem) -> [OverlapPair] {
    let table = OverlapTable(connection)
    if let ours = try AccountSearch.keyed(text, in: overlap.ours, connection) {
      return try table.pairs(overlap.run, ours: ours.key)
    }
    if let theirs = try AccountSearch.keyed(text, in: overlap.theirs, connection) {
      return try table.pairs(overlap.run, theirs: theirs.key)
    }
    do {
      let ours = try AccountSearch.find(text, in: overlap.ours, connection)
      return try table.pairs(overlap.run, ours: ours.key)
    } catch {
      guard error.code == "not_found",
        let theirs = try? AccountSearch.find(text, in: overlap.theirs, connection)
      else { throw error }
      return try table.pairs(overlap.run, theirs: theirs.key)
    }
  }
}
