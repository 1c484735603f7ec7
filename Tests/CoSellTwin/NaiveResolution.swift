package import Basics
package import CoSell
import CommissionCore
import Exact
import Money

/// once more, read off their words: every claim on one pile, the winner is the one
/// that no other beats.
package struct NaiveResolution {
  /// One claim of the pile.
  package struct Claim {
    var rank: Int
    var at: Instant
    var tie: [Int64]
    package var partner: Identifier
    package var id: Identifier
    var tier: PartnerTier
    var isRegistration: Bool
  }

  let record: DealRecord
  let settings: DealSettings
  let asOf: Instant

  /// A deal, read naively.
  package init(record: DealRecord, settings: DealSettings, asOf: Instant) {
    self.record = record
    self.settings = settings
    self.asOf = asOf
  }

  /// The id of the winning claim; `direct` or `nobody` where there is none.
  package var owner: String {
    winner?.id.text ?? (record.directContacts.isEmpty ? "nobody" : "direct")
  }

  /// The claim that no other beats.
  package var winner: Claim? {
    let all = registrations + touches(.introduction) + touches(.click)
    return all.first { claim in !all.contains { beats($0, claim) } }
  }

  private func beats(_ a: Claim, _ b: Claim) -> Bool {
    if a.rank != b.rank { return a.rank < b.rank }
    let isLast = settings.touch == .last && !a.isRegistration
    if a.at != b.at { return (a.at < b.at) != isLast }
    if a.tie != b.tie { return a.tie.lexicographicallyPrecedes(b.tie) != isLast }
    return false
  }

  private func rank(_ program: String) -> Int? {
    settings.order.firstIndex { $0.text == program }
  }

  /// Every registration that let stand.
  private var registrations: [Claim] {
    guard let rank = rank("approved_registration") else { return [] }
    let end = record.close?.at ?? asOf
    var found: [Claim] = []
    for history in record.registrations {
      // The lives, by hand: where each began, how long it lasts, whether it was approved.
      var lives: [(event: RegistrationEvent, days: Int, isApproved: Bool)] = []
      for event in history.events {
        switch event.move {
        case .submit, .reregister: lives.append((event, 120, false))
        case .extend: lives[lives.count - 1].days += 120
        case .approve: lives[lives.count - 1].isApproved = true
        case .reject, .markDuplicate, .withdraw:
          if !lives.isEmpty { lives[lives.count - 1].isApproved = false }
        default: break
        }
      }
      let begun = lives.filter { life in record.close.map { life.event.at <= $0.at } ?? true }
      guard let life = begun.last, life.isApproved, record.partners[history.partner] != nil,
        life.event.at <= end, day(end) - day(life.event.at) <= life.days
      else { continue }
      let met = history.events.last { $0.details != nil }?.details?.firstContactAt
      guard survives(life.event.at, met: met, history.tier, history.partner) else { continue }
      let first = met ?? life.event.at
      found.append(
        Claim(
          rank: rank, at: life.event.at,
          tie: [first.seconds, Int64(first.nanoseconds), life.event.sequence],
          partner: history.partner, id: history.id, tier: history.tier, isRegistration: true))
    }
    return found
  }

  /// Every touch of a kind that let stand.
  private func touches(_ kind: DealTouch.Kind) -> [Claim] {
    guard let rank = rank(kind == .click ? "affiliate_touch" : "referral_introduction") else {
      return []
    }
    return record.touches.filter { $0.kind == kind && counts($0.touch) }.compactMap { touch in
      guard let tier = record.partners[touch.touch.partner],
        survives(touch.touch.at, met: nil, tier, touch.touch.partner)
      else { return nil }
      return Claim(
        rank: rank, at: touch.touch.at, tie: [touch.touch.sequence],
        partner: touch.touch.partner, id: touch.id, tier: tier, isRegistration: false)
    }
  }

  ///
  private func survives(
    _ at: Instant, met: Instant?, _ tier: PartnerTier, _ partner: Identifier
  ) -> Bool {
    var first: Instant?
    for contact in record.directContacts where first.map({ contact.at < $0 }) ?? true {
      first = contact.at
    }
    guard let first, at > first else { return true }
    if tier == .referral { return false }
    let isListed = record.protected.contains { list in
      list.partner == partner
        && (list.from.daysSinceEpoch...max(list.from, list.to).daysSinceEpoch).contains(day(first))
    }
    if tier == .solution, isListed { return true }
    guard let met, met <= first else { return false }
    return (0...settings.registrationWindowDays).contains(day(at) - day(met))
  }

  ///
  package func counts(_ touch: Touch) -> Bool {
    let end = record.conversionAt ?? record.close?.at ?? asOf
    return touch.at <= end && (0...settings.windowDays).contains(day(end) - day(touch.at))
  }

  ///
  package var award: DealAward {
    guard let winner else { return .nobody }
    var agreed: SplitEntry?
    var amended: SplitEntry?
    for entry in record.split.entries {
      let isBefore = record.close.map { entry.recordedAt < $0.at } ?? true
      if isBefore { agreed = entry } else if entry.isAmendment { amended = entry }
    }
    if let entry = amended ?? agreed {
      return DealAward(owner: winner.partner, tier: winner.tier, sharing: .agreed(entry.terms))
    }
    switch winner.tier {
    case .solution: return DealAward(owner: winner.partner, tier: .solution, sharing: .held)
    case .referral:
      return DealAward(
        owner: winner.partner, tier: .referral,
        sharing: .weights([Payee(winner.partner, weight: Fraction.one)]))
    case .integration:
      return DealAward(
        owner: winner.partner, tier: .integration, sharing: .weights(weights(winner)))
    }
  }

  private func weights(_ winner: Claim) -> [Payee] {
    let touches = record.touches.map(\.touch)
      .filter { counts($0) && record.partners[$0.partner] != nil }
      .sorted { ($0.at, $0.sequence) < ($1.at, $1.sequence) }
    if touches.isEmpty { return [Payee(winner.partner, weight: Fraction.one)] }
    var payees: [Identifier] = winner.isRegistration ? [winner.partner] : []
    for touch in touches where !payees.contains(touch.partner) { payees.append(touch.partner) }
    let priority = winner.isRegistration ? settings.priority.fraction : Fraction.zero
    let rest = Fraction.one - priority
    return payees.map { partner in
      let own = touches.filter { $0.partner == partner }.count
      let share = rest * Fraction(reducing: Int64(own), over: Int64(touches.count))
      let isFirst = winner.isRegistration && partner == winner.partner
      return Payee(partner, weight: isFirst ? priority + share : share)
    }
  }

  /// The local day by counting seconds since long before any instant.
  private func day(_ at: Instant) -> Int {
    Int((at.seconds + Int64(settings.zone.offset(at: at)) + 864_000_000_000) / 86_400)
      - 10_000_000
  }
}
