import Exact

/// Solves one question: prepares the blocks and tables, searches, and settles ties.
struct PlanSolver<Number: ScoreInteger> {
  /// What was found.
  struct Answer {
    /// The period of each chosen candidate; nil where nothing better than the known worth was
    /// found.
    var periodOf: [Int: Int]?
    /// The greatest worth that a plan can have.
    var bound: WholeNumber
    /// Whether that is the worth of the plan, or where none was found, the known one.
    var isProved: Bool
    var steps: Int
  }

  /// The most sums that a table may hold.
  private static var mostCells: Int { 4_000_000 }

  let graph: PlanGraph
  let scale: PlanScale
  let numbers: PlanNumbers<Number>
  /// The most columns of a table.
  let columns: Int
  /// The most steps of the search.
  let limit: Int
  /// Whether the plan is to be the preferred one, and not just any of the best.
  let isThorough: Bool

  /// The best plan; one that must be worth more than `known`, where that is given.
  func solve(above known: WholeNumber?) throws(PlanFlaw) -> Answer {
    let forced = graph.items.indices.filter { graph.isForced[$0] }
    var packing = PlanPacking(graph, numbers, limit: max(limit, 1))
    guard case .found(let least) = packing.pack(forced) else {
      throw .mustsDontPack(forced.map { graph.items[$0].id })
    }
    let leastWorth = forced.reduce(Number.nothing) { $0 + numbers.worths[$1] }
    var start = PlanSearch<Number>.Solution(
      worth: leastWorth, periodOf: graph.items.indices.map { least[$0] ?? nowhere })
    var isFound = true
    if let known, let floor = Number(whole: known), floor >= leastWorth {
      start.worth = floor
      isFound = false
    }
    let components = PlanBlocks(graph, numbers).components
    let blocks = components.sorted { before($0, $1) }.flatMap { $0 }
    let tables = tables(for: blocks)
    var search = PlanSearch(
      graph, numbers, blocks: blocks, tables: tables, order: .byBound, from: start, limit: limit)
    let isProved = search.run()
    isFound = isFound || search.best.worth > start.worth
    let steps = search.steps + tables.reduce(0) { $0 + $1.steps / 256 }
    let bound = search.openBound.map { max($0, search.best.worth) } ?? search.best.worth
    return Answer(
      periodOf: isFound ? settled(search.best, components, isProved) : nil, bound: bound.whole,
      isProved: isProved, steps: steps)
  }

  /// The preferred one of all plans of the greatest worth, each candidate as early as can be.
  private func settled(
    _ best: PlanSearch<Number>.Solution, _ components: [[PlanBlock<Number>]], _ isProved: Bool
  ) -> [Int: Int] {
    var chosen = best.periodOf
    if isProved, isThorough {
      let blocks = components.flatMap { $0 }
      var search = PlanSearch(
        graph, numbers, blocks: blocks, tables: tables(for: blocks), order: .byPreference,
        from: best, limit: limit / 4)
      _ = search.run()
      chosen = search.best.periodOf
    }
    let taken = chosen.indices.filter { chosen[$0] != nowhere }
    if numbers.capacity.count > 1, isThorough {
      var packing = PlanPacking(graph, numbers, limit: 20_000)
      if case .found(let early) = packing.pack(taken, .byRank) { return early }
    }
    return Dictionary(uniqueKeysWithValues: taken.map { ($0, chosen[$0]) })
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
    let most = min(columns, max(Self.mostCells / (blocks.count + 1), 1))
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
