package import Basics
package import CommissionCore
import JSON

/// The partners of a workspace as deals see them: their tiers, and who has an agreement.
package struct DealPartners: Sendable {
  /// Each partner's tier.
  package private(set) var tiers: [Identifier: PartnerTier] = [:]
  /// Each partner's name.
  package private(set) var names: [Identifier: String] = [:]
  /// When each was onboarded, where that is known.
  package private(set) var onboarded: [Identifier: CivilDate] = [:]
  /// The partners that have an agreement, with their tiers.
  package private(set) var agreed: [Identifier: PartnerTier] = [:]

  /// An agreement is a record of one, or a partner that is said to have signed it.
  init(_ sources: DealSources, _ rules: DealRules) throws(Problem) {
    let today = rules.zone.date(of: sources.asOf) ?? sources.asOf.utcDate
    for row in sources.of("partner") {
      let id = Identifier(row.id)
      names[id] = try row.value.optionalText("name") ?? row.id
      let type = try row.value.optionalText("type")
      let tier = try row.value.spelt("tier", "a tier") { PartnerTier(rawValue: $0) }
      tiers[id] = tier ?? type.flatMap { rules.tiers[Identifier($0)] } ?? .referral
      let start = try Self.day(row.value, "start")
      let done = try Self.day(row.value, "onboarding_done")
      onboarded[id] = done ?? start
      if try Self.holds(row.value, "agreement_signed", on: today) { agreed[id] = tiers[id] }
    }
    for row in sources.of("agreement") {
      guard let name = try row.value.optionalText("partner") else { continue }
      let partner = Identifier(name)
      let tier = try row.value.spelt("tier", "a tier") { PartnerTier(rawValue: $0) }
      agreed[partner] = tier ?? tiers[partner] ?? .referral
      if let tier { tiers[partner] = tier }
    }
  }

  private static func day(_ body: JSONCursor, _ name: String) throws(Problem) -> CivilDate? {
    guard case .string(let text)? = try body.optional(name)?.value else { return nil }
    return CivilDate(text)
  }

  /// Whether something has happened by a day.
  private static func holds(
    _ body: JSONCursor, _ name: String, on today: CivilDate
  ) throws(Problem) -> Bool {
    switch try body.optional(name)?.value {
    case .bool(let flag)?: return flag
    case .string(let text)?: return CivilDate(text).map { $0 <= today } ?? false
    default: return false
    }
  }
}
