import Basics
import Exact

/// A plan's question with its names resolved: who may be planned, who must, and who hangs on whom.
struct PlanGraph {
  /// The candidates in rank order: the highest score first, equal ones by id.
  let items: [PlanRequest.Item]
  /// The weeks by candidate and role; nil where some are unknown.
  let weeks: [[Fraction]?]
  /// Whom each candidate needs at first hand.
  let needs: [[Int]]
  /// Who excludes whom.
  let rivals: [[Int]]
  /// Who must be planned, at first hand or because a must needs them.
  private(set) var isForced: [Bool]
  /// Why a candidate can't be planned; nil for those that can.
  private(set) var obstacles: [Plan.Reason?]

  private let request: PlanRequest
  private let numbers: [Identifier: Int]

  init(_ request: PlanRequest) throws(PlanFlaw) {
    self.request = request
    items = request.items.sorted { $0.score == $1.score ? $0.id < $1.id : $0.score > $1.score }
    let count = items.count
    numbers = Dictionary(items.enumerated().map { ($1.id, $0) }) { first, _ in first }
    weeks = items.map { item in
      let weeks = request.roles.compactMap { item.effort.weeks(for: $0) }
      return weeks.count == request.roles.count ? weeks : nil
    }
    isForced = Array(repeating: false, count: count)
    obstacles = Array(repeating: nil, count: count)
    let names = Names(items: items, numbers: numbers)
    needs = try names.needs(request)
    rivals = try names.rivals(request)
    if let cycle = names.cycle(needs) { throw .cycle(cycle) }
    let never = try names.numbers(request.never, .never)
    let must = try names.numbers(request.must, .must)
    exclude(never)
    try force(must, never: Set(never))
    spread()
  }

  /// Those whom a candidate needs, at any remove.
  func ancestors(of item: Int) -> Set<Int> {
    var found: Set<Int> = []
    var open = needs[item]
    while let next = open.popLast() {
      if found.insert(next).inserted { open += needs[next] }
    }
    return found
  }

  private mutating func exclude(_ never: [Int]) {
    for item in never { obstacles[item] = .never }
    for item in items.indices where obstacles[item] == nil {
      guard let weeks = weeks[item] else {
        let unknown = request.roles.first { items[item].effort.weeks(for: $0) == nil }
        obstacles[item] = .unknownEffort(role: unknown ?? nil)
        continue
      }
      let fits = request.periods.contains { period in
        zip(weeks, period.weeks).allSatisfy { $0 <= $1 }
      }
      if !fits { obstacles[item] = tooLarge(weeks) }
    }
  }

  private func tooLarge(_ weeks: [Fraction]) -> Plan.Reason {
    let most = request.roles.indices.map { role in
      request.periods.map { $0.weeks[role] }.max() ?? .zero
    }
    // Where each role fits somewhere but never all at once, the scarcest one is named.
    let role = weeks.indices.first { weeks[$0] > most[$0] } ?? 0
    return .tooLarge(role: request.roles[role], weeks: weeks[role], most: most[role])
  }

  private mutating func force(_ must: [Int], never: Set<Int>) throws(PlanFlaw) {
    for item in must {
      for one in [item] + ancestors(of: item).sorted() {
        let id = items[one].id
        switch obstacles[one] {
        case .never: throw .mustNever(id, neededBy: one == item ? nil : items[item].id)
        case .unknownEffort(let role): throw .mustUnknown(id, role: role)
        case .tooLarge(let role, let weeks, let most):
          throw .mustTooLarge(id, role: role, weeks: weeks, most: most)
        default: isForced[one] = true
        }
      }
    }
    let forced = items.indices.filter { isForced[$0] }
    for item in forced {
      if let rival = rivals[item].first(where: { isForced[$0] }) {
        throw .mustExclude(items[min(item, rival)].id, items[max(item, rival)].id)
      }
    }
    for role in request.roles.indices {
      let taken = forced.reduce(Fraction.zero) { $0 + (weeks[$1]?[role] ?? .zero) }
      let capacity = request.periods.reduce(Fraction.zero) { $0 + $1.weeks[role] }
      guard taken <= capacity else {
        throw .mustsTooLarge(
          forced.map { items[$0].id }, role: request.roles[role], weeks: taken,
          capacity: capacity)
      }
    }
    for item in forced {
      for rival in rivals[item] where obstacles[rival] == nil {
        obstacles[rival] = .rival(items[item].id)
      }
    }
  }

  /// Keeps out whoever needs somebody who can't be planned, or two who exclude each other.
  private mutating func spread() {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for item in items.indices where obstacles[item] == nil {
        if let missing = needs[item].first(where: { obstacles[$0] != nil }) {
          obstacles[item] = .needs(items[missing].id)
          isSettled = false
        }
      }
    }
    for item in items.indices where obstacles[item] == nil && !needs[item].isEmpty {
      let all = ancestors(of: item).union([item])
      if all.contains(where: { one in rivals[one].contains(where: all.contains) }) {
        obstacles[item] = .noRoom
      }
    }
  }
}

/// Names that rules give, turned into numbers.
private struct Names {
  let items: [PlanRequest.Item]
  let numbers: [Identifier: Int]

  func number(_ id: Identifier, _ rule: PlanFlaw.Rule) throws(PlanFlaw) -> Int {
    if let number = numbers[id] { return number }
    let near = Suggestion.nearest(to: id.text, among: items.map(\.id.text))
    throw .unknown(id, rule: rule, nearest: near)
  }

  func numbers(_ ids: [Identifier], _ rule: PlanFlaw.Rule) throws(PlanFlaw) -> [Int] {
    var found: [Int] = []
    for id in ids { found.append(try number(id, rule)) }
    return found
  }

  func needs(_ request: PlanRequest) throws(PlanFlaw) -> [[Int]] {
    var needs: [Set<Int>] = Array(repeating: [], count: items.count)
    for need in request.needs {
      needs[try number(need.item, .after)].insert(try number(need.needed, .after))
    }
    return needs.map { $0.sorted() }
  }

  func rivals(_ request: PlanRequest) throws(PlanFlaw) -> [[Int]] {
    var rivals: [Set<Int>] = Array(repeating: [], count: items.count)
    for group in request.oneOf {
      let members = Set(try numbers(group, .oneOf))
      for member in members { rivals[member].formUnion(members.subtracting([member])) }
    }
    return rivals.map { $0.sorted() }
  }

  /// A circle of needs; nil where there is none.
  func cycle(_ needs: [[Int]]) -> [Identifier]? {
    var isDone = Array(repeating: false, count: needs.count)
    var depth: [Int?] = Array(repeating: nil, count: needs.count)
    for start in needs.indices where !isDone[start] {
      var path = [start]
      var next = [0]
      depth[start] = 0
      while let item = path.last, let position = next.last {
        if position == needs[item].count {
          isDone[item] = true
          depth[item] = nil
          path.removeLast()
          next.removeLast()
          continue
        }
        next[next.count - 1] += 1
        let needed = needs[item][position]
        if let from = depth[needed] { return (path[from...] + [needed]).map { items[$0].id } }
        guard !isDone[needed] else { continue }
        depth[needed] = path.count
        path.append(needed)
        next.append(0)
      }
    }
    return nil
  }
}
