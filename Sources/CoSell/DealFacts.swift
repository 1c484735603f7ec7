public import Basics
import CommissionCore

/// What is known of a deal when its ownership is decided, and the program's windows.
public struct DealFacts: Hashable, Sendable {
  /// The zone in which days are counted.
  public let zone: Zone
  /// Within how many days of the first contact a registration must come.
  public let registrationWindowDays: Int
  /// How many days a registration lives, if it expires at all.
  public let expiryDays: Int?
  /// When we first met the customer ourselves.
  public let directContactAt: Instant?
  /// When the deal closed.
  public let closedAt: Instant?
  /// The stretches of days on which the account was protected.
  public let protected: [ProtectedAccount]
  /// The partners on whose list the account stood on the day of our first contact.
  private let protectedPartners: Set<Identifier>

  /// The facts of a deal; leave out what has not happened.
  public init(
    zone: Zone, registrationWindowDays: Int = 14, expiryDays: Int? = nil,
    directContactAt: Instant? = nil, closedAt: Instant? = nil,
    protected: [ProtectedAccount] = []
  ) {
    self.zone = zone
    self.registrationWindowDays = registrationWindowDays
    self.expiryDays = expiryDays
    self.directContactAt = directContactAt
    self.closedAt = closedAt
    self.protected = protected
    let day = directContactAt.flatMap { zone.date(of: $0) }
    protectedPartners = Set(
      protected.lazy.filter { stretch in
        day.map { stretch.from <= $0 && $0 <= stretch.to } ?? false
      }.map(\.partner))
  }

  /// What a registration comes to by itself: its state, its life, then direct contact.
  func verdict(on registration: Registration) -> Ownership.Verdict {
    guard registration.status == .approved else { return .notApproved }
    if let closedAt {
      if registration.registeredAt > closedAt { return .registeredAfterClose }
      if let life = registration.validDays ?? expiryDays,
        let age = zone.days(from: registration.registeredAt, to: closedAt), age > life
      {
        return .expired
      }
    }
    guard let directContactAt else { return .noDirectContact }
    if registration.registeredAt <= directContactAt { return .registeredBeforeDirectContact }
    switch registration.tier {
    case .referral:
      return .registeredAfterDirectContact
    case .integration:
      return windowVerdict(on: registration, directContactAt)
    case .solution:
      return protectedPartners.contains(registration.partner)
        ? .protectedAccount : windowVerdict(on: registration, directContactAt)
    }
  }

  /// Whether the partner met the customer first and registered within the window.
  private func windowVerdict(
    on registration: Registration, _ directContactAt: Instant
  ) -> Ownership.Verdict {
    let contact = registration.effectiveFirstContact
    guard contact <= directContactAt else { return .directContactFirst }
    guard let days = zone.days(from: contact, to: registration.registeredAt),
      (0...max(registrationWindowDays, 0)).contains(days)
    else { return .registeredTooLate }
    return .protectedByRegistrationWindow
  }
}
