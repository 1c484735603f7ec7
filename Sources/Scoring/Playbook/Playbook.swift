/// The integration playbook as data: what is done in which phase.
public struct Playbook: Hashable, Sendable {
  /// The stretches of the playbook.
  public enum Phase: String, CaseIterable, Hashable, Sendable {
    /// One week before the build.
    case discovery
    /// As many weeks as the build takes.
    case build
    /// Two weeks behind the build.
    case launch
    /// Each month from then on, twelve times.
    case monthly
    /// Each quarter, four times.
    case quarterly
    /// After a year.
    case annual
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
    /// The phase in which it is done.
    public var phase: Phase
    /// Which part of the phase it takes.
    public var part: Part
    /// The role of whoever does it.
    public var owner: String
    /// The ids of the steps that come before it.
    public var after: [String]

    /// A step.
    public init(
      _ id: String, _ title: String, _ phase: Phase, _ part: Part = .whole, owner: String,
      after: [String] = []
    ) {
      self.id = id
      self.title = title
      self.phase = phase
      self.part = part
      self.owner = owner
      self.after = after
    }
  }

  /// The steps in their order.
  public var steps: [Step]

  /// A playbook of these steps.
  public init(_ steps: [Step]) {
    self.steps = steps
  }

  /// The playbook of domain §10.
  public static let standard = Playbook([
    Step("overlap", "Validate the overlap", .discovery, owner: "partnerships"),
    Step(
      "feasibility", "Confirm feasibility: API documentation, sandbox", .discovery,
      owner: "engineering"),
    Step("commitment", "Align on the go-to-market commitment", .discovery, owner: "partnerships"),
    Step(
      "access", "Exchange credentials and sandboxes", .build, .firstWeek, owner: "engineering",
      after: ["overlap", "feasibility", "commitment"]),
    Step(
      "integration", "Build the integration, two-way preferred", .build, owner: "engineering",
      after: ["access"]),
    Step(
      "beta", "Test with 2-3 beta customers", .build, .lastWeek, owner: "engineering",
      after: ["integration"]),
    Step(
      "story", "Publish a co-authored post or case study", .launch, owner: "marketing",
      after: ["beta"]),
    Step("webinar", "Hold a joint webinar or demo", .launch, owner: "marketing", after: ["beta"]),
    Step(
      "directory", "List each other in the directories", .launch, owner: "marketing",
      after: ["beta"]),
    Step(
      "email", "Send e-mail to overlapping customers", .launch, owner: "marketing",
      after: ["beta"]),
    Step(
      "sync", "Sync on pipeline and adoption", .monthly, owner: "partnerships",
      after: ["story", "webinar", "directory", "email"]),
    Step(
      "campaign", "Run a co-marketing campaign", .quarterly, owner: "marketing",
      after: ["story", "webinar", "directory", "email"]),
    Step(
      "review", "Review the year with executive sponsors", .annual, owner: "sponsors",
      after: ["story", "webinar", "directory", "email"]),
  ])
}
