public import Basics
public import CommissionCore

/// What a partner may found its claim to a deal on.
public struct DealClaim: Hashable, Sendable {
  /// The programs that a claim can come under.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It registered the deal.
    case registration = "approved_registration"
    /// It introduced the prospect.
    case introduction = "referral_introduction"
    /// Somebody came by its link.
    case affiliateTouch = "affiliate_touch"

    /// The program's name in the order of precedence.
    public var program: Identifier { Identifier(rawValue) }
  }

  /// Under which program it claims.
  public let kind: Kind
  /// The registration or the touch.
  public let id: Identifier
  /// The partner.
  public let partner: Identifier
  /// The partner's tier; nil without an agreement.
  public let tier: PartnerTier?
  /// When the claim arose.
  public let at: Instant
  /// The system's sequence number.
  public let sequence: Int64
}

/// What became of a claim, and why.
public struct ClaimFate: Hashable, Sendable {
  /// The claim.
  public let claim: DealClaim
  /// Whether it owns the deal.
  public let owns: Bool
  /// The rule that decided, such as `R-32`.
  public let rule: String
  /// Why, in snake_case.
  public let code: Code
  /// The numbers that decided, in reading order.
  public let facts: [Reason.Fact]
  /// The claim that stood before it, where one did.
  public let beatenBy: DealClaim?

  /// Why a claim owns the deal or lost it.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// Holds: we had no contact of our own.
    case noDirectContact = "no_direct_contact"
    /// Holds: it came at or before our contact.
    case registeredBeforeDirectContact = "registered_before_direct_contact"
    /// Holds: the account stood on the partner's protected list.
    case protectedAccount = "protected_account"
    /// Holds: the partner met the customer first and registered in time.
    case protectedByRegistrationWindow = "protected_by_registration_window"
    /// Holds: the earliest touch that counts.
    case firstTouch = "first_touch"
    /// Holds: the latest touch that counts.
    case lastTouch = "last_touch"
    /// Lost: a referral registered after our contact.
    case registeredAfterDirectContact = "registered_after_direct_contact"
    /// Lost: we met the customer first.
    case directContactFirst = "direct_contact_first"
    /// Lost: the partner met the customer first but registered too late.
    case registeredTooLate = "registered_too_late"
    /// Lost: it is not approved.
    case notApproved = "not_approved"
    /// Lost: it came after the close.
    case registeredAfterClose = "registered_after_close"
    /// Lost: its days were over.
    case expired
    /// Lost: another registration that holds was earlier.
    case earlierRegistration = "earlier_registration"
    /// Lost: the touch came after our own contact.
    case afterDirectContact = "after_direct_contact"
    /// Lost: the touch came after the conversion.
    case afterConversion = "after_conversion"
    /// Lost: the touch lies outside the attribution window.
    case outsideWindow = "outside_window"
    /// Lost: another partner's touch was earlier.
    case earlierTouch = "earlier_touch"
    /// Lost: another partner's touch was later, and the program takes the last.
    case laterTouch = "later_touch"
    /// Lost: a claim of a stronger program holds.
    case outranked
    /// Lost: the program's order of precedence does not know this kind of claim.
    case notInOrder = "not_in_order"
    /// Lost: the partner has no agreement.
    case noAgreement = "no_agreement"
  }
}
