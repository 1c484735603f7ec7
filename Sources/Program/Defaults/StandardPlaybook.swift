/// The default playbook, launch and assets (domain §10).
enum StandardPlaybook {
  static let playbook = IntegrationPlaybook(
    phases: [
      .init(
        kind: .discovery, weeks: 1,
        tasks: [
          "validate the overlap", "confirm feasibility (API docs, sandbox)",
          "align on GTM commitment",
        ]),
      .init(
        kind: .build, weeks: 5,
        tasks: [
          "exchange credentials and sandboxes", "build (two-way preferred)",
          "QA with 2–3 beta customers",
        ]),
      .init(
        kind: .launch, weeks: 2,
        tasks: [
          "co-authored post or case study", "joint webinar or demo", "mutual directory listing",
          "e-mail to overlapping customers",
        ]),
    ],
    rhythms: [
      .init(id: "monthly", everyMonths: 1, count: 12, task: "sync on pipeline and adoption"),
      .init(id: "quarterly", everyMonths: 3, count: 4, task: "co-marketing campaign"),
      .init(id: "annual", everyMonths: 12, count: 1, task: "review with executive sponsors"),
    ])

  static let affiliateLaunch: [LaunchStep] = [
    LaunchStep(
      id: "commission", title: "Commission", fromDay: 1, toDay: 3,
      checklist: [
        "flat or recurring", "percentage", "tiers",
        "attribution rule and order of precedence written down",
      ]),
    LaunchStep(
      id: "platform", title: "Platform and tracking", fromDay: 3, toDay: 5,
      checklist: ["links with click ids", "server-to-server postbacks"]),
    LaunchStep(
      id: "agreement", title: "Agreement", fromDay: 5, toDay: 7,
      checklist: [
        "terms", "payment", "clawback", "qualification", "brand bidding and trademark",
        "disclosure",
      ]),
    LaunchStep(
      id: "portal", title: "Portal", fromDay: 8, toDay: 10,
      checklist: ["sign-up", "dashboard", "asset library"]),
    LaunchStep(
      id: "assets", title: "Assets", fromDay: 10, toDay: 14,
      checklist: ["banners", "e-mail copy", "social copy", "landing copy"]),
    LaunchStep(
      id: "recruit", title: "Recruit 10–20 partners", fromDay: 15, toDay: 18,
      checklist: ["from customers", "from advisors", "from creators"]),
    LaunchStep(
      id: "onboarding", title: "Onboarding", fromDay: 18, toDay: 21,
      checklist: ["welcome", "walkthrough", "first-campaign guide"]),
    LaunchStep(
      id: "monitor", title: "Monitor", fromDay: 22, toDay: 28,
      checklist: ["monitor first conversions", "close attribution gaps"]),
    LaunchStep(
      id: "analyse", title: "Analyse", fromDay: 30, toDay: 60,
      checklist: ["analyse top performers", "write a case study"]),
    LaunchStep(
      id: "scale", title: "Scale", fromDay: 60, toDay: 90,
      checklist: ["scale recruitment", "tier the commission"]),
  ]

  static let assets = AssetRules(
    kinds: ["banner", "copy", "one_pager", "case_study"],
    fields: ["owner", "version", "approval", "expiry"], noticeDays: 0)
}
