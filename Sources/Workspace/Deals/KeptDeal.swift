package import Basics
import CommissionCore

/// A deal as the workspace keeps it: one record, so that each change of it is one entry, can be
/// taken back as a whole, and leaves nothing that does not fit together.
///
/// Moments are kept as numbers of journal entries, whose moments nobody can choose.
package struct KeptDeal: Equatable, Sendable {
  /// A contact of our own with the customer.
  package struct Contact: Equatable, Sendable {
    /// Its identifier.
    package var id: String
    /// The entry that added it.
    package var entry: Int64
    /// When it happened, as whoever recorded it says; nil where that is when it was recorded.
    package var at: Instant?
    /// Whether we were actively selling to the account then.
    package var isActive: Bool
    /// What is to be remembered.
    package var note: String?
  }

  /// One version of the split.
  package struct Split: Equatable, Sendable {
    /// The entry that recorded it.
    package var entry: Int64
    /// The terms.
    package var terms: KeptTerms
    /// Who agreed for us.
    package var ours: String
    /// Who agreed for the partners.
    package var theirs: String
    /// Why it was amended; nil where it was agreed.
    package var amends: String?
  }

  /// How the deal was closed.
  package struct Close: Equatable, Sendable {
    /// The entry that recorded it.
    package var entry: Int64
    /// When it happened according to whoever recorded it; nil where that is when it was recorded.
    package var at: Instant?
    /// Whether it was won.
    package var isWon: Bool
    /// What the deal is worth, as `USD 12000.00`.
    package var value: String?
    /// What was noted.
    package var note: String?
  }

  /// A close that was a mistake.
  package struct Reopening: Equatable, Sendable {
    /// The entry that recorded it.
    package var entry: Int64
    /// What it takes back.
    package var close: Close
    /// Why.
    package var reason: String
    /// The second name.
    package var with: String
  }

  /// Its identifier.
  package var id: String
  /// The account's name, as it was given first.
  package var account: String
  /// The account's domain, where it is known.
  package var domain: String?
  /// What partners registered.
  package var registrations: [KeptRegistration] = []
  /// Our own contacts.
  package var contacts: [Contact] = []
  /// The versions of the split.
  package var splits: [Split] = []
  /// The close.
  package var close: Close?
  /// Closes that were mistakes; what they froze stays frozen.
  package var reopenings: [Reopening] = []
  /// The partners that implemented or resold.
  package var delivered: [String] = []

  /// A deal of which only the account is known.
  package init(id: String, account: String, domain: String?) {
    self.id = id
    self.account = account
    self.domain = domain
  }

  /// What the ledger and people call the customer: the domain, else the name.
  package var customer: String { domain ?? account }

  /// The registration of this identifier; nil where the deal has none.
  package func registration(_ id: String) -> KeptRegistration? {
    registrations.first { ByteOrder.same($0.id, id) }
  }

  /// All partners that it names.
  package var partners: Set<Identifier> {
    Set(registrations.map { Identifier($0.partner) } + delivered.map { Identifier($0) })
      .union(splits.flatMap { $0.terms.payees })
  }
}
