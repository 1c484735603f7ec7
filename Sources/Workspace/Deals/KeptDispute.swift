package import Basics
package import CoSell
package import JSON

/// A dispute as the workspace keeps it.
package struct KeptDispute: Equatable, Sendable {
  /// How the journal calls it.
  package static let kind = "dispute"

  /// Its identifier.
  package var id: String
  /// The deal.
  package var deal: String
  /// The partner that disputes.
  package var partner: String
  /// What it is about.
  package var note: String
  /// The entry that opened it.
  package var opened: Int64
  /// The entry that escalated it.
  package var escalated: Int64?
  /// To whom.
  package var escalatedTo: String?
  /// The entry that resolved it.
  package var resolved: Int64?
  /// How.
  package var resolution: String?

  /// A dispute that is just opened.
  package init(id: String, deal: String, partner: String, note: String, opened: Int64) {
    self.id = id
    self.deal = deal
    self.partner = partner
    self.note = note
    self.opened = opened
  }

  /// The dispute that the engine judges.
  package func dispute(_ moments: JournalMoments) throws(Problem) -> Dispute {
    var instants: [Instant?] = []
    for entry in [escalated, resolved] {
      guard let entry else {
        instants.append(nil)
        continue
      }
      instants.append(try moments.of(entry).at)
    }
    let openedAt = try moments.of(opened).at
    do {
      return try Dispute(
        id: Identifier(id), deal: Identifier(deal), by: Identifier(partner), openedAt: openedAt,
        escalatedAt: instants[0], resolvedAt: instants[1])
    } catch {
      throw Problem(
        .badInput, code: "damaged_workspace", "a dispute's past can't have been",
        at: Problem.Place(path: "dispute \(id)"), found: error.code,
        hint: "tandem journal verify tells what is wrong")
    }
  }

  /// The record's value.
  package var value: JSONObject {
    .known([
      ("deal", .string(deal)), ("partner", .string(partner)), ("note", .string(note)),
      ("opened", .integer(opened)), ("escalated", escalated.map { .integer($0) }),
      ("escalated_to", .text(escalatedTo)), ("resolved", resolved.map { .integer($0) }),
      ("resolution", .text(resolution)),
    ])
  }

  /// Reads a record's value.
  package init(id: String, _ body: JSONCursor) throws(Problem) {
    self.init(
      id: id, deal: try body.field("deal").string(), partner: try body.field("partner").string(),
      note: try body.field("note").string(), opened: try body.entry("opened"))
    if try body.optional("escalated") != nil { escalated = try body.entry("escalated") }
    escalatedTo = try body.optionalText("escalated_to")
    if try body.optional("resolved") != nil { resolved = try body.entry("resolved") }
    resolution = try body.optionalText("resolution")
  }
}
