import Basics
import Exact
import Scoring
import TestSupport
import Testing

/// A small question drawn from a seed: up to nine candidates, periods, roles and every rule.
private func drawn(_ seed: UInt64) -> PlanRequest {
  var random = SplitMix64(seed: seed)
  let periods = random.int(1...3)
  let roles: [String?] = random.oneIn(4) ? ["eng", "ops"] : [nil]
  let count = random.int(1...(periods == 3 ? 6 : 8))
  let step = random.pick([1, 1, 2, 3, 7])
  func weeks(_ most: Int, _ random: inout SplitMix64) -> Fraction {
    Fraction(reducing: random.int64(0...Int64(most * step)), over: Int64(step))
  }
  let ids = (0..<count).map { Identifier("c\($0)") }
  let items = ids.map { id in
    let score = Fraction(reducing: random.int64(random.oneIn(9) ? -9...9 : 25...60), over: 2)
    if random.oneIn(12) { return PlanRequest.Item(id, score: score, effort: PlanEffort()) }
    let effort =
      roles.count == 1
      ? PlanEffort(total: weeks(6, &random))
      : PlanEffort(byRole: ["eng": weeks(6, &random), "ops": weeks(4, &random)])
    return PlanRequest.Item(id, score: score, effort: effort)
  }
  var request = PlanRequest(
    items, roles: roles,
    periods: (0..<periods).map { number in
      PlanRequest.Period("p\(number)", weeks: roles.map { _ in weeks(10, &random) })
    })
  guard count > 2 else { return request }
  for _ in 0..<random.int(0...3) {
    // From a later to an earlier one, so that there is no circle.
    let late = random.int(1...count - 1)
    request.needs.append(.init(ids[late], needs: ids[random.int(0...late - 1)]))
  }
  if random.oneIn(2) { request.oneOf = [[random.pick(ids), random.pick(ids), random.pick(ids)]] }
  if random.oneIn(4) { request.must = [random.pick(ids)] }
  if random.oneIn(4) { request.never = [random.pick(ids)] }
  return request
}

@Suite("Planner")
struct PlannerTests {
  @Test("The plan is the best of all plans, by its total and then by its weeks")
  func agreesWithAllPlans() throws {
    for seed in UInt64(1)...2_000 {
      let request = drawn(seed)
      let best = NaivePlan(request).best
      do throws(PlanFlaw) {
        let plan = try Planner.plan(request)
        let value = NaivePlan.value(of: plan, request)
        #expect(value?.total == plan.total, "seed \(seed): the plan breaks a rule")
        #expect(plan.total == best?.total, "seed \(seed)")
        #expect(value?.weeks == best?.weeks, "seed \(seed)")
        #expect(plan.isProved && plan.bound == plan.total, "seed \(seed)")
      } catch {
        #expect(best == nil, "seed \(seed): \(error)")
      }
    }
  }

  @Test("One more week brings what planning with it brings")
  func gainsAreTrue() throws {
    for seed in UInt64(3_000)...3_150 {
      let request = drawn(seed)
      guard let plan = try? Planner.plan(request) else { continue }
      for gain in plan.gains {
        let wider = request.adding(weeks: .one, role: gain.role, period: gain.period)
        let best = NaivePlan(wider).best
        #expect(best?.total == plan.total + gain.gain, "seed \(seed)")
      }
    }
  }

  @Test("What is said of the best plan with a candidate is true")
  func reasonsAreTrue() throws {
    for seed in UInt64(5_000)...5_150 {
      let request = drawn(seed)
      guard let plan = try? Planner.plan(request) else { continue }
      #expect(plan.chosen.count + plan.leftOut.count == request.items.count)
      for out in plan.leftOut {
        guard case .beaten(let total, let leaving, let joining) = out.reason else { continue }
        var forced = request
        forced.must.append(out.id)
        #expect(NaivePlan(forced).best?.total == total, "seed \(seed) \(out.id)")
        let scores = Dictionary(uniqueKeysWithValues: request.items.map { ($0.id, $0.score) })
        let sum = (joining + [out.id]).reduce(Fraction.zero) { $0 + (scores[$1] ?? .zero) }
        let lost = leaving.reduce(Fraction.zero) { $0 + (scores[$1] ?? .zero) }
        #expect(plan.total + sum - lost == total, "seed \(seed) \(out.id)")
      }
    }
  }

  @Test("The order of the candidates changes nothing")
  func orderIsIrrelevant() throws {
    for seed in UInt64(7_000)...7_100 {
      var request = drawn(seed)
      let plan = try? Planner.plan(request)
      request.items.reverse()
      #expect(plan == (try? Planner.plan(request)), "seed \(seed)")
    }
  }

  @Test("Of equal plans the one is taken that has the candidate which ranks first")
  func tiesGoByRank() throws {
    // a + d and b + c both have 100 in 4 weeks; a ranks first.
    let items = [("d", 40, 2), ("c", 45, 2), ("b", 55, 2), ("a", 60, 2)].map { id, score, weeks in
      PlanRequest.Item(
        Identifier(id), score: Fraction(Int64(score)),
        effort: PlanEffort(total: Fraction(Int64(weeks))))
    }
    var request = PlanRequest(items, periods: [.init(weeks: [Fraction(4 as Int64)])])
    request.oneOf = [["a", "b"], ["a", "c"]]
    #expect(try Planner.plan(request).chosen.map(\.id) == ["a", "d"])
  }

  @Test("Figures of any size are counted exactly")
  func hugeFigures() throws {
    // Weeks and scores that differ in the fortieth digit only.
    let tiny = try #require(Fraction("0." + String(repeating: "0", count: 39) + "1"))
    let items = [
      PlanRequest.Item("a", score: .one, effort: PlanEffort(total: .one)),
      PlanRequest.Item("b", score: .one + tiny, effort: PlanEffort(total: .one + tiny)),
    ]
    let narrow = PlanRequest(items, periods: [.init(weeks: [.one])])
    #expect(try Planner.plan(narrow).chosen.map(\.id) == ["a"])
    let wide = PlanRequest(items, periods: [.init(weeks: [.one + tiny])])
    #expect(try Planner.plan(wide).chosen.map(\.id) == ["b"])
  }

  @Test("Without enough steps the best found comes with a bound that holds")
  func boundHolds() throws {
    var limits = Planner.Limits()
    limits.plan = 20
    for seed in UInt64(9_000)...9_300 {
      let request = drawn(seed)
      guard let plan = try? Planner.plan(request, limits: limits),
        let best = NaivePlan(request).best
      else { continue }
      #expect(plan.total <= best.total && best.total <= plan.bound, "seed \(seed)")
      if plan.isProved { #expect(plan.total == best.total, "seed \(seed)") }
      #expect(NaivePlan.value(of: plan, request)?.total == plan.total, "seed \(seed)")
    }
  }
}
