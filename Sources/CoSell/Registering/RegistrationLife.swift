public import Basics

/// One span of a registration's life: from when it was handed in until it expires.
///
/// Re-registration begins another. Where a deal turns out to have closed within an earlier life,
/// it is that life that counts.
public struct RegistrationLife: Hashable, Sendable {
  /// When it was handed in; nothing that a partner claims moves it.
  public let registeredAt: Instant
  /// The system's sequence number of that.
  public let sequence: Int64
  /// How many days it lives, extensions included; nil where it does not expire.
  public internal(set) var validDays: Int?
  /// The last day on which it is valid; nil where it does not expire.
  public internal(set) var lastDay: CivilDate?
  /// The state in which it stood last, expiry apart.
  public internal(set) var status: Registration.Status

  init(registeredAt: Instant, sequence: Int64, rules: RegistrationRules) {
    self.registeredAt = registeredAt
    self.sequence = sequence
    status = .submitted
    validDays = rules.expiryDays
    setLastDay(rules.zone)
  }

  /// Adds the program's days once more, counted from where the life would have ended.
  mutating func extend(_ rules: RegistrationRules) {
    guard let days = validDays, let more = rules.expiryDays else { return }
    let (sum, overflow) = days.addingReportingOverflow(more)
    validDays = overflow ? nil : sum
    setLastDay(rules.zone)
  }

  /// Whether it is over on the day of an instant, unless the deal closed on or before its last day.
  func hasEnded(on today: Instant, close: DealClose?, zone: Zone) -> Bool {
    guard status.isLive, let lastDay, let day = zone.date(of: today), day > lastDay else {
      return false
    }
    guard let close, let closed = zone.date(of: close.at) else { return true }
    return closed > lastDay
  }

  private mutating func setLastDay(_ zone: Zone) {
    lastDay = validDays.flatMap { zone.date(of: registeredAt)?.adding(days: $0) }
  }
}

/// How a registration stands on a day.
public struct RegistrationStanding: Hashable, Sendable {
  /// Its state, `expired` where its days are over.
  public let status: Registration.Status
  /// What it says.
  public let details: RegistrationDetails
  /// Its lives, the present one last; none while it is a draft.
  public let lives: [RegistrationLife]
  /// What renewed it so far: extensions and re-registrations with their reasons.
  public let renewals: [RegistrationEvent]
  /// What was done last.
  public let last: RegistrationEvent

  /// When the present life was handed in; nil for a draft.
  public var registeredAt: Instant? { lives.last?.registeredAt }
  /// The last day of the present life; nil for a draft, and where nothing expires.
  public var lastDay: CivilDate? { lives.last?.lastDay }
}
