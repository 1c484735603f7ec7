import Basics
import Exact
import Scoring

/// All plans of a small question, one after the other: what the planner must agree with.
struct NaivePlan {
  /// The greatest sum of scores, with the fewest weeks for it; nil where the rules allow no plan.
  let best: (total: Fraction, weeks: Fraction)?

  init(_ request: PlanRequest) {
    var best: (total: Fraction, weeks: Fraction)?
    let choices = request.periods.count + 1
    var periodOf = Array(repeating: 0, count: request.items.count)
    // Period 0 is none; counts through all assignments.
    while true {
      if let value = Self.value(periodOf, request) {
        if let old = best {
          if value.total > old.total || (value.total == old.total && value.weeks < old.weeks) {
            best = value
          }
        } else {
          best = value
        }
      }
      var position = 0
      while position < periodOf.count, periodOf[position] == choices - 1 {
        periodOf[position] = 0
        position += 1
      }
      guard position < periodOf.count else { break }
      periodOf[position] += 1
    }
    self.best = best
  }

  /// The sum and the weeks of an assignment; nil where it breaks a rule.
  static func value(
    _ periodOf: [Int], _ request: PlanRequest
  ) -> (total: Fraction, weeks: Fraction)? {
    var left = request.periods.map(\.weeks)
    var total = Fraction.zero
    var taken = Fraction.zero
    var places: [Identifier: Int] = [:]
    for (item, period) in zip(request.items, periodOf) where period > 0 {
      places[item.id] = period
      total = total + item.score
      for (role, name) in request.roles.enumerated() {
        guard let weeks = item.effort.weeks(for: name) else { return nil }
        left[period - 1][role] = left[period - 1][role] - weeks
        taken = taken + weeks
        if left[period - 1][role].isNegative { return nil }
      }
    }
    if request.must.contains(where: { places[$0] == nil }) { return nil }
    if request.never.contains(where: { places[$0] != nil }) { return nil }
    for need in request.needs {
      guard let period = places[need.item] else { continue }
      guard let needed = places[need.needed], needed <= period else { return nil }
    }
    for group in request.oneOf where Set(group).filter({ places[$0] != nil }).count > 1 {
      return nil
    }
    return (total, taken)
  }

  /// The value of a plan that the planner made, by the same rules.
  static func value(
    of plan: Plan, _ request: PlanRequest
  ) -> (total: Fraction, weeks: Fraction)? {
    var places: [Identifier: Int] = [:]
    for choice in plan.chosen { places[choice.id] = choice.period + 1 }
    return value(request.items.map { places[$0.id] ?? 0 }, request)
  }
}
