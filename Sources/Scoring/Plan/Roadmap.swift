public import Basics
public import Exact

/// A plan laid out in days: when each chosen candidate begins and ends.
///
/// Within a period each owner works on one candidate after the other, by rank but never before
/// what a candidate needs; candidates without an owner stand side by side, as many as it takes.
/// A candidate lasts as many weeks as its longest role takes; parts of a week are parts of its
/// days, and a day on which one ends and the next begins belongs to both.
public struct Roadmap: Hashable, Sendable {
  /// A candidate to lay out.
  public struct Task: Hashable, Sendable {
    /// The candidate.
    public let id: Identifier
    /// The index of its period.
    public let period: Int
    /// How many weeks it lasts.
    public let weeks: Fraction
    /// Who does it.
    public let owner: String?

    /// A candidate with its period, length and owner.
    public init(_ id: Identifier, period: Int, weeks: Fraction, owner: String?) {
      self.id = id
      self.period = period
      self.weeks = weeks
      self.owner = owner
    }
  }

  /// The days of a period; the last one may be open.
  public struct Window: Hashable, Sendable {
    /// The first day.
    public let first: CivilDate
    /// The last day; nil where there is none.
    public let last: CivilDate?

    /// A stretch of days.
    public init(first: CivilDate, last: CivilDate?) {
      self.first = first
      self.last = last
    }
  }

  /// A candidate with its days.
  public struct Entry: Hashable, Sendable {
    /// The candidate, its period and its owner.
    public let task: Task
    /// The first day.
    public let from: CivilDate
    /// The last day.
    public let to: CivilDate
    /// The last day of its period, where it ends after that.
    public let overrun: CivilDate?
  }

  /// The candidates in the order of their first days, then by rank.
  public let entries: [Entry]

  /// Lays out candidates, given by rank; nil where a day lies outside the calendar.
  public init?(_ tasks: [Task], needs: [PlanRequest.Need], windows: [Window]) {
    var entries: [(rank: Int, entry: Entry)] = []
    for (period, window) in windows.enumerated() {
      var lanes = RoadmapLanes(window)
      let own = tasks.enumerated().filter { $0.element.period == period }
      for (rank, task) in Self.ordered(own, needs) {
        let needed = needs.filter { $0.item == task.id }.map(\.needed)
        guard let entry = lanes.place(task, after: needed) else { return nil }
        entries.append((rank, entry))
      }
    }
    entries.sort { a, b in
      a.entry.from == b.entry.from ? a.rank < b.rank : a.entry.from < b.entry.from
    }
    self.entries = entries.map(\.entry)
  }

  /// By rank, but each behind those that it needs.
  private static func ordered(
    _ tasks: [(offset: Int, element: Task)], _ needs: [PlanRequest.Need]
  ) -> [(Int, Task)] {
    var open = tasks
    var order: [(Int, Task)] = []
    while !open.isEmpty {
      let waiting = Set(open.map(\.element.id))
      let next = open.firstIndex { one in
        !needs.contains { $0.item == one.element.id && waiting.contains($0.needed) }
      }
      // A circle of needs never gets here: a plan refuses it.
      let (rank, task) = open.remove(at: next ?? 0)
      order.append((rank, task))
    }
    return order
  }
}

/// Who is busy until when, in weeks from a period's first day.
private struct RoadmapLanes {
  private let window: Roadmap.Window
  private var owners: [String: Fraction] = [:]
  private var others: [Fraction] = []
  private var ends: [Identifier: Fraction] = [:]

  init(_ window: Roadmap.Window) {
    self.window = window
  }

  mutating func place(_ task: Roadmap.Task, after needed: [Identifier]) -> Roadmap.Entry? {
    let earliest = needed.compactMap { ends[$0] }.max() ?? .zero
    let start: Fraction
    if let owner = task.owner {
      start = max(earliest, owners[owner] ?? .zero)
      owners[owner] = start + task.weeks
    } else {
      start = besides(task.weeks, from: earliest)
    }
    let end = start + task.weeks
    ends[task.id] = end
    let seven = Fraction(7 as Int64)
    let firstDay = (start * seven).floor
    let lastDay = -((-(end * seven)).floor) - 1
    guard let before = firstDay.int64, let behind = lastDay.int64,
      let from = window.first.adding(days: Int(before)),
      let to = window.first.adding(days: Int(max(behind, before)))
    else { return nil }
    let overrun = window.last.flatMap { to > $0 ? $0 : nil }
    return Roadmap.Entry(task: task, from: from, to: to, overrun: overrun)
  }

  /// The start in a lane that nobody owns: one that is free in time, else a new one.
  private mutating func besides(_ weeks: Fraction, from earliest: Fraction) -> Fraction {
    let length = window.last.map {
      Fraction(reducing: Int64(window.first.days(to: $0)) + 1, over: 7)
    }
    for lane in others.indices.sorted(by: { others[$0] < others[$1] }) {
      let start = max(earliest, others[lane])
      guard length.map({ start + weeks <= $0 }) ?? true else { continue }
      others[lane] = start + weeks
      return start
    }
    others.append(earliest + weeks)
    return earliest
  }
}
