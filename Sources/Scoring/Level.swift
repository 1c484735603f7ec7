/// How a partner's product stands to ours in the customer's work.
public enum StrategicFit: String, CaseIterable, Hashable, Sendable {
  /// The next step of the same workflow.
  case adjacent
  /// Used beside ours.
  case complementary
  /// Hardly touches ours.
  case tangential

  /// The points of the standard table.
  public var points: Int64 {
    switch self {
    case .adjacent: 100
    case .complementary: 60
    case .tangential: 25
    }
  }
}

/// What the partner commits to going to market together.
public enum MarketCommitment: String, CaseIterable, Hashable, Sendable {
  /// A co-marketing budget.
  case budgetCommitted = "budget_committed"
  /// Willing to co-market.
  case willing
  /// The integration and nothing more.
  case integrationOnly = "integration_only"

  /// The points of the standard table.
  public var points: Int64 {
    switch self {
    case .budgetCommitted: 100
    case .willing: 60
    case .integrationOnly: 25
    }
  }
}

/// Who wants the integration.
public enum MarketSignal: String, CaseIterable, Hashable, Sendable {
  /// Customers ask for it.
  case requested
  /// A competitor has it.
  case competitorHasIt = "competitor_has_it"
  /// Nobody yet.
  case niceToHave = "nice_to_have"

  /// The points of the standard table.
  public var points: Int64 {
    switch self {
    case .requested: 100
    case .competitorHasIt: 60
    case .niceToHave: 25
    }
  }
}
