public import Basics

/// One line of a list of tasks that is ticked off and slipped.
public struct PlaybookTask: Hashable, Sendable {
  /// A name that no other task has.
  public var id: String
  /// The phase or step that it belongs to.
  public var phase: String
  /// What is done.
  public var title: String
  /// Who does it.
  public var owner: String
  /// Its first day.
  public var from: CivilDate
  /// Its last day.
  public var to: CivilDate
  /// Whether it is done.
  public var isDone: Bool
  /// The ids of the tasks that come before it.
  public var after: [String]

  /// A task.
  public init(
    _ id: String, phase: String, title: String, owner: String, from: CivilDate, to: CivilDate,
    isDone: Bool = false, after: [String] = []
  ) {
    self.id = id
    self.phase = phase
    self.title = title
    self.owner = owner
    self.from = from
    self.to = to
    self.isDone = isDone
    self.after = after
  }
}

extension Playbook {
  /// The steps as tasks; one that comes several times has its number behind its id.
  public func tasks(_ dates: PlaybookDates) -> [PlaybookTask] {
    steps.flatMap { step in
      let spans = dates.spans(of: step)
      return spans.enumerated().map { index, span in
        PlaybookTask(
          spans.count == 1 ? step.id : "\(step.id)-\(index + 1)", phase: step.phase.rawValue,
          title: step.title, owner: step.owner, from: span.first, to: span.last,
          after: step.after)
      }
    }
  }
}

extension LaunchTimeline {
  /// The checklists as tasks, each after those of the step before its own; nil where a day lies
  /// outside the calendar.
  public func tasks(from start: CivilDate) -> [PlaybookTask]? {
    var tasks: [PlaybookTask] = []
    var before: [String] = []
    for step in steps {
      guard let span = step.span(from: start) else { return nil }
      let ids = step.checklist.indices.map { "\(step.id)-\($0 + 1)" }
      for (id, item) in zip(ids, step.checklist) {
        tasks.append(
          PlaybookTask(
            id, phase: step.id, title: item, owner: step.owner, from: span.first, to: span.last,
            after: before))
      }
      before = ids
    }
    return tasks
  }
}

/// What a slip of one task does to the others.
public struct PlaybookSlip: Hashable, Sendable {
  /// The indices of the tasks that move, in their order.
  public let moved: [Int]
  /// All tasks afterwards.
  public let tasks: [PlaybookTask]

  /// Moves a task by some days, and with it all that come after it and aren't done.
  ///
  /// Nil where a day would lie outside the calendar. A circle in what comes after what does no
  /// harm: each task moves once.
  public init?(of index: Int, by days: Int, in tasks: [PlaybookTask]) {
    var next: [String: [Int]] = [:]
    for (number, task) in tasks.enumerated() {
      for id in task.after { next[id, default: []].append(number) }
    }
    var moving: Set<Int> = [index]
    var open = [index]
    while let number = open.popLast() {
      for other in next[tasks[number].id] ?? [] where !tasks[other].isDone {
        if moving.insert(other).inserted { open.append(other) }
      }
    }
    var moved = tasks
    for number in moving {
      guard let from = tasks[number].from.adding(days: days),
        let to = tasks[number].to.adding(days: days)
      else { return nil }
      moved[number].from = from
      moved[number].to = to
    }
    self.moved = moving.sorted()
    self.tasks = moved
  }
}
