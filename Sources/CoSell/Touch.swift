public import Basics

/// A partner's recorded contact with an opportunity: a click, an introduction, a demo.
public struct Touch: Hashable, Sendable {
  /// The partner.
  public let partner: Identifier
  /// When it happened.
  public let at: Instant
  /// The system's sequence number, which breaks ties.
  public let sequence: Int64

  /// A contact.
  public init(partner: Identifier, at: Instant, sequence: Int64) {
    self.partner = partner
    self.at = at
    self.sequence = sequence
  }
}

/// The stretch of days before a conversion in which touches count.
public struct AttributionWindow: Hashable, Sendable {
  /// The zone in which days are counted.
  public let zone: Zone
  /// How many days before the conversion's day still count.
  public let days: Int
  /// When the customer converted.
  public let conversionAt: Instant

  /// A window that ends with a conversion.
  public init(zone: Zone, days: Int = 90, conversionAt: Instant) {
    self.zone = zone
    self.days = days
    self.conversionAt = conversionAt
  }

  /// Whether the window lies outside the 30 to 90 days that are usual.
  public var isUnusual: Bool { !(30...90).contains(days) }

  /// Whether a touch counts: not after the conversion, and within the days before it.
  public func holds(_ touch: Touch) -> Bool {
    guard touch.at <= conversionAt, let age = zone.days(from: touch.at, to: conversionAt) else {
      return false
    }
    return age >= 0 && age <= days
  }

  /// The touches that count, earliest first; ties by lower sequence, then partner by bytes.
  public func eligible(_ touches: [Touch]) -> [Touch] {
    touches.filter(holds).sorted { a, b in
      if a.at != b.at { return a.at < b.at }
      if a.sequence != b.sequence { return a.sequence < b.sequence }
      return a.partner < b.partner
    }
  }
}
