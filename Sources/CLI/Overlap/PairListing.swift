import Basics
import JSON
import Storage
import Workspace

/// Pairs of accounts as rows.
enum PairListing {
  private static let columns = [
    "our_key", "their_key", "score", "tier", "standing", "our_name", "their_name", "our_website",
    "their_website", "our_country", "their_country", "our_population", "their_population",
    "our_owner", "our_stage", "our_amount", "reason",
  ]

  /// The pairs that count.
  static func shared(
    _ overlap: PartnerOverlap, in connection: Connection, _ selection: OverlapTable.Selection
  ) throws(Problem) -> Listing {
    let rows = try OverlapTable(connection).shared(
      overlap.run, ourList: overlap.ours.number, theirList: overlap.theirs.number, selection)
    var listing = Listing(
      "pairs", columns.map { .init($0) }, none: "no pairs", shown: [0, 1, 5, 6, 3, 16])
    listing.rows = rows.map(cells)
    return listing
  }

  /// The pairs that a person should look at, with a column to write the decision into.
  static func doubtful(
    _ overlap: PartnerOverlap, in connection: Connection, limit: Int
  ) throws(Problem) -> Listing {
    let rows = try OverlapTable(connection).doubtful(
      overlap.run, ourList: overlap.ours.number, theirList: overlap.theirs.number,
      OverlapSummary.doubtfulRange, .init(limit: limit))
    var listing = Listing(
      "pairs", (columns + ["decision"]).map { .init($0) }, none: "no doubtful pairs",
      shown: [0, 1, 2, 5, 6, 16])
    listing.rows = rows.map { cells($0) + [.null] }
    return listing
  }

  private static func cells(_ one: OverlapTable.Listed) -> [JSONValue] {
    [
      one.pair.ours, one.pair.theirs, ReasonText.fixed(one.pair.probability, places: 4),
      one.pair.tier, one.pair.standing.rawValue, one.ours.name, one.theirs.name, one.ours.website,
      one.theirs.website, one.ours.country, one.theirs.country, one.ours.population,
      one.theirs.population, one.ours.owner, one.ours.stage,
      AmountText.of(one.ours.amount, one.ours.currency),
      one.pair.standing == .confirmed ? ReasonText.decided : one.pair.reason,
    ].map { .string($0) }
  }
}
