public import Basics
public import Exact

/// Whether a plan that people made, or changed, keeps the capacity and the rules.
public struct PlanCheck: Hashable, Sendable {
  /// What a plan says of a candidate.
  public struct Line: Hashable, Sendable {
    /// The candidate.
    public var id: Identifier
    /// The index of its period.
    public var period: Int
    /// Who does it.
    public var owner: String?
    /// Its days, where the plan has some.
    public var days: PlaybookDates.Span?

    /// A candidate in its period.
    public init(
      _ id: Identifier, period: Int, owner: String? = nil, days: PlaybookDates.Span? = nil
    ) {
      self.id = id
      self.period = period
      self.owner = owner
      self.days = days
    }
  }

  /// What is wrong.
  public enum Breach: Hashable, Sendable {
    /// More weeks are planned than there are.
    case overCommitted(period: Int, role: Int, weeks: Fraction, capacity: Fraction)
    /// Nobody knows what a candidate costs.
    case unknownEffort(Identifier)
    /// A candidate that must be planned isn't.
    case missing(Identifier)
    /// A candidate that must not be planned is.
    case unwanted(Identifier)
    /// A candidate needs one that isn't planned, or only later.
    case needs(Identifier, needed: Identifier)
    /// Two of a group of which at most one is allowed.
    case rivals(Identifier, Identifier)
    /// A candidate's days lie outside its period.
    case outside(Identifier, PlaybookDates.Span)
    /// One person has two candidates at the same time.
    case overlap(Identifier, Identifier, owner: String)
  }

  /// All that is wrong, by kind and then in the plan's order.
  public let breaches: [Breach]
  /// The sum of the planned candidates' scores.
  public let total: Fraction

  /// Checks a plan; its ids are those of the request, each once.
  public init(_ lines: [Line], _ request: PlanRequest, windows: [Roadmap.Window]?) {
    let items = Dictionary(request.items.map { ($0.id, $0) }) { first, _ in first }
    let periodOf = Dictionary(lines.map { ($0.id, $0.period) }) { first, _ in first }
    total = lines.reduce(.zero) { $0 + (items[$1.id]?.score ?? .zero) }
    var breaches: [Breach] = []
    for period in request.periods.indices {
      for (role, name) in request.roles.enumerated() {
        let weeks = lines.filter { $0.period == period }.reduce(Fraction.zero) {
          $0 + (items[$1.id]?.effort.weeks(for: name) ?? .zero)
        }
        let capacity = request.periods[period].weeks[role]
        guard weeks > capacity else { continue }
        breaches.append(
          .overCommitted(period: period, role: role, weeks: weeks, capacity: capacity))
      }
    }
    for line in lines
    where request.roles.contains(where: { items[line.id]?.effort.weeks(for: $0) == nil }) {
      breaches.append(.unknownEffort(line.id))
    }
    breaches += request.must.filter { periodOf[$0] == nil }.map { .missing($0) }
    breaches += request.never.filter { periodOf[$0] != nil }.map { .unwanted($0) }
    for need in request.needs {
      guard let period = periodOf[need.item] else { continue }
      if let needed = periodOf[need.needed], needed <= period { continue }
      breaches.append(.needs(need.item, needed: need.needed))
    }
    for group in request.oneOf {
      let taken = Set(group).sorted().filter { periodOf[$0] != nil }
      if taken.count > 1 { breaches.append(.rivals(taken[0], taken[1])) }
    }
    self.breaches = breaches + Self.days(lines, windows)
  }

  private static func days(_ lines: [Line], _ windows: [Roadmap.Window]?) -> [Breach] {
    var breaches: [Breach] = []
    for line in lines {
      guard let days = line.days, let windows, windows.indices.contains(line.period) else {
        continue
      }
      let window = windows[line.period]
      if days.first < window.first || window.last.map({ days.last > $0 }) ?? false {
        breaches.append(.outside(line.id, days))
      }
    }
    for (index, line) in lines.enumerated() {
      for other in lines[..<index] {
        guard let owner = line.owner, other.owner == owner, let days = line.days,
          let others = other.days
          // A day on which one ends and the other begins belongs to both.
        else { continue }
        if days.first < others.last, others.first < days.last {
          breaches.append(.overlap(other.id, line.id, owner: owner))
        }
      }
    }
    return breaches
  }
}
