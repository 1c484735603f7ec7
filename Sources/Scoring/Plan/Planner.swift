import Basics
import Exact

/// Finds the best set of candidates that fits.
///
/// The optimum is exact: of all plans that keep the rules none has a greater sum of scores. Of
/// equal sums the one with the fewest weeks is taken; of these the one that has the candidate
/// which ranks first where two differ (candidates that are linked by needs or groups are compared
/// together, where the first of them ranks); and each candidate goes, by rank, into the earliest
/// period that the plan allows. Work is limited by counted steps and not by a clock, so the same
/// question always has the same answer; where the steps don't suffice, the best plan that was
/// found comes with a bound that no plan exceeds.
public struct Planner: Sendable {
  /// How much work may be done, in steps of which a machine of 2026 makes some millions a second.
  public struct Limits: Hashable, Sendable {
    /// For the plan itself.
    public var plan = 6_000_000
    /// For what one more week brings, over all periods and roles.
    public var gains = 500_000
    /// For why candidates are left out, over all of them.
    public var reasons = 400_000

    /// Limits that end within about a second.
    public init() {}
  }

  private let request: PlanRequest
  private let limits: Limits

  /// The best plan, with why the others are left out and what one more week would bring.
  ///
  /// Ids are unique among the candidates, and every period has weeks for each role.
  public static func plan(
    _ request: PlanRequest, limits: Limits = Limits()
  ) throws(PlanFlaw) -> Plan {
    try Planner(request: request, limits: limits).plan()
  }

  /// What a set of candidates is in a question's own terms.
  private struct Found {
    let graph: PlanGraph
    let scale: PlanScale
    let periodOf: [Int: Int]?
    let bound: WholeNumber
    let isProved: Bool
    let steps: Int

    var chosen: [Int] { (periodOf ?? [:]).keys.sorted() }
    var total: Fraction { chosen.reduce(.zero) { $0 + graph.items[$1].score } }
  }

  private func plan() throws(PlanFlaw) -> Plan {
    let found = try Self.solve(
      request, limit: limits.plan, columns: 20_000, isThorough: true)
    let chosen = found.chosen
    let total = found.total
    var used = request.periods.map { _ in request.roles.map { _ in Fraction.zero } }
    for (item, period) in found.periodOf ?? [:] {
      for (role, weeks) in (found.graph.weeks[item] ?? []).enumerated() {
        used[period][role] = used[period][role] + weeks
      }
    }
    let bound = found.isProved ? total : found.scale.score(upTo: found.bound)
    return Plan(
      chosen: chosen.map { item in
        Plan.Choice(id: found.graph.items[item].id, period: found.periodOf?[item] ?? 0)
      }, total: total, used: used, weeks: Self.weeks(of: chosen, found.graph, request),
      bound: max(bound, total), isProved: found.isProved, leftOut: reasons(found),
      gains: gains(found))
  }

  /// The weeks of candidates altogether: the figure for the whole, where there is one, else the sum
  /// over the roles.
  private static func weeks(
    of chosen: [Int], _ graph: PlanGraph, _ request: PlanRequest
  ) -> Fraction {
    let whole = request.roles.firstIndex(of: nil)
    return chosen.reduce(.zero) { sum, item in
      let weeks = graph.weeks[item] ?? []
      return sum + (whole.map { weeks[$0] } ?? weeks.reduce(.zero, +))
    }
  }

  private static func solve(
    _ request: PlanRequest, above known: (total: Fraction, weeks: Fraction)? = nil, limit: Int,
    columns: Int, isThorough: Bool = false
  ) throws(PlanFlaw) -> Found {
    let graph = try PlanGraph(request)
    let scale = try PlanScale(graph, request)
    let floor = known.map { scale.worth(total: $0.total, weeks: $0.weeks) }
    func found(_ periodOf: [Int: Int]?, _ bound: WholeNumber, _ isProved: Bool, _ steps: Int)
      -> Found
    {
      Found(
        graph: graph, scale: scale, periodOf: periodOf, bound: bound, isProved: isProved,
        steps: steps)
    }
    if let numbers = PlanNumbers<Int128>(scale) {
      let answer = try PlanSolver(
        graph: graph, scale: scale, numbers: numbers, columns: columns, limit: limit,
        isThorough: isThorough
      ).solve(above: floor)
      return found(answer.periodOf, answer.bound, answer.isProved, answer.steps)
    }
    guard let numbers = PlanNumbers<WholeNumber>(scale) else { throw .tooFine }
    let answer = try PlanSolver(
      graph: graph, scale: scale, numbers: numbers, columns: min(columns, 2_000), limit: limit,
      isThorough: isThorough
    ).solve(above: floor)
    return found(answer.periodOf, answer.bound, answer.isProved, answer.steps)
  }

  private func gains(_ found: Found) -> [Plan.Gain] {
    let pools = request.periods.count * request.roles.count
    let limit = limits.gains / max(pools, 1)
    let total = found.total
    // The worth counts the weeks of every role, as the scale does.
    let weeks = found.chosen.reduce(Fraction.zero) { sum, item in
      (found.graph.weeks[item] ?? []).reduce(sum, +)
    }
    var gains: [Plan.Gain] = []
    for period in request.periods.indices {
      for role in request.roles.indices {
        let wider = request.adding(weeks: .one, role: role, period: period)
        let better = try? Self.solve(wider, above: (total, weeks), limit: limit, columns: 4_000)
        let gain = better.flatMap { $0.periodOf == nil ? nil : $0.total - total } ?? .zero
        gains.append(
          Plan.Gain(
            period: period, role: role, gain: max(gain, .zero),
            isProved: found.isProved && better?.isProved ?? false))
      }
    }
    return gains
  }

  private func reasons(_ found: Found) -> [Plan.LeftOut] {
    let graph = found.graph
    let chosen = Set(found.chosen)
    var steps = limits.reasons
    var all: [Plan.LeftOut] = []
    for item in graph.items.indices where !chosen.contains(item) {
      let reason: Plan.Reason
      if let obstacle = graph.obstacles[item] {
        reason = obstacle
      } else if let missing = graph.needs[item].first(where: { !chosen.contains($0) }) {
        reason = .needs(graph.items[missing].id)
      } else if let rival = graph.rivals[item].first(where: chosen.contains) {
        reason = .rival(graph.items[rival].id)
      } else {
        reason = comparison(with: item, found, &steps)
      }
      all.append(Plan.LeftOut(id: graph.items[item].id, reason: reason))
    }
    return all
  }

  /// How the best plan with a candidate compares.
  private func comparison(with item: Int, _ found: Found, _ steps: inout Int) -> Plan.Reason {
    guard steps > 0 else { return .notFound }
    var other = request
    other.must.append(found.graph.items[item].id)
    do {
      let forced = try Self.solve(other, limit: min(steps, 10_000), columns: 2_000)
      steps -= forced.steps + found.graph.items.count
      guard forced.isProved, found.isProved else { return .notFound }
      let before = Set(found.chosen)
      let after = Set(forced.chosen)
      return .beaten(
        total: forced.total,
        leaving: before.subtracting(after).sorted().map { found.graph.items[$0].id },
        joining: after.subtracting(before).subtracting([item]).sorted().map {
          found.graph.items[$0].id
        })
    } catch {
      steps -= found.graph.items.count
      return .noRoom
    }
  }
}
