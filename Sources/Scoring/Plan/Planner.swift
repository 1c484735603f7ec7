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
  /// How much work may be done, in steps of about a tenth of a microsecond.
  public struct Limits: Hashable, Sendable {
    /// For the plan itself.
    public var plan = 5_000_000
    /// For what one more week brings, and with what that leaves, for why candidates are left out.
    public var explanations = 2_500_000

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
    let periodOf: [Int: Int]
    let bound: WholeNumber?
    let isProved: Bool
    let steps: Int

    var chosen: [Int] { periodOf.keys.sorted() }
    var total: Fraction { chosen.reduce(.zero) { $0 + graph.items[$1].score } }
  }

  private func plan() throws(PlanFlaw) -> Plan {
    let found = try Self.solve(
      request, limit: limits.plan, columns: 20_000, care: .preferred)
    let chosen = found.chosen
    let total = found.total
    var used = request.periods.map { _ in request.roles.map { _ in Fraction.zero } }
    for (item, period) in found.periodOf {
      for (role, weeks) in (found.graph.weeks[item] ?? []).enumerated() {
        used[period][role] = used[period][role] + weeks
      }
    }
    var steps = limits.explanations
    let gains = gains(found, &steps)
    let reasons = reasons(found, &steps)
    let bound = found.isProved ? nil : found.bound.map { found.scale.score(upTo: $0) }
    return Plan(
      chosen: chosen.map { item in
        Plan.Choice(id: found.graph.items[item].id, period: found.periodOf[item] ?? 0)
      }, total: total, used: used, weeks: Self.weeks(of: chosen, found.graph, request),
      bound: max(bound ?? total, total), isProved: found.isProved, leftOut: reasons,
      gains: gains)
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
    _ request: PlanRequest, from known: [Int: Int]? = nil, limit: Int, columns: Int,
    care: PlanCare = .best
  ) throws(PlanFlaw) -> Found {
    let graph = try PlanGraph(request)
    let scale = try PlanScale(graph, request)
    func found<Number: ScoreInteger>(
      _ numbers: PlanNumbers<Number>, columns: Int
    ) throws(PlanFlaw) -> Found {
      let answer = try PlanSolver(
        graph: graph, scale: scale, numbers: numbers, columns: columns, limit: limit,
        care: care
      ).solve(from: known)
      return Found(
        graph: graph, scale: scale, periodOf: answer.periodOf, bound: answer.bound,
        isProved: answer.isProved, steps: answer.steps)
    }
    if let numbers = PlanNumbers<Int128>(scale) { return try found(numbers, columns: columns) }
    guard let numbers = PlanNumbers<WholeNumber>(scale) else { throw .tooFine }
    return try found(numbers, columns: min(columns, 2_000))
  }

  /// What one more week brings, by at most half of the steps.
  private func gains(_ found: Found, _ steps: inout Int) -> [Plan.Gain] {
    let pools = request.periods.count * request.roles.count
    let limit = steps / max(2 * pools, 1)
    var gains: [Plan.Gain] = []
    for period in request.periods.indices {
      for role in request.roles.indices where limits.explanations > 0 {
        let wider = request.adding(weeks: .one, role: role, period: period)
        // What fits without the week fits with it; and beside a plan that is not proved no gain
        // is, so that a draft is enough.
        let better = try? Self.solve(
          wider, from: found.periodOf, limit: limit, columns: 4_000,
          care: found.isProved ? .best : .draft)
        steps -= better?.steps ?? limit
        let gain = better.map { $0.total - found.total } ?? .zero
        gains.append(
          Plan.Gain(
            period: period, role: role, gain: max(gain, .zero),
            isProved: found.isProved && better?.isProved ?? false))
      }
    }
    return gains
  }

  private func reasons(_ found: Found, _ steps: inout Int) -> [Plan.LeftOut] {
    let graph = found.graph
    let chosen = Set(found.chosen)
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
    // Beside a plan that may not be the best, the best one with a candidate says nothing.
    guard found.isProved, steps > 0 else { return .notFound }
    var other = request
    other.must.append(found.graph.items[item].id)
    do {
      let forced = try Self.solve(other, limit: min(steps, 40_000), columns: 2_000)
      steps -= forced.steps
      guard forced.isProved else { return .notFound }
      let before = Set(found.chosen)
      let after = Set(forced.chosen)
      return .beaten(
        total: forced.total,
        leaving: before.subtracting(after).sorted().map { found.graph.items[$0].id },
        joining: after.subtracting(before).subtracting([item]).sorted().map {
          found.graph.items[$0].id
        })
    } catch {
      steps -= PlanSolver<Int128>.preparation(found.graph)
      return .noRoom
    }
  }
}
