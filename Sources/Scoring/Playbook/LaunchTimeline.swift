public import Basics

/// The launch of an affiliate program as data: what is done on which days.
public struct LaunchTimeline: Hashable, Sendable {
  /// Something to be done, with its checklist.
  public struct Step: Hashable, Sendable {
    /// A name that no other step has.
    public var id: String
    /// What is done.
    public var title: String
    /// The first day, counted from 1.
    public var firstDay: Int
    /// The last day; a day that two steps share belongs to both.
    public var lastDay: Int
    /// The role of whoever does it.
    public var owner: String
    /// What belongs to it.
    public var checklist: [String]

    /// A step.
    public init(
      _ id: String, _ title: String, days: ClosedRange<Int>, owner: String, checklist: [String]
    ) {
      self.id = id
      self.title = title
      firstDay = days.lowerBound
      lastDay = days.upperBound
      self.owner = owner
      self.checklist = checklist
    }

    /// The step's days from a start; nil where they lie outside the calendar.
    public func span(from start: CivilDate) -> PlaybookDates.Span? {
      guard let first = start.adding(days: firstDay - 1),
        let last = start.adding(days: lastDay - 1)
      else { return nil }
      return PlaybookDates.Span(first, last)
    }
  }

  /// The steps in their order.
  public var steps: [Step]

  /// A timeline of these steps.
  public init(_ steps: [Step]) {
    self.steps = steps
  }

  /// The timeline of domain §10.
  public static let standard = LaunchTimeline([
    Step(
      "commission", "Settle the commission", days: 1...3, owner: "partnerships",
      checklist: [
        "Flat or recurring", "Percentage", "Tiers",
        "Attribution rule and order of precedence written down",
      ]),
    Step(
      "tracking", "Set up platform and tracking", days: 3...5, owner: "engineering",
      checklist: ["Links with click ids", "Server-to-server postbacks"]),
    Step(
      "agreement", "Write the agreement", days: 5...7, owner: "legal",
      checklist: [
        "Terms", "Payment", "Clawback", "Qualification", "Brand bidding and trademark",
        "Disclosure",
      ]),
    Step(
      "portal", "Open the portal", days: 8...10, owner: "operations",
      checklist: ["Sign-up", "Dashboard", "Asset library"]),
    Step(
      "assets", "Make the assets", days: 10...14, owner: "marketing",
      checklist: ["Banners", "E-mail copy", "Social copy", "Landing page copy"]),
    Step(
      "recruit", "Recruit 10-20 affiliates", days: 15...18, owner: "partnerships",
      checklist: ["Customers", "Advisors", "Creators"]),
    Step(
      "onboarding", "Bring the affiliates on board", days: 18...21, owner: "partnerships",
      checklist: ["Welcome", "Walkthrough", "First-campaign guide"]),
    Step(
      "monitor", "Watch the first conversions", days: 22...28, owner: "operations",
      checklist: ["First conversions", "Attribution gaps closed"]),
    Step(
      "analyse", "Analyse the top performers", days: 30...60, owner: "partnerships",
      checklist: ["Top performers", "Case study written"]),
    Step(
      "scale", "Scale recruitment", days: 60...90, owner: "partnerships",
      checklist: ["Recruitment scaled", "Commission tiered"]),
  ])
}
