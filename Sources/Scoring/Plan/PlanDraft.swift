import Exact

/// A good plan found quickly, which the search starts from and must beat.
///
/// It is by no means sure to be the best: it is there so that a question too large to be searched
/// through has an answer too. Draws are seeded, so that the same question has the same answer.
struct PlanDraft<Number: ScoreInteger> {
  /// A price that leaves room below and above.
  private static var price: Int { 128 }
  private static var mostPrice: Int { 1_024 }
  /// How often the prices are brought closer to what is scarce.
  private static var rounds: Int { 6 }

  /// What a plan's worth is cut into, and how many of these cuts a plan may lose at first while it
  /// is being bettered: a way out of plans that no single change betters.
  private static var cuts: WholeNumber { 8_192 }
  private static var patience: Int { 16 }

  /// The best plan so far.
  private(set) var best: PlanPlacement<Number>
  /// The work it took.
  var steps: Int { greed.steps + turns * forced.count }

  private let forced: [Bool]
  /// How often candidates were taken out.
  private var turns = 0
  private var greed: PlanGreed<Number>
  private var draws = DrawGenerator(seed: 1)
  /// The prices that the best plan was found by.
  private var prices: [Int]

  /// Fills up a plan that keeps the rules and holds those who must be in.
  init(
    _ graph: PlanGraph, _ numbers: PlanNumbers<Number>, _ kin: PlanKin,
    from start: PlanPlacement<Number>
  ) {
    forced = graph.isForced
    best = start
    greed = PlanGreed(graph, numbers, kin)
    prices = Array(repeating: Self.price, count: numbers.roles)
    var tried = prices
    for _ in 0..<(numbers.roles > 1 ? Self.rounds : 1) {
      var plan = start
      greed.fill(&plan, prices: tried)
      if plan.worth > best.worth {
        best = plan
        prices = tried
      }
      tried = Self.prices(tried, greed.use(plan))
    }
  }

  /// Prices that rise where a role is used up and fall where weeks of it are left.
  private static func prices(_ prices: [Int], _ use: [Int]) -> [Int] {
    let most = max(use.max() ?? 1, 1)
    let moved = zip(prices, use).map { price, use in price * (use >> 10) / max(most >> 10, 1) }
    let highest = max(moved.max() ?? 1, 1)
    return moved.map { max($0 * Self.price / highest, 1) }
  }

  /// Takes some candidates out, fills up by other prices and favours, and goes on from what is
  /// better or, at first, hardly worse, until the work has taken `limit` steps more.
  mutating func improve(_ known: PlanPlacement<Number>, limit: Int) {
    if known.worth > best.worth { best = known }
    let cut = Number(
      whole: best.worth.whole.quotientAndRemainder(dividingBy: Self.cuts).quotient)
    var plan = best
    let begin = steps
    while steps < begin + limit {
      turns += 1
      var other = plan
      refill(&other)
      let patience = Int64(Self.patience - Self.patience * (steps - begin) / limit)
      let loss = (cut ?? .nothing) * (Number(whole: WholeNumber(max(patience, 0))) ?? .nothing)
      if other.worth + loss >= plan.worth { plan = other }
      if plan.worth > best.worth { best = plan }
    }
  }

  /// Takes out a few candidates and fills up with what may be others.
  private mutating func refill(_ plan: inout PlanPlacement<Number>) {
    var favour = forced.map { _ in draw(120...136) }
    let removed = thin(&plan)
    // Half of the time whoever went is not let in at once, so that others get in.
    let isBarred = draw(0...1) == 1
    if isBarred { for item in removed { favour[item] = 0 } }
    greed.fill(&plan, prices: prices.map { max($0 * draw(64...192) / 128, 1) }, favour: favour)
    if isBarred { greed.fill(&plan, prices: prices) }
  }

  /// Takes out a few candidates, and whoever needs them.
  private mutating func thin(_ plan: inout PlanPlacement<Number>) -> [Int] {
    let taken = plan.taken.filter { !forced[$0] }
    var removed: [Int] = []
    guard !taken.isEmpty else { return [] }
    for _ in 0..<draw(1...max(min(taken.count / 6, 12), 1)) {
      let item = taken[draw(0...(taken.count - 1))]
      for one in [item] + greed.kin.below[item] where plan.periodOf[one] != nowhere {
        plan.remove(one, greed.numbers)
        removed.append(one)
      }
    }
    return removed
  }

  private mutating func draw(_ range: ClosedRange<Int>) -> Int {
    let span = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(draws.next() % span)
  }
}
