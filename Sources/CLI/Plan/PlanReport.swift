import Basics
import Exact
import Scoring

/// All that one run of `tandem plan` has to tell; each form of output writes the same values.
struct PlanReport {
  /// A candidate with what is planned of it.
  struct Row {
    let id: Identifier
    let name: String?
    let score: Fraction
    let weeks: [Fraction?]
    let effort: Fraction?
    let owner: String?

    /// A candidate as people know it.
    var title: String {
      guard let name, name != id.text else { return id.text }
      return "\(name) (\(id))"
    }
  }

  let request: PlanRequest
  let plan: Plan
  let roadmap: Roadmap?
  let start: CivilDate?
  private let rows: [Identifier: Row]
  private let days: [Identifier: Roadmap.Entry]

  init(
    _ request: PlanRequest, _ plan: Plan, _ entries: [PlanEntry], windows: [Roadmap.Window]?
  ) throws(Problem) {
    self.request = request
    self.plan = plan
    let rows = Dictionary(
      entries.map { entry in
        (
          entry.id,
          Row(
            id: entry.id, name: entry.name, score: entry.score,
            weeks: request.roles.map { entry.effort.weeks(for: $0) }, effort: entry.effort.all,
            owner: entry.owner)
        )
      }
    ) { first, _ in first }
    self.rows = rows
    start = windows?.first?.first
    guard let windows else {
      roadmap = nil
      days = [:]
      return
    }
    let tasks = plan.chosen.map { choice in
      let row = rows[choice.id]
      let longest = (row?.weeks ?? []).compactMap { $0 }.max() ?? .zero
      return Roadmap.Task(choice.id, period: choice.period, weeks: longest, owner: row?.owner)
    }
    guard let roadmap = Roadmap(tasks, needs: request.needs, windows: windows) else {
      throw .badInput("the plan reaches beyond the year 9999")
    }
    self.roadmap = roadmap
    days = Dictionary(roadmap.entries.map { ($0.task.id, $0) }) { first, _ in first }
  }

  /// A candidate's row.
  func row(_ id: Identifier) -> Row {
    rows[id]
      ?? Row(id: id, name: nil, score: .zero, weeks: [], effort: nil, owner: nil)
  }

  /// A candidate's days, where the plan has days.
  func days(_ id: Identifier) -> Roadmap.Entry? { days[id] }

  /// The name of a candidate's quarter, where the plan has quarters.
  func quarter(_ choice: Plan.Choice) -> String? { request.periods[choice.period].name }

  /// What is in the way of a chosen candidate's days, in words.
  func conflict(_ id: Identifier) -> String? {
    guard let entry = days[id], let last = entry.overrun else { return nil }
    return "ends \(entry.to), after \(last)"
  }

  /// Where one more week goes, in words: `2026Q1`, `eng in 2026Q1`, nothing for the only place.
  func place(_ gain: Plan.Gain) -> String {
    let role = request.roles[gain.role]
    let quarter = request.periods[gain.period].name
    return [role, quarter].compactMap { $0 }.joined(separator: " in ")
  }

  /// Why a candidate is left out.
  func why(_ out: Plan.LeftOut) -> String {
    switch out.reason {
    case .never: return "left out by --never"
    case .unknownEffort(let role): return "effort\(PlanFlawMessage.of(role)) unknown"
    case .tooLarge(let role, let weeks, let most):
      return weeks > most
        ? "does not fit: \(weeks) weeks\(PlanFlawMessage.of(role)), the most is \(most)"
        : "does not fit: no quarter has room for all its roles"
    case .needs(let id): return "needs \(id), which is left out"
    case .rival(let id): return "one of a group of which \(id) was taken"
    case .noRoom: return "no plan that fits and keeps the rules has it"
    case .beaten(let total, let leaving, let joining):
      let change = [("without", leaving), ("with also", joining)].filter { !$0.1.isEmpty }
        .map { "\($0.0) \($0.1.map(\.text).joined(separator: ", "))" }
      let less = plan.total - total
      let loss = less.isZero ? "the same total" : "\(less) less"
      return "beaten at this capacity: the best plan with it has \(loss)"
        + (change.isEmpty ? "" : ", " + change.joined(separator: " and "))
    case .notFound:
      return plan.isProved
        ? "beaten at this capacity: no plan with it has more" : "not in the best plan found"
    }
  }
}

/// A candidate as a plan takes it.
struct PlanEntry {
  let id: Identifier
  let name: String?
  let score: Fraction
  let effort: PlanEffort
  let owner: String?
}
