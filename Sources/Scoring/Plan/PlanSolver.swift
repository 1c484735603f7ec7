import Exact

/// Solves one question: prepares the blocks and tables, searches, and settles ties.
struct PlanSolver<Number: ScoreInteger> {
  /// What was found.
  struct Answer {
    /// The period of each chosen candidate.
    var periodOf: [Int: Int]
    /// A worth that no plan exceeds; nil where nothing was searched.
    var bound: WholeNumber?
    /// Whether no plan is worth more.
    var isProved: Bool
    var steps: Int
  }

  /// The most sums that the tables may hold.
  private static var mostCells: Int { 4_000_000 }
  /// How many sums a table makes in one step.
  private static var sumsPerStep: Int { 64 }

  /// The steps that it takes to turn candidates into numbers.
  static func preparation(_ graph: PlanGraph) -> Int { 40 * graph.items.count }

  let graph: PlanGraph
  let scale: PlanScale
  let numbers: PlanNumbers<Number>
  /// The most columns of a table.
  let columns: Int
  /// The most steps of the search.
  let limit: Int
  /// How good the answer must be.
  let care: PlanCare

  /// The best plan.
  ///
  /// Most questions are small and end in a short first search. For the others a draft is bettered
  /// before they are searched again: a search that knows a good plan passes over more, and where
  /// it does not end, the draft is what remains.
  ///
  /// - Parameter known: A plan that keeps the rules, as the period of each candidate, if there is
  ///   one: the answer is no worse.
  /// - Returns: The plan, with a bound where there was a search.
  /// - Throws: `PlanFlaw.mustsDontPack` where those who must be planned find no room together.
  func solve(from known: [Int: Int]?) throws(PlanFlaw) -> Answer {
    let kin = PlanKin(graph)
    let start: [Int: Int]
    if let known { start = known } else { start = try musts(kin) }
    var draft = PlanDraft(graph, numbers, kin, from: PlanPlacement(start, numbers))
    guard care != .draft else {
      draft.improve(draft.best, limit: limit)
      return Answer(
        periodOf: draft.best.periods, bound: nil, isProved: false,
        steps: Self.preparation(graph) + draft.steps)
    }
    let components = PlanBlocks(graph, numbers).components
    let blocks = components.sorted { before($0, $1) }.flatMap { $0 }
    let tables = tables(for: blocks)
    func search(_ limit: Int) -> PlanSearch<Number> {
      var search = PlanSearch(
        graph, numbers, kin, blocks: blocks, tables: tables, order: .byBound, from: draft.best,
        limit: limit)
      search.run()
      return search
    }
    // To list a way takes several steps, as each is a list of its own.
    let prepared =
      Self.preparation(graph) + blocks.reduce(0) { $0 + 4 * $1.options.count }
      + tables.reduce(0) { $0 + $1.sums / Self.sumsPerStep }
    let first = search(limit / 8)
    var last = first
    var steps = prepared + first.steps
    if !first.isProved {
      draft.improve(first.best, limit: limit / 3)
      last = search(max(limit - steps - draft.steps, limit / 4))
      steps += last.steps
    }
    let bound = last.openBound ?? last.best.worth
    return Answer(
      periodOf: settled(last.best, components, kin, last.isProved), bound: bound.whole,
      isProved: last.isProved, steps: steps + draft.steps)
  }

  /// The periods of those who must be planned.
  private func musts(_ kin: PlanKin) throws(PlanFlaw) -> [Int: Int] {
    let forced = graph.items.indices.filter { graph.isForced[$0] }
    var packing = PlanPacking(numbers, kin, limit: max(limit, 1))
    guard case .found(let periodOf) = packing.pack(forced) else {
      throw .mustsDontPack(forced.map { graph.items[$0].id })
    }
    return periodOf
  }

  /// The preferred one of all plans of the greatest worth, each candidate as early as can be.
  private func settled(
    _ best: PlanPlacement<Number>, _ components: [[PlanBlock<Number>]], _ kin: PlanKin,
    _ isProved: Bool
  ) -> [Int: Int] {
    var best = best
    if isProved, care == .preferred {
      let blocks = components.flatMap { $0 }
      var search = PlanSearch(
        graph, numbers, kin, blocks: blocks, tables: tables(for: blocks), order: .byPreference,
        from: best, limit: limit / 4)
      search.run()
      best = search.best
    }
    if numbers.capacity.count > 1, care == .preferred {
      var packing = PlanPacking(numbers, kin, limit: 20_000)
      if case .found(let early) = packing.pack(best.taken, .byRank) { return early }
    }
    return best.periods
  }

  /// Components with many ways come first, which cuts most; then large candidates, which find no
  /// room soonest.
  private func before(_ a: [PlanBlock<Number>], _ b: [PlanBlock<Number>]) -> Bool {
    func ways(_ component: [PlanBlock<Number>]) -> Int {
      component.reduce(0) { $0 + $1.options.count }
    }
    func size(_ component: [PlanBlock<Number>]) -> Number {
      component.reduce(Number.nothing) { sum, block in
        block.members.reduce(sum) { $0 + numbers.weeks[$1].reduce(Number.nothing, +) }
      }
    }
    let (x, y) = (ways(a), ways(b))
    if x != y { return x > y }
    let (v, w) = (size(a), size(b))
    return v == w ? (a.first?.members.first ?? 0) < (b.first?.members.first ?? 0) : v > w
  }

  /// A table for each role, and where there are several one for all of them in one sum.
  private func tables(for blocks: [PlanBlock<Number>]) -> [PlanTable<Number>] {
    // The table over all roles is as wide as all the others together.
    let shares = numbers.roles > 1 ? 2 * numbers.roles : 1
    let most = min(columns, max(Self.mostCells / (blocks.count + 1) / shares, 1))
    let counted = PlanColumns(scale, most: most)
    var tables = zip(counted.byRole, counted.widths).map {
      PlanTable<Number>(columns: $0, width: $1)
    }
    if tables.count > 1 {
      // Scaled so that each role's whole capacity weighs about the same.
      let sums = graph.items.indices.map { item in
        zip(counted.byRole, counted.widths).reduce(0) { sum, role in
          sum + (role.1 > 0 ? role.0[item] * most / role.1 : 0)
        }
      }
      let width = counted.widths.reduce(0) { $0 + ($1 > 0 ? most : 0) }
      tables.append(PlanTable(columns: sums, width: width))
    }
    for index in tables.indices { tables[index].fill(blocks, hopeless: numbers.hopeless) }
    return tables
  }
}
