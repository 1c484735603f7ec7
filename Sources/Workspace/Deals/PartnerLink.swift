package import Basics
package import JSON
package import Storage

/// A partner's referral link: a code that nobody else has, and the page that it leads to.
package struct PartnerLink: Equatable, Sendable {
  /// How the journal calls it.
  package static let kind = "link"

  /// The code: the record's id.
  package var code: String
  /// The partner.
  package var partner: String
  /// The page.
  package var target: String?
  /// The campaign.
  package var campaign: String?

  /// A link.
  package init(code: String, partner: String, target: String?, campaign: String?) {
    self.code = code
    self.partner = partner
    self.target = target
    self.campaign = campaign
  }

  /// The record's value.
  package var value: JSONObject {
    .known([
      ("partner", .string(partner)), ("target", .text(target)), ("campaign", .text(campaign)),
    ])
  }

  /// All links, by code.
  package static func all(in connection: Connection) throws(Problem) -> [PartnerLink] {
    var links: [PartnerLink] = []
    for row in try RecordTable(connection).all(kind: kind) {
      let body = try RecordValue.of(row)
      links.append(
        PartnerLink(
          code: row.id, partner: try body.field("partner").string(),
          target: try body.optionalText("target"), campaign: try body.optionalText("campaign")))
    }
    return links
  }

  /// The partner of each code; case does not count, as people type them.
  static func codes(in connection: Connection) throws(Problem) -> [Identifier: Identifier] {
    var codes: [Identifier: Identifier] = [:]
    for link in try all(in: connection) {
      codes[Identifier(link.code.lowercased())] = Identifier(link.partner)
    }
    return codes
  }
}
