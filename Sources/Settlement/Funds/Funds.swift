public import Basics
public import Money

/// How a co-marketing budget comes about.
public enum FundKind: String, CaseIterable, Hashable, Sendable {
  /// The partner has earned it, by a share of its revenue.
  case accrual
  /// We grant it for a plan.
  case discretionary
}

/// Co-marketing money for one partner in one quarter; never part of commission.
public struct Fund: Hashable, Sendable {
  /// The partner.
  public var partner: Identifier
  /// The quarter.
  public var quarter: Quarter
  /// How it came about.
  public var kind: FundKind
  /// How much there is.
  public var budget: Money

  /// A budget.
  public init(partner: Identifier, quarter: Quarter, kind: FundKind, budget: Money) {
    self.partner = partner
    self.quarter = quarter
    self.kind = kind
    self.budget = budget
  }

  /// What a fund accrues: a share of net revenue, rounded once.
  public static func accrued(
    on net: Minor, basisPoints: Int64, rounding: Rounding = .halfUp
  ) throws(MoneyError) -> Minor {
    try Rate(basisPoints: basisPoints).amount(of: net, rounding: rounding)
  }
}

/// What co-marketing money is spent on.
public enum FundActivity: String, CaseIterable, Hashable, Sendable {
  /// Webinars and demos.
  case webinars
  /// Articles, case studies and videos.
  case content
  /// Paid advertising.
  case paid
  /// Events and fairs.
  case events
  /// Things to give away.
  case swag

  /// The usual share in percent of what is spent.
  public var usualPercent: Int64 {
    switch self {
    case .webinars: 30
    case .content: 25
    case .paid: 20
    case .events: 15
    case .swag: 10
    }
  }
}

/// A partner's claim on its fund.
public struct FundClaim: Hashable, Sendable {
  /// How far a claim has come.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// It was handed in.
    case submitted
    /// It is right, and takes its part of the budget.
    case approved
    /// It was turned down.
    case rejected
    /// The money has left.
    case paid

    /// The states that may follow.
    public var next: [State] {
      switch self {
      case .submitted: [.approved, .rejected]
      case .approved: [.paid, .rejected]
      case .rejected, .paid: []
      }
    }
  }

  /// Its identifier.
  public var id: Identifier
  /// The partner.
  public var partner: Identifier
  /// The quarter whose budget it takes from.
  public var quarter: Quarter
  /// What the money was spent on.
  public var activity: FundActivity
  /// How much.
  public var amount: Money
  /// Proof of performance: a link, a file's name; empty where there is none.
  public var proof: String
  /// How far it has come.
  public var state: State

  /// A claim.
  public init(
    id: Identifier, partner: Identifier, quarter: Quarter, activity: FundActivity, amount: Money,
    proof: String, state: State = .submitted
  ) {
    self.id = id
    self.partner = partner
    self.quarter = quarter
    self.activity = activity
    self.amount = amount
    self.proof = proof
    self.state = state
  }
}
