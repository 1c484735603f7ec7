/// The period of a candidate that isn't taken.
let nowhere = -1

/// Candidates in their periods, and the weeks that are left there.
struct PlanPlacement<Number: ScoreInteger> {
  /// By candidate; `nowhere` for those that aren't taken.
  private(set) var periodOf: [Int]
  /// What the taken ones are worth together.
  private(set) var worth = Number.nothing
  /// By period and role.
  private(set) var left: [[Number]]

  /// Who is taken.
  var taken: [Int] { periodOf.indices.filter { periodOf[$0] != nowhere } }

  /// The period of each who is taken.
  var periods: [Int: Int] {
    Dictionary(uniqueKeysWithValues: taken.map { ($0, periodOf[$0]) })
  }

  /// Nobody is taken.
  init(_ numbers: PlanNumbers<Number>) {
    periodOf = Array(repeating: nowhere, count: numbers.worths.count)
    left = numbers.capacity
  }

  /// Those in `periods` are taken.
  init(_ periods: [Int: Int], _ numbers: PlanNumbers<Number>) {
    self.init(numbers)
    for (item, period) in periods { put(item, into: period, numbers) }
  }

  /// The period for one more candidate: early where others need it, else where least is left over.
  func room(for item: Int, _ kin: PlanKin, _ numbers: PlanNumbers<Number>) -> Int? {
    var lowest = 0
    for one in kin.above[item] { lowest = max(lowest, periodOf[one]) }
    let isNeeded = !kin.below[item].isEmpty
    var found: (period: Int, left: Number)?
    for period in lowest..<max(lowest, left.count) where fits(item, in: period, numbers) {
      if isNeeded { return period }
      let sum = left[period].reduce(Number.nothing, +)
      if found.map({ sum < $0.left }) ?? true { found = (period, sum) }
    }
    return found?.period
  }

  private func fits(_ item: Int, in period: Int, _ numbers: PlanNumbers<Number>) -> Bool {
    for role in left[period].indices where numbers.weeks[item][role] > left[period][role] {
      return false
    }
    return true
  }

  /// Takes a candidate into a period that has room for it.
  mutating func put(_ item: Int, into period: Int, _ numbers: PlanNumbers<Number>) {
    periodOf[item] = period
    worth = worth + numbers.worths[item]
    for role in left[period].indices {
      left[period][role] = left[period][role] - numbers.weeks[item][role]
    }
  }

  /// Leaves out a candidate that is taken.
  mutating func remove(_ item: Int, _ numbers: PlanNumbers<Number>) {
    let period = periodOf[item]
    periodOf[item] = nowhere
    worth = worth - numbers.worths[item]
    for role in left[period].indices {
      left[period][role] = left[period][role] + numbers.weeks[item][role]
    }
  }
}
