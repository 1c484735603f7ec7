public import Basics
public import CommissionCore

/// A partner's claim on an account, as the system recorded it.
public struct Registration: Hashable, Sendable {
  /// The states of a registration.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// Not yet submitted.
    case draft
    /// Waiting for review.
    case submitted
    /// Being reviewed.
    case inReview = "in_review"
    /// Waiting for the partner.
    case actionRequired = "action_required"
    /// Accepted.
    case approved
    /// Refused.
    case rejected
    /// Another registration for the same opportunity stands.
    case duplicate
    /// Taken back by the partner.
    case withdrawn
    /// Not closed in time.
    case expired
    /// Closed and won.
    case won
    /// Closed and lost.
    case lost
  }

  /// Its identifier.
  public let id: Identifier
  /// The system's sequence number, which breaks ties.
  public let sequence: Int64
  /// The partner that claims.
  public let partner: Identifier
  /// The partner's tier, which decides what protects the claim.
  public let tier: PartnerTier
  /// When the system recorded it; what the partner claims is evidence only.
  public let registeredAt: Instant
  /// When the partner first met the customer, where that is recorded.
  public let firstContactAt: Instant?
  /// Its state.
  public let status: Status
  /// How many days it lives, where that is not the program's figure: one that was extended.
  public let validDays: Int?

  /// A registration.
  public init(
    id: Identifier, sequence: Int64, partner: Identifier, tier: PartnerTier,
    registeredAt: Instant, firstContactAt: Instant? = nil, status: Status = .approved,
    validDays: Int? = nil
  ) {
    self.id = id
    self.sequence = sequence
    self.partner = partner
    self.tier = tier
    self.registeredAt = registeredAt
    self.firstContactAt = firstContactAt
    self.status = status
    self.validDays = validDays
  }

  /// The first contact, or the registration where none is recorded.
  public var effectiveFirstContact: Instant { firstContactAt ?? registeredAt }
}

/// A stretch of days on which an account stood on a partner's protected list.
public struct ProtectedAccount: Hashable, Sendable {
  /// The partner.
  public let partner: Identifier
  /// The first day.
  public let from: CivilDate
  /// The last day, included.
  public let to: CivilDate

  /// A stretch of days, both ends included.
  public init(partner: Identifier, from: CivilDate, to: CivilDate) {
    self.partner = partner
    self.from = from
    self.to = to
  }
}
