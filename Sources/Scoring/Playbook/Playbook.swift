/// The integration playbook as data: how long its phases last, what comes back after them, and
/// what is done when.
public struct Playbook: Hashable, Sendable {
  /// The stretches of the playbook, in their order.
  public enum Phase: String, CaseIterable, Hashable, Sendable {
    /// Before the build.
    case discovery
    /// As many weeks as the build takes.
    case build
    /// Behind the build.
    case launch
  }

  /// How many weeks each phase lasts.
  public struct Weeks: Hashable, Sendable {
    /// Discovery.
    public var discovery: Int
    /// The build, unless an estimate says otherwise.
    public var build: Int
    /// The launch.
    public var launch: Int

    /// Weeks for each phase.
    public init(discovery: Int, build: Int, launch: Int) {
      self.discovery = discovery
      self.build = build
      self.launch = launch
    }
  }

  /// What comes back at a fixed distance after the launch.
  public struct Rhythm: Hashable, Sendable {
    /// A name that no other rhythm and no phase has, such as `monthly`.
    public var id: String
    /// The distance in whole months.
    public var everyMonths: Int
    /// How often it comes.
    public var count: Int

    /// A rhythm.
    public init(_ id: String, everyMonths: Int, count: Int) {
      self.id = id
      self.everyMonths = everyMonths
      self.count = count
    }
  }

  /// When a step is done.
  public enum Time: Hashable, Sendable {
    /// Once, in a phase.
    case phase(Phase)
    /// As often as the rhythm of this id comes.
    case rhythm(String)

    /// The time of this name: a phase's, else a rhythm's.
    public init(_ name: String) {
      self = Phase(rawValue: name).map { .phase($0) } ?? .rhythm(name)
    }

    /// The phase's name or the rhythm's.
    public var name: String {
      switch self {
      case .phase(let phase): phase.rawValue
      case .rhythm(let id): id
      }
    }
  }

  /// Which part of its phase a step takes.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    /// From its first day to its last.
    case whole
    /// Its first week.
    case firstWeek = "first_week"
    /// Its last week.
    case lastWeek = "last_week"
  }

  /// Something to be done.
  public struct Step: Hashable, Sendable {
    /// A name that no other step has.
    public var id: String
    /// What is done.
    public var title: String
    /// The phase or rhythm in which it is done.
    public var time: Time
    /// Which part of a phase it takes.
    public var part: Part
    /// The role of whoever does it.
    public var owner: String
    /// The ids of the steps that come before it.
    public var after: [String]

    /// A step.
    public init(
      _ id: String, _ title: String, _ time: Time, _ part: Part = .whole, owner: String,
      after: [String] = []
    ) {
      self.id = id
      self.title = title
      self.time = time
      self.part = part
      self.owner = owner
      self.after = after
    }
  }

  /// How long the phases last.
  public var weeks: Weeks
  /// What comes back after the launch.
  public var rhythms: [Rhythm]
  /// The steps in their order.
  public var steps: [Step]

  /// A playbook.
  public init(weeks: Weeks, rhythms: [Rhythm], steps: [Step]) {
    self.weeks = weeks
    self.rhythms = rhythms
    self.steps = steps
  }

  /// The steps of one phase or rhythm, in their order.
  public func steps(_ time: Time) -> [Step] { steps.filter { $0.time == time } }
}
