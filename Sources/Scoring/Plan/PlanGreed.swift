import Exact

/// Fills a plan with whoever brings most for the weeks it takes, together with those it needs.
struct PlanGreed<Number: ScoreInteger> {
  /// What a worth of all candidates together is cut into.
  private static var grains: Int64 { 1 << 40 }
  /// What a role's whole capacity is cut into.
  private static var parts: Int64 { 1 << 20 }
  /// By how much a merit is finer than whole values.
  private static var fineness: Int { 1 << 12 }

  let graph: PlanGraph
  let numbers: PlanNumbers<Number>
  let kin: PlanKin
  /// By candidate: what it is worth, roughly: only the order of trying comes from it.
  private let values: [Int]
  /// By candidate and role: the part of the role's whole capacity that it takes, roughly.
  private let parts: [[Int]]
  /// Who can be planned.
  private let open: [Int]
  /// By candidate: whom it needs, and itself.
  private let closures: [[Int]]
  /// By candidate: whether it needs anybody or anybody needs it.
  private let hasKin: [Bool]
  /// How many candidates were looked at: the work it took.
  private(set) var steps = 0

  init(_ graph: PlanGraph, _ numbers: PlanNumbers<Number>, _ kin: PlanKin) {
    self.graph = graph
    self.numbers = numbers
    self.kin = kin
    open = graph.items.indices.filter { graph.obstacles[$0] == nil }
    closures = graph.items.indices.map { kin.above[$0] + [$0] }
    hasKin = graph.items.indices.map { !kin.above[$0].isEmpty || !kin.below[$0].isEmpty }
    let worths = numbers.worths.map(\.whole)
    let whole = worths.reduce(WholeNumber(1)) { $0 + $1.absolute }
    values = worths.map { Self.part($0, of: whole, in: Self.grains) }
    let capacity = (0..<numbers.roles).map { role in
      numbers.capacity.reduce(Number.nothing) { $0 + $1[role] }.whole
    }
    parts = numbers.weeks.map { weeks in
      zip(weeks, capacity).map { Self.part($0.whole, of: $1, in: Self.parts) }
    }
  }

  private static func part(_ some: WholeNumber, of all: WholeNumber, in count: Int64) -> Int {
    guard !all.isZero else { return 0 }
    let part = (some * WholeNumber(count)).quotientAndRemainder(dividingBy: all).quotient
    return Int(part.int64 ?? count)
  }

  /// What the taken candidates use of each role, in parts of its whole capacity.
  func use(_ plan: PlanPlacement<Number>) -> [Int] {
    var use = Array(repeating: 0, count: numbers.roles)
    for item in open where plan.periodOf[item] != nowhere {
      for role in use.indices { use[role] += parts[item][role] }
    }
    return use
  }

  /// Takes whoever still fits, the best first.
  ///
  /// - Parameters:
  ///   - plan: What is taken already, and stays.
  ///   - prices: What a week of each role costs against the others.
  ///   - favour: By candidate: how it is favoured, 0 being not at all: such a one is left out.
  mutating func fill(
    _ plan: inout PlanPlacement<Number>, prices: [Int], favour: [Int]? = nil
  ) {
    var isFilled = false
    while !isFilled {
      isFilled = true
      // Whoever needs one that was taken comes cheaper than before: hence again.
      for offer in offers(plan, prices, favour) where plan.periodOf[offer.item] == nowhere {
        if take(offer.item, &plan), hasKin[offer.item] { isFilled = false }
      }
    }
  }

  /// Takes a candidate with all that it needs; false where it finds no room, or has a rival.
  private mutating func take(_ item: Int, _ plan: inout PlanPlacement<Number>) -> Bool {
    var taken: [Int] = []
    for one in closures[item] where plan.periodOf[one] == nowhere {
      steps += 1
      if !graph.rivals[one].contains(where: { plan.periodOf[$0] != nowhere }),
        let period = plan.room(for: one, kin, numbers)
      {
        plan.put(one, into: period, numbers)
        taken.append(one)
      } else {
        for one in taken { plan.remove(one, numbers) }
        return false
      }
    }
    return true
  }

  /// A candidate, and its value for what it costs.
  private struct Offer {
    let item: Int
    let merit: Int
  }

  /// Who can still be taken, by falling merit.
  private mutating func offers(
    _ plan: PlanPlacement<Number>, _ prices: [Int], _ favour: [Int]?
  ) -> [Offer] {
    let costs = parts.map { parts in
      prices.indices.reduce(0) { parts.isEmpty ? 0 : $0 + prices[$1] * parts[$1] }
    }
    var offers: [Offer] = []
    for item in open where plan.periodOf[item] == nowhere && favour?[item] != 0 {
      var value = 0
      // Never free: a candidate without weeks has no end of merit for them.
      var cost = 1
      var isPossible = true
      for one in closures[item] where plan.periodOf[one] == nowhere && isPossible {
        let favour = favour?[one] ?? 1
        isPossible = favour != 0
        value += values[one] * favour
        cost += costs[one]
        steps += 1
      }
      guard isPossible, value > 0 else { continue }
      offers.append(Offer(item: item, merit: value * Self.fineness / cost))
    }
    return offers.sorted { $0.merit == $1.merit ? $0.item < $1.item : $0.merit > $1.merit }
  }
}
