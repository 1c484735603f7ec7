import Basics
import CommissionCore

/// What the claims of one kind come to among themselves.
struct ClaimRound {
  /// One claim as it was judged.
  struct Ruling {
    let claim: DealClaim
    let rule: String
    let code: ClaimFate.Code
    let facts: [Reason.Fact]
  }

  let kind: DealClaim.Kind
  /// The claims by their instants.
  let rulings: [Ruling]
  /// The one that stands for its kind.
  let champion: DealClaim?
}

/// Judges the claims on a deal: each by itself, then among its own kind.
struct ClaimJudge {
  let record: DealRecord
  let settings: DealSettings
  let window: AttributionWindow
  /// What registrations are held against: an open deal as if it closed on being asked about.
  let facts: DealFacts
  /// What touches are held against, which know the window instead of a close.
  private let touchFacts: DealFacts

  init(_ record: DealRecord, settings: DealSettings, asOf: Instant) {
    self.record = record
    self.settings = settings
    let closedAt = record.close?.at ?? asOf
    window = AttributionWindow(
      zone: settings.zone, days: settings.windowDays,
      conversionAt: record.conversionAt ?? closedAt)
    facts = DealFacts(
      zone: settings.zone, registrationWindowDays: settings.registrationWindowDays,
      directContactAt: record.directContactAt, closedAt: closedAt, protected: record.protected)
    touchFacts = DealFacts(
      zone: settings.zone, registrationWindowDays: settings.registrationWindowDays,
      directContactAt: record.directContactAt, protected: record.protected)
  }

  /// The touches that count, of whatever kind, earliest first.
  var eligible: [Touch] { window.eligible(record.touches.map(\.touch)) }

  /// Judges the claims of one kind.
  func round(_ kind: DealClaim.Kind) -> ClaimRound {
    switch kind {
    case .registration: registrations()
    case .introduction: touches(.introduction, as: kind)
    case .affiliateTouch: touches(.click, as: kind)
    }
  }

  /// and who has no agreement.
  private func registrations() -> ClaimRound {
    let all = record.registrations.compactMap(\.claim)
    let agreed = all.filter { record.partners[$0.partner] != nil }
    let ownership = Ownership(of: agreed, facts: facts)
    var rulings = zip(agreed, ownership.reasons).compactMap { registration, reason in
      ClaimFate.Code(rawValue: reason.key).map { code in
        ClaimRound.Ruling(
          claim: claim(registration), rule: reason.rule, code: code, facts: reason.facts)
      }
    }
    rulings += all.filter { record.partners[$0.partner] == nil }.map { registration in
      ClaimRound.Ruling(
        claim: claim(registration), rule: "R-38", code: .noAgreement,
        facts: [.init("registered_at", .instant(registration.registeredAt))])
    }
    var champion: DealClaim?
    if case .partner(let registration) = ownership.owner { champion = claim(registration) }
    return ClaimRound(
      kind: .registration, rulings: rulings.sorted { Self.precedes($0.claim, $1.claim) },
      champion: champion)
  }

  /// one claim a partner, from the touches of one kind.
  private func touches(_ kind: DealTouch.Kind, as claimKind: DealClaim.Kind) -> ClaimRound {
    let ofKind = record.touches.filter { $0.kind == kind }.sorted(by: Self.comesFirst)
    let partners = Set(ofKind.map(\.touch.partner)).sorted()
    let judged = partners.compactMap { partner in
      judge(ofKind.filter { $0.touch.partner == partner }, as: claimKind)
    }
    let standing = judged.filter { $0.code == choice }.map(\.claim).sorted(by: Self.precedes)
    let champion = settings.touch == .first ? standing.first : standing.last
    let beaten: ClaimFate.Code = settings.touch == .first ? .earlierTouch : .laterTouch
    let rulings = judged.map { ruling in
      guard ruling.code == choice, ruling.claim != champion else { return ruling }
      return ClaimRound.Ruling(
        claim: ruling.claim, rule: "R-34", code: beaten, facts: ruling.facts)
    }
    return ClaimRound(
      kind: claimKind, rulings: rulings.sorted { Self.precedes($0.claim, $1.claim) },
      champion: champion)
  }

  /// The code of a touch that stands.
  private var choice: ClaimFate.Code {
    settings.touch == .first ? .firstTouch : .lastTouch
  }

  /// One partner's claim from its touches of one kind, which come in order.
  private func judge(_ touches: [DealTouch], as kind: DealClaim.Kind) -> ClaimRound.Ruling? {
    guard let first = touches.first else { return nil }
    guard let tier = record.partners[first.touch.partner] else {
      return ruling(first, kind, nil, "R-38", .noAgreement)
    }
    let counted = touches.filter { window.holds($0.touch) }
    let holding = counted.filter { touch in
      touchFacts.verdict(on: registration(touch, tier)).holds
    }
    if let chosen = settings.touch == .first ? holding.first : holding.last {
      return ruling(chosen, kind, tier, "R-34", choice)
    }
    if let refused = counted.first {
      return ruling(refused, kind, tier, "R-32", .afterDirectContact)
    }
    let code: ClaimFate.Code =
      first.touch.at > window.conversionAt ? .afterConversion : .outsideWindow
    return ruling(first, kind, tier, "R-34", code)
  }

  /// A touch as R-32 reads it: a claim of the moment at which it happened.
  private func registration(_ touch: DealTouch, _ tier: PartnerTier) -> Registration {
    Registration(
      id: touch.id, sequence: touch.touch.sequence, partner: touch.touch.partner, tier: tier,
      registeredAt: touch.touch.at)
  }

  private func ruling(
    _ touch: DealTouch, _ kind: DealClaim.Kind, _ tier: PartnerTier?, _ rule: String,
    _ code: ClaimFate.Code
  ) -> ClaimRound.Ruling {
    var facts: [Reason.Fact] = [.init("at", .instant(touch.touch.at))]
    if rule == "R-32", let direct = record.directContactAt {
      facts.append(.init("direct_contact_at", .instant(direct)))
    } else if rule == "R-34" {
      facts.append(.init("conversion_at", .instant(window.conversionAt)))
      if let days = settings.zone.days(from: touch.touch.at, to: window.conversionAt) {
        facts.append(.init("days", .count(days)))
      }
    }
    return ClaimRound.Ruling(
      claim: DealClaim(
        kind: kind, id: touch.id, partner: touch.touch.partner, tier: tier, at: touch.touch.at,
        sequence: touch.touch.sequence),
      rule: rule, code: code, facts: facts)
  }

  private func claim(_ registration: Registration) -> DealClaim {
    DealClaim(
      kind: .registration, id: registration.id, partner: registration.partner,
      tier: registration.tier, at: registration.registeredAt, sequence: registration.sequence)
  }

  private static func comesFirst(_ a: DealTouch, _ b: DealTouch) -> Bool {
    if a.touch.at != b.touch.at { return a.touch.at < b.touch.at }
    if a.touch.sequence != b.touch.sequence { return a.touch.sequence < b.touch.sequence }
    return a.id < b.id
  }

  private static func precedes(_ a: DealClaim, _ b: DealClaim) -> Bool {
    if a.at != b.at { return a.at < b.at }
    if a.sequence != b.sequence { return a.sequence < b.sequence }
    return a.partner == b.partner ? a.id < b.id : a.partner < b.partner
  }
}
