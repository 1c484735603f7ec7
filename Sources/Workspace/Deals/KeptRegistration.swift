package import Basics
package import CoSell
package import CommissionCore
import JSON
package import Money

/// A registration as the workspace keeps it: what was done with it, and under which rules it began.
///
/// The rules are those of the program on the day of registering: a later program makes nothing
/// illegal that was done.
package struct KeptRegistration: Equatable, Sendable {
  /// Something that was done with it.
  package struct Event: Equatable, Sendable {
    /// What was done.
    package var move: Registration.Move
    /// The entry that recorded it.
    package var entry: Int64
    /// When it happened according to whoever recorded it: evidence only.
    package var claimedAt: Instant?
    /// Why.
    package var reason: String?
    /// The whole details after `register` and `edit`.
    package var details: Details?
  }

  /// What the partner says about the deal.
  package struct Details: Equatable, Sendable {
    /// What the deal is worth.
    package var value: Money?
    /// When the partner expects the close.
    package var expectedClose: CivilDate?
    /// Whom it talks to: identifiers of persons.
    package var contacts: [String] = []
    /// Free text.
    package var notes: String?
    /// When the partner first met the customer.
    package var firstContactAt: Instant?

    /// Nothing said.
    package init() {}

    /// The details as the engine takes them.
    func engine(_ account: String) -> RegistrationDetails {
      RegistrationDetails(
        account: Identifier(account), value: value, expectedClose: expectedClose,
        contacts: contacts.map { Identifier($0) }, notes: notes, firstContactAt: firstContactAt)
    }
  }

  /// Its identifier.
  package var id: String
  /// The partner.
  package var partner: String
  /// The account as the partner called it: what others called it is not its business.
  package var account: String
  /// The partner's tier when it registered.
  package var tier: PartnerTier
  /// The rules when it registered.
  package var rules: RegistrationRules
  /// What was done, the oldest first.
  package var events: [Event] = []

  /// What it says now.
  package var details: Details { events.last { $0.details != nil }?.details ?? Details() }

  /// The history that the engine judges.
  ///
  /// - Parameters:
  ///   - account: The deal's account.
  ///   - close: The deal's close, where there is one.
  ///   - former: Closes that were taken back.
  ///   - moments: When the entries were recorded, and by whom.
  /// - Returns: The history.
  /// - Throws: A problem where what is kept is damaged.
  func history(
    of account: String, close: DealClose?, former: [FormerClose], _ moments: JournalMoments
  ) throws(Problem) -> RegistrationHistory {
    var made: [RegistrationEvent] = []
    for event in events {
      let moment = try moments.of(event.entry)
      made.append(
        RegistrationEvent(
          event.move, sequence: event.entry, at: moment.at, by: Identifier(moment.by),
          claimedAt: event.claimedAt, details: event.details?.engine(account),
          reason: event.reason))
    }
    do {
      return try RegistrationHistory(
        id: Identifier(id), partner: Identifier(partner), tier: tier, rules: rules, close: close,
        formerCloses: former, events: made)
    } catch {
      throw Problem(
        .badInput, code: "damaged_workspace", "a registration's past can't have been",
        at: Problem.Place(path: "deal registration \(id)"), found: error.code,
        hint: "tandem journal verify tells what is wrong")
    }
  }
}
