import Basics
public import CommissionCore

/// Who owns a deal on which several have a claim.
///
/// Each registration is judged by itself first; among those that hold, the earliest by the
/// system's instant owns. Ties go to the earlier first contact, then the lower sequence, then
/// the partner by bytes.
public struct Ownership: Hashable, Sendable {
  /// What one registration came to, and why.
  public struct Judgement: Hashable, Sendable {
    /// The registration.
    public let registration: Registration
    /// Whether it held by itself, and by what.
    public let verdict: Verdict
    /// Whether it held but another was first.
    public let wasEarlierTaken: Bool
    /// Days from the first contact to the registration, in the zone; nil past the calendar.
    public let daysFromFirstContact: Int?

    /// The stable code: why it holds, or why it lost.
    public var code: String {
      wasEarlierTaken ? "earlier_registration" : verdict.rawValue
    }
  }

  /// Why a registration holds or loses by itself.
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// Holds: we had no contact of our own.
    case noDirectContact = "no_direct_contact"
    /// Holds: it came at or before our contact.
    case registeredBeforeDirectContact = "registered_before_direct_contact"
    /// Holds: the account stood on the partner's protected list.
    case protectedAccount = "protected_account"
    /// Holds: the partner met the customer first and registered in time.
    case protectedByRegistrationWindow = "protected_by_registration_window"
    /// Loses: a referral that came after our contact.
    case registeredAfterDirectContact = "registered_after_direct_contact"
    /// Loses: we met the customer first.
    case directContactFirst = "direct_contact_first"
    /// Loses: the partner met the customer first but registered too late.
    case registeredTooLate = "registered_too_late"
    /// Loses: it is not approved.
    case notApproved = "not_approved"
    /// Loses: it came after the close.
    case registeredAfterClose = "registered_after_close"
    /// Loses: the deal closed too long after it.
    case expired

    /// Whether the registration holds by itself.
    public var holds: Bool {
      switch self {
      case .noDirectContact, .registeredBeforeDirectContact, .protectedAccount,
        .protectedByRegistrationWindow:
        true
      case .registeredAfterDirectContact, .directContactFirst, .registeredTooLate, .notApproved,
        .registeredAfterClose, .expired:
        false
      }
    }
  }

  /// Who owns the deal.
  public enum Owner: Hashable, Sendable {
    /// A partner, by its registration.
    case partner(Registration)
    /// We do: we had a contact of our own and no registration holds.
    case direct
    /// Nobody has a claim.
    case nobody
  }

  /// The case that was decided.
  public let facts: DealFacts
  /// Who owns the deal.
  public let owner: Owner
  /// What each registration came to, in the given order.
  public let judgements: [Judgement]

  /// Decides who owns a deal.
  public init(of registrations: [Registration], facts: DealFacts) {
    let verdicts = registrations.map { facts.verdict(on: $0) }
    let holding = zip(registrations, verdicts).filter(\.1.holds).map(\.0)
    let winner = holding.min(by: Ownership.precedes)
    self.facts = facts
    owner =
      if let winner { .partner(winner) } else if facts.directContactAt != nil { .direct } else {
        .nobody
      }
    judgements = zip(registrations, verdicts).map { registration, verdict in
      Judgement(
        registration: registration, verdict: verdict,
        wasEarlierTaken: verdict.holds && registration.id != winner?.id,
        daysFromFirstContact: facts.zone.days(
          from: registration.effectiveFirstContact, to: registration.registeredAt))
    }
  }

  /// The order of claims that hold.
  private static func precedes(_ a: Registration, _ b: Registration) -> Bool {
    if a.registeredAt != b.registeredAt { return a.registeredAt < b.registeredAt }
    if a.effectiveFirstContact != b.effectiveFirstContact {
      return a.effectiveFirstContact < b.effectiveFirstContact
    }
    if a.sequence != b.sequence { return a.sequence < b.sequence }
    return a.partner < b.partner
  }

  /// Each claim's fate with the instants that decided it.
  public var reasons: [Reason] {
    judgements.map { judgement in
      let registration = judgement.registration
      var facts: [Reason.Fact] = [
        .init("registration", .text(registration.id.text)),
        .init("partner", .text(registration.partner.text)),
        .init("registered_at", .instant(registration.registeredAt)),
      ]
      if let contact = registration.firstContactAt {
        facts.append(.init("first_contact_at", .instant(contact)))
      }
      if let direct = self.facts.directContactAt {
        facts.append(.init("direct_contact_at", .instant(direct)))
      }
      if let days = judgement.daysFromFirstContact {
        facts.append(.init("days_from_first_contact", .count(days)))
      }
      return Reason(judgement.rule, judgement.code, facts)
    }
  }
}

extension Ownership.Judgement {
  /// The rule that decided.
  fileprivate var rule: String {
    switch verdict {
    case .expired: "R-30"
    case .noDirectContact, .notApproved, .registeredAfterClose: "R-31"
    default: wasEarlierTaken ? "R-31" : "R-32"
    }
  }
}
