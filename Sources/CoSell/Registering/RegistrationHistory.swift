public import Basics
public import CommissionCore

/// A registration with everything that was ever done with it.
///
/// The state is never stored: it follows from the events, the day and the deal's close. So any
/// earlier state can be had again by leaving out what came later.
public struct RegistrationHistory: Hashable, Sendable {
  /// Its identifier.
  public let id: Identifier
  /// The partner that claims.
  public let partner: Identifier
  /// The partner's tier.
  public let tier: PartnerTier
  /// How long it lives.
  public let rules: RegistrationRules
  /// The deal's close, where there is one.
  public let close: DealClose?
  /// Closes that were taken back: what was done while they stood was legal as it was.
  public let formerCloses: [FormerClose]
  /// What was done, in the system's order.
  public let events: [RegistrationEvent]
  private let fold: RegistrationFold

  /// A history; the first event that could not have been is told.
  ///
  /// Complexity: O(n) in the events.
  public init(
    id: Identifier, partner: Identifier, tier: PartnerTier, rules: RegistrationRules,
    close: DealClose? = nil, formerCloses: [FormerClose] = [], events: [RegistrationEvent] = []
  ) throws(RegistrationError) {
    var fold = RegistrationFold()
    for event in events {
      let known = Self.close(at: event.sequence, close, formerCloses)
      try fold.apply(event, close: known, rules: rules)
    }
    self.init(id, partner, tier, rules, close, formerCloses, events, fold)
  }

  /// The close that the system knew of when it counted this far.
  private static func close(
    at sequence: Int64, _ close: DealClose?, _ former: [FormerClose]
  ) -> DealClose? {
    former.first { $0.close.sequence <= sequence && sequence < $0.until }?.close ?? close
  }

  private init(
    _ id: Identifier, _ partner: Identifier, _ tier: PartnerTier, _ rules: RegistrationRules,
    _ close: DealClose?, _ former: [FormerClose], _ events: [RegistrationEvent],
    _ fold: RegistrationFold
  ) {
    self.id = id
    self.partner = partner
    self.tier = tier
    self.rules = rules
    self.close = close
    formerCloses = former
    self.events = events
    self.fold = fold
  }

  /// The history with one more event, or why that can't be.
  public func adding(_ event: RegistrationEvent) throws(RegistrationError) -> RegistrationHistory {
    var fold = self.fold
    try fold.apply(event, close: close, rules: rules)
    return RegistrationHistory(
      id, partner, tier, rules, close, formerCloses, events + [event], fold)
  }

  /// The history once the deal's close is known; it must be recorded after all that was done.
  ///
  /// Nothing that was done before the system learned of it becomes illegal.
  public func closing(_ close: DealClose) throws(RegistrationError) -> RegistrationHistory {
    if let last = events.last, close.sequence <= last.sequence || close.recordedAt < last.at {
      throw .outOfOrder(
        sequence: close.sequence, at: close.recordedAt, lastSequence: last.sequence,
        lastAt: last.at)
    }
    return RegistrationHistory(id, partner, tier, rules, close, formerCloses, events, fold)
  }

  /// What was known when the system had counted this far.
  public func through(sequence: Int64) -> RegistrationHistory {
    cut(
      events.prefix { $0.sequence <= sequence },
      close: close.map { $0.sequence <= sequence } ?? true)
  }

  /// What was known at an instant.
  public func through(_ instant: Instant) -> RegistrationHistory {
    cut(
      events.prefix { $0.at <= instant }, close: close.map { $0.recordedAt <= instant } ?? true)
  }

  /// How it stands on the day of an instant; nil while it has no event.
  public func standing(on today: Instant) -> RegistrationStanding? {
    guard let status = fold.status(on: today, close: close, zone: rules.zone),
      let details = fold.details, let last = fold.last
    else { return nil }
    return RegistrationStanding(
      status: status, details: details, lives: fold.lives, renewals: fold.renewals, last: last)
  }

  /// The claim that ownership judges; nil while it has no event.
  ///
  /// Of several lives the one counts in which the deal closed. `won` and `lost` count as approved,
  /// which they were; whether its days were over at the close is for ownership to judge.
  public var claim: Registration? {
    guard let details = fold.details, let first = fold.first, let status = fold.status else {
      return nil
    }
    let life = fold.lives.last { life in close.map { life.registeredAt <= $0.at } ?? true }
    let counted = life ?? fold.lives.first
    let state = counted?.status ?? status
    return Registration(
      id: id, sequence: counted?.sequence ?? first.sequence, partner: partner, tier: tier,
      registeredAt: counted?.registeredAt ?? first.at, firstContactAt: details.firstContactAt,
      status: state == .won || state == .lost ? .approved : state,
      validDays: counted?.validDays)
  }

  private func cut(_ kept: ArraySlice<RegistrationEvent>, close isKnown: Bool)
    -> RegistrationHistory
  {
    let close = isKnown ? close : nil
    var fold = RegistrationFold()
    for event in kept {
      let known = Self.close(at: event.sequence, close, formerCloses)
      // A part of a valid history is valid, for a close counts only for events after it.
      guard (try? fold.apply(event, close: known, rules: rules)) != nil else { break }
    }
    return RegistrationHistory(
      id, partner, tier, rules, close, formerCloses, Array(kept), fold)
  }
}
