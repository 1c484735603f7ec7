public import Basics

/// Something about one or several deals that a person should settle.
public enum DealConflict: Hashable, Sendable {
  /// Different partners have live registrations on one account, earliest first.
  case rivals(account: Identifier, registrations: [Identifier])
  /// A live registration stands against a contact of our own.
  case directContact(
    account: Identifier, registration: Identifier, registeredAt: Instant, contactAt: Instant)
  /// A live registration ends soon.
  case expiring(
    account: Identifier, registration: Identifier, lastDay: CivilDate, daysLeft: Int)
  /// Nearly all of a partner's live registrations lie still.
  case idleClaims(partner: Identifier, live: Int, idle: [Identifier])
  /// A partner registered many deals within minutes, just before a rival.
  case bulkBeforeRival(
    partner: Identifier, registrations: [Identifier], rival: Identifier, account: Identifier)

  /// The stable name in snake_case.
  public var code: String {
    switch self {
    case .rivals: "rival_claims"
    case .directContact: "registration_against_direct_contact"
    case .expiring: "expiring_registration"
    case .idleClaims: "idle_claims"
    case .bulkBeforeRival: "bulk_before_rival"
    }
  }
}
