/// An input of a candidate, by the name that files and ballots give it.
public enum InputField: String, CaseIterable, Hashable, Sendable {
  /// How many accounts both sides have.
  case sharedAccounts = "shared_accounts"
  /// How the products stand to each other.
  case strategicFit = "strategic_fit"
  /// What the partner commits to.
  case marketCommitment = "gtm_commitment"
  /// Whether there is an API to build on.
  case apiAvailable = "api_available"
  /// How many weeks the build takes.
  case buildWeeks = "build_weeks"
  /// Who wants it.
  case marketSignal = "market_signal"

  /// The index of the standard factor that the input decides, alone or with others.
  public var factor: Int {
    switch self {
    case .sharedAccounts: 0
    case .strategicFit: 1
    case .marketCommitment: 2
    case .apiAvailable, .buildWeeks: 3
    case .marketSignal: 4
    }
  }

  /// The inputs that decide a standard factor.
  public static func deciding(factor: Int) -> [InputField] {
    allCases.filter { $0.factor == factor }
  }

  /// The words that the input may be, best first; nil where it is a number.
  public var words: [String]? {
    switch self {
    case .strategicFit: StrategicFit.allCases.map(\.rawValue)
    case .marketCommitment: MarketCommitment.allCases.map(\.rawValue)
    case .marketSignal: MarketSignal.allCases.map(\.rawValue)
    case .apiAvailable: ["true", "false"]
    case .sharedAccounts, .buildWeeks: nil
    }
  }
}
