public import Basics
public import CommissionCore

/// Everything that is known of one deal: what its ownership is decided from.
public struct DealRecord: Hashable, Sendable {
  /// The deal.
  public var deal: Identifier
  /// The account.
  public var account: Identifier
  /// What partners registered.
  public var registrations: [RegistrationHistory] = []
  /// Our own contacts with the customer.
  public var directContacts: [DirectContact] = []
  /// The days on which the account stood on protected lists.
  public var protected: [ProtectedAccount] = []
  /// The partners' contacts.
  public var touches: [DealTouch] = []
  /// When the customer converted, where that is not the close.
  public var conversionAt: Instant?
  /// The close.
  public var close: DealClose?
  /// What was agreed on sharing.
  public var split = SplitAgreement()
  /// The partners that have an agreement, with their tiers; others can only be influenced.
  public var partners: [Identifier: PartnerTier] = [:]
  /// Whether we were actively selling to the account when the partner brought it.
  public var wasActiveDirect = false
  /// The partners that implemented or resold.
  public var delivered: Set<Identifier> = []

  /// A deal of which nothing more is known; set what is.
  public init(deal: Identifier, account: Identifier) {
    self.deal = deal
    self.account = account
  }

  /// What was known when the system had counted this far.
  ///
  /// Lists, agreements and the conversion bear no sequence: give those that were known.
  public func through(sequence: Int64) -> DealRecord {
    var record = self
    record.registrations = registrations.map { $0.through(sequence: sequence) }
    record.directContacts.removeAll { $0.sequence > sequence }
    record.touches.removeAll { $0.touch.sequence > sequence }
    record.split = split.through(sequence: sequence)
    if let close, close.sequence > sequence { record.close = nil }
    return record
  }

  /// Our earliest contact with the customer.
  public var directContactAt: Instant? { directContacts.map(\.at).min() }
}
