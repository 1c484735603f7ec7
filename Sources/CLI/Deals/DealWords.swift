import Basics
import CoSell
import CommissionCore
import Workspace

/// What the engine's values are called in texts for people.
struct DealWords {
  /// The zone in which moments are shown beside UTC.
  let zone: Zone

  /// An instant in UTC, and in the zone where that differs (R-40).
  func moment(_ instant: Instant) -> String {
    let local = instant.text(in: zone)
    return local == instant.text ? local : "\(instant.text) (\(local))"
  }

  /// A fact of an explanation.
  func value(_ value: Reason.Value) -> String {
    if case .instant(let instant) = value { return moment(instant) }
    return TerminalText.visible(value.description)
  }

  /// Facts in a line.
  func facts(_ facts: [Reason.Fact]) -> String {
    facts.map { "\($0.name) \(value($0.value))" }.joined(separator: ", ")
  }

  /// A finding in a line.
  func finding(_ reason: Reason) -> String {
    let facts = facts(reason.facts)
    return "\(reason.rule) \(reason.key)" + (facts.isEmpty ? "" : ": \(facts)")
  }

  /// What a step asks.
  static func question(_ question: ResolutionStep.Question) -> String {
    switch question {
    case .moment: "When is it judged?"
    case .directContact: "Did we meet the customer ourselves?"
    case .registrations: "Which registration holds, and which was first?"
    case .introductions: "Which introduction holds?"
    case .affiliateTouches: "Which click holds?"
    case .precedence: "Which kind of claim stands first?"
    case .sharing: "How is the pool shared?"
    case .credits: "Who is credited with what?"
    }
  }

  /// Why a claim holds or lost.
  static func fate(_ code: ClaimFate.Code) -> String {
    switch code {
    case .noDirectContact: "holds: we had no contact of our own"
    case .registeredBeforeDirectContact: "holds: it came at or before our own contact"
    case .protectedAccount: "holds: the account stood on the partner's protected list"
    case .protectedByRegistrationWindow:
      "holds: the partner met the customer first and registered in time"
    case .firstTouch: "holds: the earliest touch that counts"
    case .lastTouch: "holds: the latest touch that counts"
    case .registeredAfterDirectContact: "lost: registered after our own contact"
    case .directContactFirst: "lost: we met the customer first"
    case .registeredTooLate: "lost: registered too long after the partner's first contact"
    case .notApproved: "lost: it is not approved"
    case .registeredAfterClose: "lost: it came after the close"
    case .expired: "lost: its days were over"
    case .earlierRegistration: "lost: another registration was earlier"
    case .afterDirectContact: "lost: the touch came after our own contact"
    case .afterConversion: "lost: the touch came after the conversion"
    case .outsideWindow: "lost: the touch lies outside the attribution window"
    case .earlierTouch: "lost: another partner's touch was earlier"
    case .laterTouch: "lost: another partner's touch was later"
    case .outranked: "lost: a claim of a stronger kind holds"
    case .notInOrder: "lost: the program's order does not know this kind of claim"
    case .noAgreement: "lost: the partner has no agreement"
    }
  }

  /// What a kind of claim is called.
  static func kind(_ kind: DealClaim.Kind) -> String {
    switch kind {
    case .registration: "registration"
    case .introduction: "introduction"
    case .affiliateTouch: "click"
    }
  }

  /// Who owns a deal, in a few words.
  static func owner(_ owner: DealOwner) -> String {
    switch owner {
    case .partner(let claim):
      "\(TerminalText.visible(claim.partner.text)), by \(kind(claim.kind)) \(claim.id.text)"
    case .direct: "nobody but us: we met the customer and no claim holds"
    case .nobody: "nobody: no claim holds"
    }
  }

  /// How the pool is shared.
  static func sharing(_ award: DealAward, _ kept: KeptDeal?) -> String {
    switch award.sharing {
    case .nobody: "nobody is paid"
    case .held: "held: no split was agreed before the close (R-36)"
    case .weights(let payees):
      payees.map { "\(TerminalText.visible($0.id.text)) \($0.weight)" }.joined(separator: ", ")
    case .agreed(let terms):
      TerminalText.visible(
        kept?.splits.last { $0.terms.terms == terms }?.terms.text ?? "as agreed")
    }
  }

  /// Something to be seen.
  func warning(_ warning: DealWarning) -> String {
    switch warning {
    case .unusualWindow(let days):
      "the attribution window of \(days) days lies outside the usual 30 to 90 (R-34)"
    case .expiringSoon(let registration, let lastDay, let left):
      "\(registration) ends on \(lastDay.text), in \(Plural.of(left, "day")) (R-30)"
    case .quietClaim(let registration, let days):
      "\(registration) has lain \(Plural.of(days, "day")) without a touch or an edit"
    case .justBeforeRival(let registration, let rival, let seconds):
      "\(registration) came \(Plural.of(seconds, "second")) before \(rival), whose partner had met"
        + " the customer"
    case .splitWithoutOwner: "a split was agreed, but no partner owns the deal"
    case .ownerNotInSplit: "the owner has no part in the agreed split"
    case .lateSplit(let at):
      "the split recorded at \(moment(at)) came too late and counts for nothing (R-36)"
    }
  }
}
