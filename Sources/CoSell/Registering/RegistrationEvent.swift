public import Basics

/// Something that was done with a registration, as the system recorded it.
public struct RegistrationEvent: Hashable, Sendable {
  /// The system's sequence number.
  public let sequence: Int64
  /// When the system recorded it: the instant that counts.
  public let at: Instant
  /// Who did it.
  public let by: Identifier
  /// When it happened according to whoever recorded it: evidence only.
  public let claimedAt: Instant?
  /// What was done.
  public let move: Registration.Move
  /// The whole details after `register` and `edit`; nil for every other move.
  public let details: RegistrationDetails?
  /// Why.
  public let reason: String?

  /// An event.
  public init(
    _ move: Registration.Move, sequence: Int64, at: Instant, by: Identifier,
    claimedAt: Instant? = nil, details: RegistrationDetails? = nil, reason: String? = nil
  ) {
    self.sequence = sequence
    self.at = at
    self.by = by
    self.claimedAt = claimedAt
    self.move = move
    self.details = details
    self.reason = reason
  }

  /// Whether it says why, in more than blanks.
  var givesReason: Bool { reason?.utf8.contains { $0 > 0x20 } ?? false }
}

/// How and when a deal was closed, as the system learned it.
public struct DealClose: Hashable, Sendable {
  /// The close.
  public let at: Instant
  /// Whether the deal was won.
  public let isWon: Bool
  /// When the system learned of it.
  public let recordedAt: Instant
  /// The system's sequence number of that.
  public let sequence: Int64

  /// A close.
  public init(at: Instant, isWon: Bool = true, recordedAt: Instant, sequence: Int64) {
    self.at = at
    self.isWon = isWon
    self.recordedAt = recordedAt
    self.sequence = sequence
  }
}

/// A close that was taken back later.
public struct FormerClose: Hashable, Sendable {
  /// The close.
  public let close: DealClose
  /// The system's sequence number from which on it did not stand any more.
  public let until: Int64

  /// A close that stood until then.
  public init(_ close: DealClose, until: Int64) {
    self.close = close
    self.until = until
  }
}

/// How long registrations live, and how often they may be renewed.
public struct RegistrationRules: Hashable, Sendable {
  /// The zone in which days are counted.
  public var zone: Zone
  /// How many days a registration lives, the last one included; nil where none expires.
  public var expiryDays: Int?
  /// How many extensions and re-registrations it may have together.
  public var renewals: Int

  /// The rules; the defaults are the domain's.
  public init(zone: Zone, expiryDays: Int? = 120, renewals: Int = 1) {
    self.zone = zone
    self.expiryDays = expiryDays
    self.renewals = renewals
  }
}
