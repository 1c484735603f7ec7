import Basics
import JSON
import Storage
import Workspace

/// What was decided about a partner's accounts, as rows.
enum DecisionListing {
  /// The decisions, by the keys of their accounts.
  static func of(_ partner: String, in connection: Connection) throws(Problem) -> Listing {
    var listing = Listing(
      "decisions",
      ["our_key", "their_key", "verdict", "standing", "our_name", "their_name", "note"].map {
        .init($0)
      }, none: "nothing was decided yet")
    for decision in try PairDecision.all(of: partner, in: connection) {
      let (ours, theirs) = try decision.accounts(in: connection)
      let standing = ours == nil || theirs == nil ? "loose" : "holds"
      listing.rows.append([
        .string(decision.ours), .string(decision.theirs),
        .string(decision.isSame ? "same" : "different"), .string(standing),
        ours.map { .string($0.name) } ?? .null, theirs.map { .string($0.name) } ?? .null,
        decision.note.map { .string($0) } ?? .null,
      ])
    }
    return listing
  }
}
