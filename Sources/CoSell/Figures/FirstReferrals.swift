public import Basics

/// Which partners brought their first referral within 30 days of their onboarding (domain §12).
///
/// A referral is a registration that was handed in, or an introduction, whatever came of it. One
/// from before the onboarding counts as in time.
public struct FirstReferrals: Hashable, Sendable {
  /// How it went with a partner.
  public enum Result: Hashable, Sendable {
    /// In time, after so many days; below zero where it came before the onboarding.
    case inTime(days: Int)
    /// Late, after so many days.
    case late(days: Int)
    /// None yet, and the days are over.
    case missed
    /// None yet, and so many days are left.
    case pending(daysLeft: Int)
  }

  /// Each onboarded partner's result.
  public let results: [Identifier: Result]

  /// Looks up each partner's first referral, as of a day.
  ///
  /// A partner whose onboarding is outside the calendar of the zone is left out.
  public init(
    onboarded: [Identifier: Instant], deals: [DealRecord], zone: Zone, on today: Instant,
    within days: Int = 30
  ) {
    var first: [Identifier: Instant] = [:]
    func note(_ partner: Identifier, _ at: Instant) {
      guard at <= today else { return }
      first[partner] = min(first[partner] ?? at, at)
    }
    for deal in deals {
      for registration in deal.registrations {
        for event in registration.events where event.move == .submit {
          note(registration.partner, event.at)
        }
      }
      for touch in deal.touches where touch.kind == .introduction {
        note(touch.touch.partner, touch.touch.at)
      }
    }
    var results: [Identifier: Result] = [:]
    for (partner, start) in onboarded {
      if let at = first[partner], let taken = zone.days(from: start, to: at) {
        results[partner] = taken <= days ? .inTime(days: taken) : .late(days: taken)
      } else if let gone = zone.days(from: start, to: today) {
        let left = days.subtractingReportingOverflow(gone)
        results[partner] =
          gone > days ? .missed : .pending(daysLeft: left.overflow ? .max : left.partialValue)
      }
    }
    self.results = results
  }

  /// How many partners were in time.
  public var inTime: Int {
    results.values.filter { if case .inTime = $0 { true } else { false } }.count
  }

  /// How many partners' days are over, or who were in time.
  public var decided: Int {
    results.values.filter { if case .pending = $0 { false } else { true } }.count
  }
}
