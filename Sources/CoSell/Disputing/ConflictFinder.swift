public import Basics
import CommissionCore

/// Looks through deals for what a person should settle.
///
/// Only deals that are still open are looked at; the findings stand in a fixed order: by kind,
/// then by account or partner.
///
/// Complexity: O(n log n) in the registrations, beside the touches of each deal.
public struct ConflictFinder: Hashable, Sendable {
  /// What is known of each open deal.
  private let deals: [DealRecord]
  private let measures: SquattingMeasures
  private let expiringSoonDays: Int
  private let today: Instant

  /// A look at deals on a day.
  public init(
    _ deals: [DealRecord], on today: Instant, expiringSoonDays: Int = 14,
    measures: SquattingMeasures = SquattingMeasures()
  ) {
    self.deals = deals.filter { $0.close == nil }.sorted {
      ($0.account, $0.deal) < ($1.account, $1.deal)
    }
    self.measures = measures
    self.expiringSoonDays = expiringSoonDays
    self.today = today
  }

  /// Everything that was found.
  public var conflicts: [DealConflict] {
    let live = liveClaims
    return rivals(live) + directContacts(live) + expiring(live) + idle(live) + bulks(live)
  }

  /// A live registration with its deal.
  private struct LiveClaim {
    let deal: DealRecord
    let history: RegistrationHistory
    let claim: Registration
  }

  /// The live registrations by account, then by instant.
  private var liveClaims: [LiveClaim] {
    deals.flatMap { deal in
      deal.registrations.compactMap { history in
        guard let standing = history.standing(on: today), standing.status.isLive,
          let claim = history.claim
        else { return nil }
        return LiveClaim(deal: deal, history: history, claim: claim)
      }
    }.sorted { a, b in
      (a.deal.account, a.claim.registeredAt, a.claim.sequence)
        < (b.deal.account, b.claim.registeredAt, b.claim.sequence)
    }
  }

  private func rivals(_ live: [LiveClaim]) -> [DealConflict] {
    let onAccount = Dictionary(grouping: live, by: \.deal.account).sorted { $0.key < $1.key }
    return onAccount.compactMap { account, claims in
      guard Set(claims.map(\.claim.partner)).count > 1 else { return nil }
      return .rivals(account: account, registrations: claims.map(\.claim.id))
    }
  }

  private func directContacts(_ live: [LiveClaim]) -> [DealConflict] {
    live.compactMap { claim in
      claim.deal.directContactAt.map { contact in
        .directContact(
          account: claim.deal.account, registration: claim.claim.id,
          registeredAt: claim.claim.registeredAt, contactAt: contact)
      }
    }
  }

  private func expiring(_ live: [LiveClaim]) -> [DealConflict] {
    live.compactMap { claim in
      guard
        case .expiringSoon(let registration, let lastDay, let left) = claim.history.expiringSoon(
          on: today, within: expiringSoonDays)
      else { return nil }
      return .expiring(
        account: claim.deal.account, registration: registration, lastDay: lastDay, daysLeft: left)
    }
  }

  private func idle(_ live: [LiveClaim]) -> [DealConflict] {
    byPartner(live).compactMap { partner, claims in
      guard claims.count >= measures.fewestLive else { return nil }
      let idle = claims.filter { claim in
        let days = claim.history.quietDays(on: today, touches: claim.deal.touches)
        return days.map { $0 >= measures.idleDays } ?? false
      }
      // Counts of records in memory are small; the percentage is anybody's.
      let percent = min(max(measures.idlePercent, 0), 101)
      guard !idle.isEmpty, idle.count * 100 >= claims.count * percent else { return nil }
      return .idleClaims(
        partner: partner, live: claims.count, idle: idle.map(\.claim.id).sorted())
    }
  }

  private func bulks(_ live: [LiveClaim]) -> [DealConflict] {
    let onAccount = Dictionary(grouping: live, by: \.deal.account)
    return byPartner(live).flatMap { partner, claims in
      bulks(among: claims).flatMap { bulk in
        bulk.flatMap { claim in
          (onAccount[claim.deal.account] ?? []).filter { follows($0.claim, claim.claim) }.map {
            DealConflict.bulkBeforeRival(
              partner: partner, registrations: bulk.map(\.claim.id), rival: $0.claim.id,
              account: claim.deal.account)
          }
        }
      }
    }
  }

  /// One partner's bulks: wherever enough claims fit into the seconds, joined where they overlap.
  private func bulks(among claims: [LiveClaim]) -> [[LiveClaim]] {
    let ordered = claims.sorted {
      ($0.claim.registeredAt, $0.claim.sequence) < ($1.claim.registeredAt, $1.claim.sequence)
    }
    var bulks: [Range<Int>] = []
    var end = 0
    for start in ordered.indices {
      let latest = ordered[start].claim.registeredAt.adding(seconds: measures.bulkSeconds) ?? .max
      while end < ordered.count, ordered[end].claim.registeredAt <= latest { end += 1 }
      guard end - start >= measures.fewestInBulk, end > start else { continue }
      if let last = bulks.last, last.upperBound > start {
        bulks[bulks.count - 1] = last.lowerBound..<end
      } else {
        bulks.append(start..<end)
      }
    }
    return bulks.map { Array(ordered[$0]) }
  }

  /// Whether another partner's claim came soon after.
  private func follows(_ rival: Registration, _ claim: Registration) -> Bool {
    rival.partner != claim.partner && claim.registeredAt <= rival.registeredAt
      && rival.registeredAt.seconds - claim.registeredAt.seconds <= measures.rivalSeconds
  }

  private func byPartner(_ live: [LiveClaim]) -> [(Identifier, [LiveClaim])] {
    Dictionary(grouping: live, by: \.claim.partner).sorted { $0.key < $1.key }.map { ($0, $1) }
  }
}
