/// The period of a candidate that isn't taken.
let nowhere = -1

/// Branch and bound over blocks: each block is decided as a whole, under the bound of the tables.
struct PlanSearch<Number: ScoreInteger> {
  /// How the ways of a block are tried.
  enum Order {
    /// The most promising first, to find the greatest worth.
    case byBound
    /// By preference, to find the plan that is preferred among those of the greatest worth.
    case byPreference
  }

  /// A set of candidates with a way to spread them.
  struct Solution {
    var worth: Number
    /// By candidate; `nowhere` for those that aren't taken.
    var periodOf: [Int]
  }

  let graph: PlanGraph
  let numbers: PlanNumbers<Number>
  let blocks: [PlanBlock<Number>]
  let tables: [PlanTable<Number>]
  let order: Order
  /// The most steps.
  let limit: Int

  /// The best solution so far; its worth may have been known before the search.
  private(set) var best: Solution
  /// What a plan could be worth that the search did not come to; nil where it came to all.
  private(set) var openBound: Number?
  private(set) var steps = 0
  private(set) var packing: PlanPacking<Number>

  private let leaders: PlanLeaders
  private var frames: [Frame] = []

  private struct Frame {
    /// The ways that are left to try, the next one last, with their bounds.
    var ways: [(option: Int, bound: Number)]
    /// What holds before one of them is taken.
    let state: State
  }

  private struct State {
    var worth: Number
    var periodOf: [Int]
    var left: [[Number]]
    var columns: [Int]
  }

  init(
    _ graph: PlanGraph, _ numbers: PlanNumbers<Number>, blocks: [PlanBlock<Number>],
    tables: [PlanTable<Number>], order: Order, from known: Solution, limit: Int
  ) {
    self.graph = graph
    self.numbers = numbers
    self.blocks = blocks
    self.tables = tables
    self.order = order
    self.limit = limit
    best = known
    packing = PlanPacking(graph, numbers, limit: max(limit / 20, 5_000))
    leaders = PlanLeaders(blocks, graph, numbers)
  }

  /// Searches until all is known or the steps are used up; true where all is known.
  ///
  /// By preference it ends at the first plan of the known worth.
  mutating func run() -> Bool {
    push(
      State(
        worth: .nothing, periodOf: Array(repeating: nowhere, count: graph.items.count),
        left: numbers.capacity, columns: tables.map(\.width)))
    while let frame = frames.last {
      guard let way = frame.ways.last else {
        frames.removeLast()
        continue
      }
      guard steps <= limit else {
        for frame in frames {
          for way in frame.ways { note(open: way.bound) }
        }
        break
      }
      frames[frames.count - 1].ways.removeLast()
      guard isWorthIt(way.bound) else {
        // By bound the others promise even less.
        if order == .byBound { frames.removeLast() }
        continue
      }
      guard let state = take(way.option, in: frame.state, bound: way.bound) else { continue }
      if frames.count < blocks.count {
        push(state)
      } else if order == .byPreference || state.worth > best.worth {
        best = Solution(worth: state.worth, periodOf: state.periodOf)
        if order == .byPreference { return true }
      }
    }
    return openBound.map { !isWorthIt($0) } ?? true
  }

  private func isWorthIt(_ bound: Number) -> Bool {
    order == .byBound ? bound > best.worth : bound >= best.worth
  }

  private mutating func note(open bound: Number) {
    guard isWorthIt(bound) else { return }
    if openBound.map({ $0 < bound }) ?? true { openBound = bound }
  }

  /// Lists the ways of the next block that the state allows and that may still be worth it.
  private mutating func push(_ state: State) {
    let index = frames.count
    guard index < blocks.count else {
      if order == .byPreference || state.worth > best.worth {
        best = Solution(worth: state.worth, periodOf: state.periodOf)
      }
      return
    }
    var ways: [(option: Int, bound: Number)] = []
    let options = blocks[index].options
    steps += options.count
    for (number, option) in options.enumerated() {
      guard leaders.allow(option.members, of: index, state.periodOf, graph),
        !option.members.isEmpty || leaders.allow(leaving: blocks[index].members, state.periodOf),
        let bound = bound(option, at: index, state), isWorthIt(bound)
      else { continue }
      ways.append((number, bound))
    }
    switch order {
    case .byBound:
      ways.sort { $0.bound == $1.bound ? $0.option > $1.option : $0.bound < $1.bound }
    case .byPreference:
      ways.reverse()
    }
    frames.append(Frame(ways: ways, state: state))
  }

  /// The most that a plan can be worth that takes this way; nil where it doesn't fit.
  private func bound(_ option: PlanOption<Number>, at index: Int, _ state: State) -> Number? {
    var least: Number?
    for (number, table) in tables.enumerated() {
      let left = state.columns[number] - table.columns(of: option.members)
      guard left >= 0 else { return nil }
      let more = table.bound(from: index + 1, left: left)
      if least.map({ more < $0 }) ?? true { least = more }
    }
    return state.worth + option.worth + (least ?? .nothing)
  }

  /// The state behind a way; nil where its candidates find no room.
  private mutating func take(_ number: Int, in state: State, bound: Number) -> State? {
    let option = blocks[frames.count - 1].options[number]
    var state = state
    state.worth = state.worth + option.worth
    for (number, table) in tables.enumerated() {
      state.columns[number] -= table.columns(of: option.members)
    }
    var isPlaced = true
    for item in option.members where isPlaced {
      guard let period = room(for: item, state) else {
        isPlaced = false
        continue
      }
      state.periodOf[item] = period
      state.left[period] = zip(state.left[period], numbers.weeks[item]).map { $0 - $1 }
    }
    if isPlaced { return state }
    guard numbers.capacity.count > 1 else { return nil }
    let chosen = state.periodOf.indices.filter { state.periodOf[$0] != nowhere }
    return spread(Set(chosen + option.members), state, bound: bound)
  }

  /// Spreads all of a state's candidates anew.
  private mutating func spread(_ items: Set<Int>, _ state: State, bound: Number) -> State? {
    let before = packing.steps
    defer { steps += packing.steps - before }
    switch packing.pack(items.sorted()) {
    case .impossible: return nil
    case .unknown:
      note(open: bound)
      return nil
    case .found(let periodOf):
      var state = state
      state.left = numbers.capacity
      for (item, period) in periodOf {
        state.periodOf[item] = period
        state.left[period] = zip(state.left[period], numbers.weeks[item]).map { $0 - $1 }
      }
      return state
    }
  }

  /// The period for one more candidate: early where others need it, else where least is left over.
  private func room(for item: Int, _ state: State) -> Int? {
    var lowest = 0
    for one in packing.above[item] { lowest = max(lowest, state.periodOf[one]) }
    let isNeeded = !packing.below[item].isEmpty
    var found: (period: Int, left: Number)?
    for period in lowest..<max(lowest, numbers.capacity.count) {
      let rooms = state.left[period]
      guard zip(numbers.weeks[item], rooms).allSatisfy({ $0 <= $1 }) else { continue }
      if isNeeded { return period }
      let left = rooms.reduce(Number.nothing, +)
      if found.map({ left < $0.left }) ?? true { found = (period, left) }
    }
    return found?.period
  }
}
