import Basics
import Exact
import Scoring
import TestSupport
import Testing

/// A question that no search ends: many candidates in hundredths of weeks, several roles and
/// quarters, and many needs.
private func tangled(_ seed: UInt64) -> PlanRequest {
  var random = SplitMix64(seed: seed)
  let roles = Array(["eng", "pm", "qa"].prefix(random.int(2...3)))
  let count = random.int(100...160)
  let ids = (0..<count).map { Identifier("c\($0)") }
  let items = ids.map { id in
    let weeks = roles.map { role in
      (role, Fraction(reducing: random.int64(10...900), over: 100))
    }
    return PlanRequest.Item(
      id, score: Fraction(reducing: random.int64(1_000...10_000), over: 100),
      effort: PlanEffort(byRole: Dictionary(uniqueKeysWithValues: weeks)))
  }
  var request = PlanRequest(
    items, roles: roles,
    periods: (0..<random.int(3...5)).map { number in
      let weeks = roles.map { _ in
        Fraction(WholeNumber(random.int64(Int64(count / 6)...Int64(count / 3))))
      }
      return PlanRequest.Period("p\(number)", weeks: weeks)
    })
  for _ in 0..<random.int(60...150) {
    let late = random.int(1...count - 1)
    request.needs.append(.init(ids[late], needs: ids[random.int(0...late - 1)]))
  }
  request.oneOf = (0..<5).map { _ in [random.pick(ids), random.pick(ids), random.pick(ids)] }
  request.never = [random.pick(ids)]
  return request
}

/// Taking candidates by rank, each with all that it needs, into the first period with room.
private func byRank(_ request: PlanRequest) -> Fraction {
  var periodOf: [Identifier: Int] = [:]
  let items = Dictionary(uniqueKeysWithValues: request.items.map { ($0.id, $0) })
  for item in request.items.sorted(by: { $0.score > $1.score }) {
    var open = [item.id]
    var closure: [Identifier] = []
    while let next = open.popLast() {
      closure.removeAll { $0 == next }
      closure.insert(next, at: 0)
      open += request.needs.filter { $0.item == next }.map(\.needed)
    }
    var trial = periodOf
    for id in closure where trial[id] == nil {
      trial[id] = request.periods.indices.first { period in
        var next = trial
        next[id] = period
        let lines = next.map { PlanCheck.Line($0.key, period: $0.value) }
        return PlanCheck(lines, request, windows: nil).breaches.isEmpty
      }
      guard trial[id] != nil else { break }
    }
    if closure.allSatisfy({ trial[$0] != nil }) { periodOf = trial }
  }
  return periodOf.keys.reduce(.zero) { $0 + (items[$1]?.score ?? .zero) }
}

@Suite("Plans too tangled to be proved")
struct TangledPlanTests {
  /// Too few steps to end, so that what was found must do.
  static var limits: Planner.Limits {
    var limits = Planner.Limits()
    limits.plan = 300_000
    limits.explanations = 60_000
    return limits
  }

  @Test("There is a good plan that keeps the rules, and a bound above it", arguments: 1...6)
  func hasGoodPlan(_ seed: UInt64) throws {
    let request = tangled(seed)
    let plan = try Planner.plan(request, limits: Self.limits)
    let lines = plan.chosen.map { PlanCheck.Line($0.id, period: $0.period) }
    let check = PlanCheck(lines, request, windows: nil)
    #expect(check.breaches.isEmpty)
    #expect(check.total == plan.total)
    let isProved = plan.isProved
    #expect(!isProved)
    #expect(plan.total < plan.bound)
    #expect(plan.total * Fraction(Int64(100)) >= plan.bound * Fraction(Int64(85)))
    #expect(plan.total > byRank(request))
    #expect(plan.gains.allSatisfy { $0.gain >= .zero && !$0.isProved })
  }

  @Test("The same question has the same plan")
  func isTheSame() throws {
    let request = tangled(7)
    let plan = try Planner.plan(request, limits: Self.limits)
    #expect(try Planner.plan(request, limits: Self.limits) == plan)
  }

  @Test("Whoever must be planned is, with all that they need")
  func keepsMusts() throws {
    var request = tangled(8)
    let needy = request.needs.filter { !request.never.contains($0.needed) }
    let must = try #require(needy.first)
    request.must = [must.item]
    request.oneOf = []
    let plan = try Planner.plan(request, limits: Self.limits)
    let chosen = plan.chosen.map(\.id)
    #expect(chosen.contains(must.item) && chosen.contains(must.needed))
  }
}
