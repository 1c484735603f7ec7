/// Spreads chosen candidates over the periods.
struct PlanPacking<Number: ScoreInteger> {
  /// What a search came to.
  enum Outcome {
    /// The period of each candidate.
    case found([Int: Int])
    /// There is no way.
    case impossible
    /// The search was ended before it knew.
    case unknown
  }

  /// How candidates are tried.
  enum Order {
    /// The largest first: finds a way, or that there is none, soonest.
    case bySize
    /// By rank, each as early as can be: finds the way that people want.
    case byRank
  }

  let numbers: PlanNumbers<Number>
  let kin: PlanKin
  /// The most candidates that one search places.
  let limit: Int
  /// How many candidates were placed so far: the work it took.
  private(set) var steps = 0

  init(_ numbers: PlanNumbers<Number>, _ kin: PlanKin, limit: Int) {
    self.numbers = numbers
    self.kin = kin
    self.limit = limit
  }

  /// A way for all of `members`.
  mutating func pack(_ members: [Int], _ order: Order = .bySize) -> Outcome {
    let sizes = members.map { item in
      (item: item, size: numbers.weeks[item].reduce(Number.nothing, +))
    }
    let sorted = sizes.sorted { a, b in
      order == .byRank || a.size == b.size ? a.item < b.item : a.size > b.size
    }
    var search = PlanSpread(
      packing: self, items: sorted.map(\.item), isBySize: order == .bySize)
    let outcome = search.run()
    steps += search.steps
    return outcome
  }
}

/// One search of a packing: depth first, each candidate into each period that takes it.
private struct PlanSpread<Number: ScoreInteger> {
  let packing: PlanPacking<Number>
  let items: [Int]
  /// Whether the last candidate is the smallest, so that room below its size is waste.
  let canCountWaste: Bool
  /// From which position on candidates stand alone, so that equal rooms are one.
  let firstAlone: Int

  var steps = 0
  private var left: [[Number]]
  private var periodOf: [Int: Int] = [:]
  private var slack: Number = .nothing

  init(packing: PlanPacking<Number>, items: [Int], isBySize: Bool) {
    self.packing = packing
    self.items = items
    left = packing.numbers.capacity
    let isLinked = items.map { !packing.kin.above[$0].isEmpty || !packing.kin.below[$0].isEmpty }
    firstAlone = isBySize ? (isLinked.lastIndex(of: true) ?? -1) + 1 : items.count
    canCountWaste = isBySize && left.first?.count == 1
    if canCountWaste {
      slack = left.reduce(Number.nothing) { $0 + $1[0] }
      for item in items { slack = slack - packing.numbers.weeks[item][0] }
    }
  }

  mutating func run() -> PlanPacking<Number>.Outcome {
    // The period that each position tries next; depth first without recursion.
    var next = [0]
    while let period = next.last {
      let position = next.count - 1
      if position == items.count { return .found(periodOf) }
      let item = items[position]
      if let placed = periodOf[item] { take(item, from: placed) }
      guard let found = room(for: item, from: period, position) else {
        next.removeLast()
        continue
      }
      steps += 1
      guard steps <= packing.limit else { return .unknown }
      next[position] = found + 1
      put(item, into: found)
      if !isWasteful { next.append(0) }
    }
    return .impossible
  }

  /// The first period from `start` on that takes the candidate.
  private func room(for item: Int, from start: Int, _ position: Int) -> Int? {
    var lowest = start
    var highest = left.count - 1
    for one in packing.kin.above[item] { lowest = max(lowest, periodOf[one] ?? 0) }
    for one in packing.kin.below[item] { highest = min(highest, periodOf[one] ?? highest) }
    guard lowest <= highest else { return nil }
    return (lowest...highest).first { period in
      guard zip(packing.numbers.weeks[item], left[period]).allSatisfy({ $0 <= $1 }) else {
        return false
      }
      // Alone, it has no use of a room that is like one it was tried in.
      return position < firstAlone || !left[..<period].contains(left[period])
    }
  }

  private mutating func put(_ item: Int, into period: Int) {
    periodOf[item] = period
    left[period] = zip(left[period], packing.numbers.weeks[item]).map { $0 - $1 }
  }

  private mutating func take(_ item: Int, from period: Int) {
    periodOf[item] = nil
    left[period] = zip(left[period], packing.numbers.weeks[item]).map { $0 + $1 }
  }

  /// Whether more room is too small for anything that is left than the whole can spare.
  private var isWasteful: Bool {
    guard canCountWaste, let last = items.last else { return false }
    let smallest = packing.numbers.weeks[last][0]
    var waste = Number.nothing
    for room in left where room[0] < smallest { waste = waste + room[0] }
    return waste > slack
  }
}
