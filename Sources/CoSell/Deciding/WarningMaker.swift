import Basics
import CommissionCore

/// Finds what should be seen about a deal.
struct WarningMaker {
  let judge: ClaimJudge
  let sharing: DealSharing
  let asOf: Instant

  /// All warnings, in a fixed order.
  var warnings: [DealWarning] {
    var found: [DealWarning] = []
    if judge.window.isUnusual { found.append(.unusualWindow(days: judge.window.days)) }
    if judge.record.close == nil {
      found += histories.compactMap {
        $0.expiringSoon(on: asOf, within: judge.settings.expiringSoonDays)
      }
      found += histories.compactMap(quiet)
    }
    return found + rivals + splits
  }

  private var histories: [RegistrationHistory] {
    judge.record.registrations.sorted { $0.id < $1.id }
  }

  private func quiet(_ history: RegistrationHistory) -> DealWarning? {
    guard let days = history.quietDays(on: asOf, touches: judge.record.touches),
      days >= judge.settings.quietDays
    else { return nil }
    return .quietClaim(registration: history.id, days: days)
  }

  /// Claims that came just before one of a partner who had met the customer, without a touch.
  private var rivals: [DealWarning] {
    let claims = histories.compactMap(\.claim)
    let met = Set(judge.record.touches.map(\.touch.partner))
    return claims.filter { !met.contains($0.partner) }.flatMap { claim in
      claims.filter { $0.partner != claim.partner && met.contains($0.partner) }.compactMap {
        rival in
        let seconds = rival.registeredAt.seconds - claim.registeredAt.seconds
        guard claim.registeredAt <= rival.registeredAt, seconds <= judge.settings.rivalSeconds
        else { return nil }
        return DealWarning.justBeforeRival(
          registration: claim.id, rival: rival.id, seconds: seconds)
      }
    }
  }

  private var splits: [DealWarning] {
    var found: [DealWarning] = []
    if let entry = sharing.split.inForce {
      if let owner = sharing.award.owner {
        if !entry.terms.terms.contains(where: { $0.payee == owner }) {
          found.append(.ownerNotInSplit)
        }
      } else {
        found.append(.splitWithoutOwner)
      }
    }
    return found + sharing.split.late.map { .lateSplit(recordedAt: $0.recordedAt) }
  }
}

extension RegistrationHistory {
  /// A warning where its life ends within some days.
  func expiringSoon(on today: Instant, within days: Int) -> DealWarning? {
    guard let standing = standing(on: today), standing.status.isLive,
      let lastDay = standing.lastDay, let day = rules.zone.date(of: today)
    else { return nil }
    let left = day.days(to: lastDay)
    guard left <= days else { return nil }
    return .expiringSoon(registration: id, lastDay: lastDay, daysLeft: left)
  }

  /// For how many days a live claim has seen no movement; nil where it has, or is not live.
  ///
  /// Movement is an edit or an answer of the partner since it handed the claim in, or any touch of
  /// the partner with the deal.
  func quietDays(on today: Instant, touches: [DealTouch]) -> Int? {
    guard let standing = standing(on: today), standing.status.isLive,
      let registeredAt = standing.registeredAt,
      !touches.contains(where: { $0.touch.partner == partner && $0.touch.at <= today }),
      !events.contains(where: { $0.at >= registeredAt && ($0.move == .edit || $0.move == .act) })
    else { return nil }
    return rules.zone.days(from: registeredAt, to: today)
  }
}
