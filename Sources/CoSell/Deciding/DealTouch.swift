public import Basics

/// A partner's contact with an opportunity, and of what kind it was.
public struct DealTouch: Hashable, Sendable {
  /// The kinds of contact.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A named prospect was introduced to us.
    case introduction
    /// Somebody came by the partner's link or code.
    case click
    /// The partner met the customer.
    case meeting
    /// The partner showed the product.
    case demo
  }

  /// Its identifier.
  public let id: Identifier
  /// Its kind.
  public let kind: Kind
  /// Whose it is, and when it happened.
  public let touch: Touch

  /// A contact.
  public init(
    _ kind: Kind, id: Identifier, partner: Identifier, at: Instant, sequence: Int64
  ) {
    self.id = id
    self.kind = kind
    touch = Touch(partner: partner, at: at, sequence: sequence)
  }
}

/// A contact of our own with a customer.
public struct DirectContact: Hashable, Sendable {
  /// When it happened.
  public let at: Instant
  /// The system's sequence number.
  public let sequence: Int64

  /// A contact.
  public init(at: Instant, sequence: Int64) {
    self.at = at
    self.sequence = sequence
  }
}
