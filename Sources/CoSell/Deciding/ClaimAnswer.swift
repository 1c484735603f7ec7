public import Basics

/// What a partner may be told of a deal: its own claims, the rule that decided, and what it can do.
///
/// The type has no place for anybody else's name, instant or number, so nothing made from it can
/// give one away. That another claim was earlier or stronger shows only in a claim's code. The
/// date of our own contact stands here only if the program says so.
public struct ClaimAnswer: Hashable, Sendable {
  /// How the deal ended for the partner.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// It owns the deal.
    case owns
    /// Its claims lost.
    case lost
    /// It claimed nothing, but touched the deal or delivered.
    case noClaim = "no_claim"
  }

  /// What the partner can do now.
  public enum Option: String, CaseIterable, Hashable, Sendable {
    /// Hand the draft in.
    case submitDraft = "submit_draft"
    /// Answer what the review asked.
    case answerReview = "answer_review"
    /// Wait for the review.
    case awaitReview = "await_review"
    /// Have the registration extended before it ends.
    case extend
    /// Register the expired deal again.
    case reregister
    /// Show that it met the customer earlier than is recorded.
    case showEarlierContact = "show_earlier_contact"
    /// Sign an agreement, without which nothing is paid.
    case signAgreement = "sign_agreement"
    /// Register deals, which ranks before introductions and clicks.
    case registerDeals = "register_deals"
    /// Open a dispute.
    case dispute
  }

  /// One of the partner's own claims.
  public struct OwnClaim: Hashable, Sendable {
    /// Under which program it claimed.
    public let kind: DealClaim.Kind
    /// The registration or the touch.
    public let id: Identifier
    /// When the claim arose.
    public let at: Instant
    /// When the partner first met the customer, as the registration says.
    public let firstContactAt: Instant?
    /// How the registration stands; nil for a touch.
    public let status: Registration.Status?
    /// The registration's last day; nil for a touch.
    public let lastDay: CivilDate?
    /// The rule that decided.
    public let rule: String
    /// Why it holds or lost.
    public let code: ClaimFate.Code
  }

  /// The deal.
  public let deal: Identifier
  /// The account.
  public let account: Identifier
  /// The partner that is answered.
  public let partner: Identifier
  /// How the deal ended for it.
  public let outcome: Outcome
  /// Its claims, the strongest kind first.
  public let claims: [OwnClaim]
  /// When it touched the deal.
  public let touchedAt: [Instant]
  /// The date of our own contact, where it decided and the program lets partners know.
  public let directContactDate: CivilDate?
  /// What it can do, in a fixed order.
  public let options: [Option]

  /// The answer to a partner; nil for one who had no part in the deal.
  public init?(to partner: Identifier, of resolution: DealResolution) {
    let record = resolution.record
    let own = record.registrations.filter { $0.partner == partner }
    let claims = resolution.fates.filter { $0.claim.partner == partner }.map { fate in
      OwnClaim(fate, history: own.first { $0.id == fate.claim.id }, asOf: resolution.asOf)
    }
    let touches = record.touches.map(\.touch).filter { $0.partner == partner }.map(\.at)
    guard !claims.isEmpty || !touches.isEmpty || record.delivered.contains(partner) else {
      return nil
    }
    let owns = resolution.award.owner == partner
    deal = record.deal
    account = record.account
    self.partner = partner
    outcome = owns ? .owns : claims.isEmpty ? .noClaim : .lost
    self.claims = claims
    touchedAt = touches.sorted()
    let isDecided = claims.contains { $0.rule == "R-32" }
    directContactDate =
      isDecided && resolution.settings.tellsDirectContactDate
      ? record.directContactAt.flatMap { resolution.settings.zone.date(of: $0) } : nil
    let isOpen = record.close == nil
    var options: Set<Option> = []
    for claim in claims {
      options.formUnion(
        claim.options(history: own.first { $0.id == claim.id }, isOpen: isOpen))
    }
    if !owns, !claims.isEmpty { options.insert(.dispute) }
    if !owns, !claims.contains(where: { $0.kind == .registration }) {
      options.insert(.registerDeals)
    }
    self.options = Option.allCases.filter(options.contains)
  }
}

extension ClaimAnswer.OwnClaim {
  fileprivate init(_ fate: ClaimFate, history: RegistrationHistory?, asOf: Instant) {
    let isRegistration = fate.claim.kind == .registration
    let standing = isRegistration ? history?.standing(on: asOf) : nil
    kind = fate.claim.kind
    id = fate.claim.id
    at = fate.claim.at
    firstContactAt = standing?.details.firstContactAt
    status = standing?.status
    lastDay = standing?.lastDay
    rule = fate.rule
    code = fate.code
  }

  /// What can still be done about this claim.
  fileprivate func options(
    history: RegistrationHistory?, isOpen: Bool
  ) -> Set<ClaimAnswer.Option> {
    var options: Set<ClaimAnswer.Option> = []
    switch code {
    case .noAgreement: options.insert(.signAgreement)
    case .registeredTooLate, .directContactFirst: options.insert(.showEarlierContact)
    default: break
    }
    guard kind == .registration, isOpen, let history, let status else { return options }
    let canRenew =
      history.events.filter { $0.move == .extend || $0.move == .reregister }.count
      < history.rules.renewals
    switch status {
    case .draft: options.insert(.submitDraft)
    case .actionRequired: options.insert(.answerReview)
    case .submitted, .inReview: options.insert(.awaitReview)
    case .approved where canRenew: options.insert(.extend)
    case .expired where canRenew: options.insert(.reregister)
    default: break
    }
    return options
  }
}
