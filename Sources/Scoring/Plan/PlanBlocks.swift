/// A way to decide some candidates at once: those it takes, the others of its block being left.
struct PlanOption<Number: ScoreInteger> {
  /// The candidates it takes, those that others need first.
  var members: [Int] = []
  /// What they are worth together.
  var worth: Number = .nothing
  /// Their weeks by role.
  var weeks: [Number]
}

/// Candidates that hang together, with all ways to decide them that their rules allow.
struct PlanBlock<Number: ScoreInteger> {
  /// The candidates, each behind those that it needs.
  var members: [Int]
  /// The ways, in the order of preference among equal ones: whoever stands first is taken first.
  var options: [PlanOption<Number>]
}

/// A plan's candidates cut into blocks such that rules hold within a block wherever possible.
///
/// Candidates that are linked by needs or groups make a component, whose valid subsets are listed.
/// A component with too many is cut; rules across the cut are left to the search.
struct PlanBlocks<Number: ScoreInteger> {
  /// The most ways that a block may have.
  private static var mostOptions: Int { 4_096 }

  /// The components, each a run of blocks in the order in which they are to be decided.
  let components: [[PlanBlock<Number>]]

  init(_ graph: PlanGraph, _ numbers: PlanNumbers<Number>) {
    let none = PlanOption<Number>(
      weeks: Array(repeating: .nothing, count: numbers.capacity.first?.count ?? 0))
    let room = none.weeks.indices.map { role in
      numbers.capacity.reduce(Number.nothing) { $0 + $1[role] }
    }
    components = Self.components(graph).map { members in
      var blocks: [PlanBlock<Number>] = []
      var block = PlanBlock(members: [], options: [none])
      for item in members {
        var options = Self.extended(block.options, by: item, inside: block, graph, numbers, room)
        if options.count > Self.mostOptions, !block.members.isEmpty {
          blocks.append(block)
          block = PlanBlock(members: [], options: [none])
          options = Self.extended(block.options, by: item, inside: block, graph, numbers, room)
        }
        block.members.append(item)
        block.options = options
      }
      return blocks + [block]
    }
  }

  private static func extended(
    _ options: [PlanOption<Number>], by item: Int, inside block: PlanBlock<Number>,
    _ graph: PlanGraph, _ numbers: PlanNumbers<Number>, _ room: [Number]
  ) -> [PlanOption<Number>] {
    let needed = graph.needs[item].filter(block.members.contains)
    let rivals = graph.rivals[item].filter(block.members.contains)
    var extended: [PlanOption<Number>] = []
    for option in options {
      var more = option
      more.members.append(item)
      more.worth = more.worth + numbers.worths[item]
      more.weeks = zip(more.weeks, numbers.weeks[item]).map { $0 + $1 }
      if needed.allSatisfy(option.members.contains),
        !rivals.contains(where: option.members.contains),
        zip(more.weeks, room).allSatisfy({ $0 <= $1 })
      {
        extended.append(more)
      }
      if !graph.isForced[item] { extended.append(option) }
    }
    return extended
  }

  /// The candidates that can be planned, by component; each behind those that it needs.
  private static func components(_ graph: PlanGraph) -> [[Int]] {
    let open = graph.items.indices.filter { graph.obstacles[$0] == nil }
    var links: [[Int]] = Array(repeating: [], count: graph.items.count)
    for item in open {
      for other in graph.needs[item] + graph.rivals[item] where graph.obstacles[other] == nil {
        links[item].append(other)
        links[other].append(item)
      }
    }
    var isSeen = Array(repeating: false, count: graph.items.count)
    var components: [[Int]] = []
    for start in open where !isSeen[start] {
      var members: [Int] = []
      var next = [start]
      isSeen[start] = true
      while let item = next.popLast() {
        members.append(item)
        for other in links[item] where !isSeen[other] {
          isSeen[other] = true
          next.append(other)
        }
      }
      components.append(ordered(members.sorted(), graph))
    }
    return components
  }

  /// The members by rank, but each behind those that it needs.
  private static func ordered(_ members: [Int], _ graph: PlanGraph) -> [Int] {
    var placed: Set<Int> = []
    var order: [Int] = []
    for member in members {
      let missing = graph.ancestors(of: member).subtracting(placed)
      // Whoever is needed has fewer ancestors than whoever needs it.
      for one in missing.sorted(by: { before($0, $1, graph) }) + [member]
      where placed.insert(one).inserted {
        order.append(one)
      }
    }
    return order
  }

  private static func before(_ a: Int, _ b: Int, _ graph: PlanGraph) -> Bool {
    let (x, y) = (graph.ancestors(of: a).count, graph.ancestors(of: b).count)
    return x == y ? a < b : x < y
  }
}
