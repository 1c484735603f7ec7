public import CommissionCore
public import Money

/// What comes back when a customer leaves early (R-26…R-28).
public struct ClawbackTerms: Hashable, Sendable {
  /// The policy of the Referral tier.
  public var referral: ClawbackPolicy
  /// The policy of the Integration tier.
  public var integration: ClawbackPolicy
  /// The policy of the Solution tier.
  public var solution: ClawbackPolicy
  /// Whether commission is held until nothing can come back any more.
  public var holdsUntilWindowEnd: Bool

  /// The policy of a tier.
  public func policy(of tier: PartnerTier) -> ClawbackPolicy {
    switch tier {
    case .referral: referral
    case .integration: integration
    case .solution: solution
    }
  }
}

/// Which touches count, and for how much (R-34…R-38).
public struct AttributionTerms: Hashable, Sendable {
  /// Which touch wins on the Referral tier.
  public enum Touch: String, CaseIterable, Hashable, Sendable {
    /// The earliest.
    case first
    /// The latest.
    case last
  }

  /// For how many days before a conversion a touch counts.
  public var windowDays: Int
  /// Windows outside these days are warned of.
  public var usualDays: CountRange
  /// Which touch wins.
  public var touch: Touch
  /// The part of the registrant in multi-touch attribution.
  public var priority: Rate
  /// The part of the sourced rate that influence may pay where an agreement says so.
  public var influencedShare: RateRange
}

/// What a registration protects, and for how long.
public struct RegistrationTerms: Hashable, Sendable {
  /// Within how many days of its first contact a partner must register to keep a deal.
  public var windowDays: Int
  /// After how many days a registration expires.
  public var expiryDays: Int
  /// How many extensions or re-registrations there are.
  public var extensions: Int
  /// How many accounts a partner's protected list may hold in a quarter.
  public var protectedAccounts: Int
}

/// When disputes are due.
public struct DisputeTerms: Hashable, Sendable {
  /// Within how many hours they are escalated.
  public var escalationHours: Int
  /// Within how many business days they are resolved.
  public var resolutionBusinessDays: Int
}

/// Which payments count.
public struct QualificationTerms: Hashable, Sendable {
  /// The flags that disqualify what they are stuck to; others are remarks.
  public var flags: [String]
  /// The least net payment that counts, in the program's currency; payments in another one all do.
  public var minimum: Minor
}

/// How amounts go from one currency to another.
public struct ExchangeTerms: Hashable, Sendable {
  /// How many days a rate may be old; nil where any age will do.
  public var maximumAgeDays: Int?
}

/// When and under what conditions we pay.
public struct PayoutTerms: Hashable, Sendable {
  /// When the Referral tier's commission is due.
  public var referral: PayableDate
  /// When the Integration tier's commission is due.
  public var integration: PayableDate
  /// When the Solution tier's commission is due.
  public var solution: PayableDate
  /// The least that is paid out; less is carried over.
  public var minimum: Minor
  /// How fractions of the smallest unit are rounded.
  public var rounding: Rounding
  /// What must be in order before money leaves.
  public var gates: [Gate]

  /// Something that blocks a payout while it is missing.
  public enum Gate: String, CaseIterable, Hashable, Sendable {
    /// The agreement is signed.
    case agreementSigned = "agreement_signed"
    /// The disclosure is accepted; for affiliates the endorsement disclosure.
    case disclosureAccepted = "disclosure_accepted"
    /// The tax form is there.
    case taxForm = "tax_form"
    /// The record that a regulated vertical needs is there.
    case regulatedRecord = "regulated_record"
    /// No dispute is open.
    case noOpenDispute = "no_open_dispute"
  }

  /// When a tier's commission is due.
  public func payable(_ tier: PartnerTier) -> PayableDate {
    switch tier {
    case .referral: referral
    case .integration: integration
    case .solution: solution
    }
  }
}

/// The co-marketing funds.
public struct MarketingFunds: Hashable, Sendable {
  /// How a budget comes about.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It grows with the partner's revenue.
    case accrual
    /// We decide each time.
    case discretionary
  }

  /// A use of the funds and its usual part.
  public struct Use: Hashable, Sendable {
    /// The name in snake_case.
    public var id: String
    /// Its part of the whole.
    public var share: Rate
  }

  /// How the budget comes about.
  public var kind: Kind
  /// The usual mix; the parts sum to the whole.
  public var mix: [Use]
}
