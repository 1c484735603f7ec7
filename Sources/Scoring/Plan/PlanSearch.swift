/// Branch and bound over blocks: each block is decided as a whole, under the bound of the tables.
struct PlanSearch<Number: ScoreInteger> {
  /// How the ways of a block are tried.
  enum Order {
    /// The most promising first, to find the greatest worth.
    case byBound
    /// By preference, to find the plan that is preferred among those of the greatest worth.
    case byPreference
  }

  /// How many steps it takes to place one candidate when all are spread anew.
  private static var packingStep: Int { 3 }

  let graph: PlanGraph
  let numbers: PlanNumbers<Number>
  let kin: PlanKin
  let blocks: [PlanBlock<Number>]
  let tables: [PlanTable<Number>]
  let order: Order
  /// The most steps.
  let limit: Int

  /// The best plan so far.
  private(set) var best: PlanPlacement<Number>
  /// What a plan could be worth that the search did not come to; nil where none can be worth more
  /// than the best.
  var openBound: Number? { passed.flatMap { isWorthIt($0) ? $0 : nil } }
  /// Whether no plan is worth more than the best.
  var isProved: Bool { openBound == nil }
  private(set) var steps = 0
  private(set) var packing: PlanPacking<Number>

  private let leaders: PlanLeaders
  private var frames: [Frame] = []
  /// The greatest bound of what the search had to pass over.
  private var passed: Number?

  private struct Frame {
    /// The ways that are left to try, the next one last, with their bounds.
    var ways: [(option: Int, bound: Number)]
    /// What holds before one of them is taken.
    let state: State
  }

  private struct State {
    var plan: PlanPlacement<Number>
    /// By table: the columns that are left.
    var columns: [Int]
  }

  init(
    _ graph: PlanGraph, _ numbers: PlanNumbers<Number>, _ kin: PlanKin,
    blocks: [PlanBlock<Number>], tables: [PlanTable<Number>], order: Order,
    from known: PlanPlacement<Number>, limit: Int
  ) {
    self.graph = graph
    self.numbers = numbers
    self.kin = kin
    self.blocks = blocks
    self.tables = tables
    self.order = order
    self.limit = limit
    best = known
    packing = PlanPacking(numbers, kin, limit: max(limit / 20, 5_000))
    leaders = PlanLeaders(blocks, graph, numbers)
  }

  /// Searches until all is known or the steps are used up.
  ///
  /// By preference it ends at the first plan of the known worth.
  mutating func run() {
    push(State(plan: PlanPlacement(numbers), columns: tables.map(\.width)))
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
      } else if order == .byPreference || state.plan.worth > best.worth {
        best = state.plan
        if order == .byPreference { return }
      }
    }
  }

  private func isWorthIt(_ bound: Number) -> Bool {
    order == .byBound ? bound > best.worth : bound >= best.worth
  }

  private mutating func note(open bound: Number) {
    if passed.map({ $0 < bound }) ?? true { passed = bound }
  }

  /// Lists the ways of the next block that the state allows and that may still be worth it.
  private mutating func push(_ state: State) {
    let index = frames.count
    guard index < blocks.count else {
      if order == .byPreference || state.plan.worth > best.worth { best = state.plan }
      return
    }
    var ways: [(option: Int, bound: Number)] = []
    let options = blocks[index].options
    // Most ways break a rule, which takes little to see.
    steps += options.count / 8 + 1
    for (number, option) in options.enumerated() {
      guard leaders.allow(option.members, of: index, state.plan.periodOf, graph),
        !option.members.isEmpty
          || leaders.allow(leaving: blocks[index].members, state.plan.periodOf),
        let bound = bound(option, at: index, state)
      else { continue }
      steps += tables.count
      guard isWorthIt(bound) else { continue }
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
    return state.plan.worth + option.worth + (least ?? .nothing)
  }

  /// The state behind a way; nil where its candidates find no room.
  private mutating func take(_ number: Int, in state: State, bound: Number) -> State? {
    let option = blocks[frames.count - 1].options[number]
    var state = state
    steps += option.members.count + 1
    for (number, table) in tables.enumerated() {
      state.columns[number] -= table.columns(of: option.members)
    }
    var isPlaced = true
    for item in option.members where isPlaced {
      if let period = state.plan.room(for: item, kin, numbers) {
        state.plan.put(item, into: period, numbers)
      } else {
        isPlaced = false
      }
    }
    if isPlaced { return state }
    guard numbers.capacity.count > 1 else { return nil }
    return spread(Set(state.plan.taken + option.members), state, bound: bound)
  }

  /// Spreads all of a state's candidates anew.
  private mutating func spread(_ items: Set<Int>, _ state: State, bound: Number) -> State? {
    let before = packing.steps
    defer { steps += Self.packingStep * (packing.steps - before) + items.count }
    switch packing.pack(items.sorted()) {
    case .impossible: return nil
    case .unknown:
      note(open: bound)
      return nil
    case .found(let periodOf):
      return State(plan: PlanPlacement(periodOf, numbers), columns: state.columns)
    }
  }
}
