extension Playbook {
  /// The playbook of domain §10.
  public static let standard = Playbook(
    weeks: Weeks(discovery: 1, build: 5, launch: 2),
    rhythms: [
      Rhythm("monthly", everyMonths: 1, count: 12),
      Rhythm("quarterly", everyMonths: 3, count: 4),
      Rhythm("annual", everyMonths: 12, count: 1),
    ],
    steps: beforeLaunch + launch + ongoing)

  private static let beforeLaunch = [
    Step("overlap", "Validate the overlap", .phase(.discovery), owner: "partnerships"),
    Step(
      "feasibility", "Confirm feasibility: API documentation, sandbox", .phase(.discovery),
      owner: "engineering"),
    Step(
      "commitment", "Align on the go-to-market commitment", .phase(.discovery),
      owner: "partnerships"),
    Step(
      "access", "Exchange credentials and sandboxes", .phase(.build), .firstWeek,
      owner: "engineering", after: ["overlap", "feasibility", "commitment"]),
    Step(
      "integration", "Build the integration, two-way preferred", .phase(.build),
      owner: "engineering", after: ["access"]),
    Step(
      "beta", "Test with 2-3 beta customers", .phase(.build), .lastWeek, owner: "engineering",
      after: ["integration"]),
  ]

  private static let launch = [
    Step(
      "story", "Publish a co-authored post or case study", .phase(.launch), owner: "marketing",
      after: ["beta"]),
    Step(
      "webinar", "Hold a joint webinar or demo", .phase(.launch), owner: "marketing",
      after: ["beta"]),
    Step(
      "directory", "List each other in the directories", .phase(.launch), owner: "marketing",
      after: ["beta"]),
    Step(
      "email", "Send e-mail to overlapping customers", .phase(.launch), owner: "marketing",
      after: ["beta"]),
  ]

  private static let ongoing = [
    Step(
      "sync", "Sync on pipeline and adoption", .rhythm("monthly"), owner: "partnerships",
      after: launch.map(\.id)),
    Step(
      "campaign", "Run a co-marketing campaign", .rhythm("quarterly"), owner: "marketing",
      after: launch.map(\.id)),
    Step(
      "review", "Review the year with executive sponsors", .rhythm("annual"), owner: "sponsors",
      after: launch.map(\.id)),
  ]
}
