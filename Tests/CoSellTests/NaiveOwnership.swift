import Basics
import CoSell
import CommissionCore

/// once more, written down from their words for the zone UTC: the naive twin of
/// `Ownership`.
enum NaiveOwnership {
  /// The contract's code for each registration, and the winner's id; both nil-free and in order.
  static func decide(
    _ registrations: [Registration], closed: Instant?, expiry: Int?, direct: Instant?,
    window: Int, protected: [ProtectedAccount]
  ) -> (codes: [String], winner: Registration?) {
    var codes = registrations.map { registration -> String in
      if registration.status != .approved { return "not_approved" }
      if let closed, closed < registration.registeredAt { return "registered_after_close" }
      if let closed, let expiry, days(registration.registeredAt, closed) > expiry {
        return "expired"
      }
      guard let direct else { return "no_direct_contact" }
      let cameFirst = !(registration.registeredAt > direct)
      if cameFirst { return "registered_before_direct_contact" }
      if registration.tier == .referral { return "registered_after_direct_contact" }
      let isListed = protected.contains { stretch in
        stretch.partner == registration.partner
          && days(stretch.from, direct) >= 0 && days(stretch.to, direct) <= 0
      }
      if registration.tier == .solution, isListed { return "protected_account" }
      // Where no first contact is recorded, the registration stands in, and it came after us.
      guard let met = registration.firstContactAt, met <= direct else {
        return "direct_contact_first"
      }
      return days(met, registration.registeredAt) <= window
        ? "protected_by_registration_window" : "registered_too_late"
    }
    let holding = [
      "no_direct_contact", "registered_before_direct_contact", "protected_account",
      "protected_by_registration_window",
    ]
    var winner: Registration?
    for (index, registration) in registrations.enumerated() where holding.contains(codes[index]) {
      if winner.map({ isBefore(registration, $0) }) ?? true { winner = registration }
    }
    for (index, registration) in registrations.enumerated()
    where holding.contains(codes[index]) && registration.id != winner?.id {
      codes[index] = "earlier_registration"
    }
    return (codes, winner)
  }

  /// The ties of R-31 as one comparison of lists.
  private static func isBefore(_ a: Registration, _ b: Registration) -> Bool {
    let left = [a.registeredAt, a.firstContactAt ?? a.registeredAt]
    let right = [b.registeredAt, b.firstContactAt ?? b.registeredAt]
    if left != right { return left.lexicographicallyPrecedes(right) }
    if a.sequence != b.sequence { return a.sequence < b.sequence }
    return a.partner.text.utf8.lexicographicallyPrecedes(b.partner.text.utf8)
  }

  private static func days(_ from: Instant, _ to: Instant) -> Int {
    dayNumber(to) - dayNumber(from)
  }

  private static func days(_ from: CivilDate, _ to: Instant) -> Int {
    dayNumber(to) - from.daysSinceEpoch
  }

  /// Whole days since 1970, for instants after it.
  private static func dayNumber(_ instant: Instant) -> Int { Int(instant.seconds / 86_400) }
}
