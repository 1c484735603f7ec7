public import Basics
public import Exact

/// What is to be planned: candidates, the weeks there are, and the rules a plan must keep.
public struct PlanRequest: Hashable, Sendable {
  /// A candidate as the planner sees it.
  public struct Item: Hashable, Sendable {
    /// The candidate's id.
    public let id: Identifier
    /// What it is worth: its exact score.
    public var score: Fraction
    /// What it costs.
    public var effort: PlanEffort

    /// A candidate with its score and its cost.
    public init(_ id: Identifier, score: Fraction, effort: PlanEffort) {
      self.id = id
      self.score = score
      self.effort = effort
    }
  }

  /// A stretch of time with the weeks of work that fit into it.
  public struct Period: Hashable, Sendable {
    /// Its name, such as `2026Q1`; nil where a plan has one nameless stretch.
    public var name: String?
    /// The weeks for each of the request's roles, in their order.
    public var weeks: [Fraction]

    /// A stretch with its weeks for each role.
    public init(_ name: String? = nil, weeks: [Fraction]) {
      self.name = name
      self.weeks = weeks
    }
  }

  /// A dependency: one candidate is of no use without another, in the same period or before.
  public struct Need: Hashable, Sendable {
    /// The candidate that needs the other.
    public let item: Identifier
    /// The candidate that it needs.
    public let needed: Identifier

    /// `item` needs `needed`.
    public init(_ item: Identifier, needs needed: Identifier) {
      self.item = item
      self.needed = needed
    }
  }

  /// The candidates, in any order.
  public var items: [Item]
  /// Whose weeks are counted: nil is all weeks of a candidate, a name those of one role.
  public var roles: [String?]
  /// The periods in their order.
  public var periods: [Period]
  /// Candidates that any plan holds.
  public var must: [Identifier] = []
  /// Candidates that no plan holds.
  public var never: [Identifier] = []
  /// Who needs whom.
  public var needs: [Need] = []
  /// Groups of which at most one candidate is planned.
  public var oneOf: [[Identifier]] = []

  /// A plan's question without rules.
  public init(_ items: [Item], roles: [String?] = [nil], periods: [Period]) {
    self.items = items
    self.roles = roles
    self.periods = periods
  }

  /// The same question with one more week for one role in one period.
  public func adding(weeks: Fraction, role: Int, period: Int) -> PlanRequest {
    var other = self
    if other.periods.indices.contains(period), roles.indices.contains(role) {
      other.periods[period].weeks[role] = periods[period].weeks[role] + weeks
    }
    return other
  }
}

/// What a candidate costs, in weeks; nil is unknown.
public struct PlanEffort: Hashable, Sendable {
  /// The weeks altogether, where they are given as one figure.
  public var total: Fraction?
  /// The weeks for single roles.
  public var byRole: [String: Fraction]

  /// A cost.
  public init(total: Fraction? = nil, byRole: [String: Fraction] = [:]) {
    self.total = total
    self.byRole = byRole
  }

  /// The weeks altogether: as given, else the sum over the roles; nil where nothing is known.
  public var all: Fraction? {
    if let total { return total }
    return byRole.isEmpty ? nil : byRole.values.reduce(.zero, +)
  }

  /// The weeks for one role, or altogether for nil.
  ///
  /// A role of which nothing is said has no work where other roles have some; where only the
  /// whole is known, a role's part is unknown.
  public func weeks(for role: String?) -> Fraction? {
    guard let role else { return all }
    return byRole.isEmpty ? nil : byRole[role] ?? .zero
  }
}
