/// The steps from a signed partner to a live integration and after.
public struct IntegrationPlaybook: Hashable, Sendable {
  /// One stretch of weeks.
  public struct Phase: Hashable, Sendable {
    /// The phase's place in the plan.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      /// Finding out whether and how.
      case discovery
      /// Building; an estimate replaces its weeks.
      case build
      /// Telling the market.
      case launch
    }

    /// Which phase it is.
    public var kind: Kind
    /// How many weeks it takes unless a build estimate says otherwise.
    public var weeks: Int
    /// What is to be done.
    public var tasks: [String]
  }

  /// What comes back at fixed distances after launch.
  public struct Rhythm: Hashable, Sendable {
    /// The name in snake_case, such as `monthly`.
    public var id: String
    /// The distance in whole months.
    public var everyMonths: Int
    /// How many are put on the calendar.
    public var count: Int
    /// What is to be done.
    public var task: String
  }

  /// The phases in their order: discovery, build, launch.
  public var phases: [Phase]
  /// What comes after launch.
  public var rhythms: [Rhythm]

  /// A phase; nil where the program does without it.
  public func phase(_ kind: Phase.Kind) -> Phase? {
    phases.first { $0.kind == kind }
  }
}

/// One step of the launch of an affiliate program.
///
/// Days count from 1; a day that two steps share belongs to both.
public struct LaunchStep: Hashable, Sendable {
  /// The name in snake_case.
  public var id: String
  /// What the step is.
  public var title: String
  /// Its first day.
  public var fromDay: Int
  /// Its last day.
  public var toDay: Int
  /// The checklist.
  public var checklist: [String]
}

/// The register of co-marketing assets (R-53a).
public struct AssetRules: Hashable, Sendable {
  /// The kinds of assets, in snake_case.
  public var kinds: [String]
  /// What each entry must say, in snake_case.
  public var fields: [String]
  /// How many days before its expiry an asset is listed as running out; 0 lists it only after.
  public var noticeDays: Int
}

/// One item of a quarterly business review (§12).
public struct AgendaItem: Hashable, Sendable {
  /// What is talked about.
  public var topic: String
  /// For how many minutes.
  public var minutes: Int
}
