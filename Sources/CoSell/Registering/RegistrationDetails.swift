public import Basics
public import Money

/// What a partner says about the deal that it registers.
public struct RegistrationDetails: Hashable, Sendable {
  /// The account.
  public var account: Identifier
  /// What the deal is worth.
  public var value: Money?
  /// When the partner expects the close.
  public var expectedClose: CivilDate?
  /// Whom it talks to, by the identifiers of persons, whose values are kept apart.
  public var contacts: [Identifier]
  /// Free text.
  public var notes: String?
  /// When the partner first met the customer, where that is recorded.
  public var firstContactAt: Instant?

  /// Details; leave out what is not known.
  public init(
    account: Identifier, value: Money? = nil, expectedClose: CivilDate? = nil,
    contacts: [Identifier] = [], notes: String? = nil, firstContactAt: Instant? = nil
  ) {
    self.account = account
    self.value = value
    self.expectedClose = expectedClose
    self.contacts = contacts
    self.notes = notes
    self.firstContactAt = firstContactAt
  }

  /// One of the fields.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    /// The account.
    case account
    /// The deal's value.
    case value
    /// The expected close.
    case expectedClose = "expected_close"
    /// The contacts.
    case contacts
    /// The notes.
    case notes
    /// The first contact.
    case firstContact = "first_contact"

    /// The states in which the field may change.
    public var opensIn: [Registration.Status] {
      Registration.Status.allCases.filter { $0.openFields.contains(self) }
    }
  }

  /// The fields in which other details differ, in their declared order.
  public func changes(to other: RegistrationDetails) -> [Field] {
    Field.allCases.filter { field in
      switch field {
      case .account: account != other.account
      case .value: value != other.value
      case .expectedClose: expectedClose != other.expectedClose
      case .contacts: contacts != other.contacts
      case .notes: notes.map { Identifier($0) } != other.notes.map { Identifier($0) }
      case .firstContact: firstContactAt != other.firstContactAt
      }
    }
  }
}

extension Registration.Status {
  /// The fields that may change in this state.
  ///
  /// Account and first contact decide who owns a deal, so they lock for good once the claim is
  /// handed in: a claim's rank must not be carried over to another account.
  public var openFields: [RegistrationDetails.Field] {
    switch self {
    case .draft: RegistrationDetails.Field.allCases
    case .submitted: [.contacts, .notes]
    case .actionRequired, .approved: [.value, .expectedClose, .contacts, .notes]
    case .inReview, .rejected, .duplicate, .withdrawn, .expired, .won, .lost: []
    }
  }

  /// Whether days run against a registration in this state.
  public var isLive: Bool {
    switch self {
    case .submitted, .inReview, .actionRequired, .approved: true
    case .draft, .rejected, .duplicate, .withdrawn, .expired, .won, .lost: false
    }
  }
}
