/// Which candidates are never planned without another one.
///
/// That is one that is worth no less and takes no more, where neither has rules: trying otherwise
/// can't find anything better.
struct PlanLeaders {
  /// Beyond so many candidates the pairs are not looked for.
  private static let most = 1_000

  /// By candidate: those that are as good and decided before it.
  private var leaders: [[Int]]
  /// By candidate: those that it leads and that are decided before it.
  private var followers: [[Int]]
  private var blockOf: [Int]

  init<Number: ScoreInteger>(
    _ blocks: [PlanBlock<Number>], _ graph: PlanGraph, _ numbers: PlanNumbers<Number>
  ) {
    leaders = Array(repeating: [], count: graph.items.count)
    followers = leaders
    blockOf = Array(repeating: 0, count: graph.items.count)
    for (index, block) in blocks.enumerated() {
      for item in block.members { blockOf[item] = index }
    }
    let single = blocks.compactMap { block -> Int? in
      guard block.members.count == 1, let item = block.members.first, !graph.isForced[item],
        graph.needs[item].isEmpty, graph.rivals[item].isEmpty
      else { return nil }
      return item
    }
    let needed = Set(graph.needs.joined())
    let free = single.filter { !needed.contains($0) }
    guard free.count <= Self.most else { return }
    for (position, late) in free.enumerated() {
      for early in free[..<position] {
        if Self.leads(early, late, numbers) {
          leaders[late].append(early)
        } else if Self.leads(late, early, numbers) {
          followers[late].append(early)
        }
      }
    }
  }

  /// Whether taking these candidates of a block, and not the others, is worth a try.
  func allow(
    _ members: [Int], of block: Int, _ periodOf: [Int], _ graph: PlanGraph
  ) -> Bool {
    for item in members {
      for one in graph.needs[item] where periodOf[one] == nowhere && blockOf[one] != block {
        return false
      }
      if graph.rivals[item].contains(where: { periodOf[$0] != nowhere }) { return false }
      if leaders[item].contains(where: { periodOf[$0] == nowhere }) { return false }
    }
    return true
  }

  /// Whether leaving a whole block out is worth a try.
  func allow(leaving members: [Int], _ periodOf: [Int]) -> Bool {
    guard members.count == 1, let item = members.first else { return true }
    return !followers[item].contains { periodOf[$0] != nowhere }
  }

  private static func leads<Number: ScoreInteger>(
    _ a: Int, _ b: Int, _ numbers: PlanNumbers<Number>
  ) -> Bool {
    let (x, y) = (numbers.worths[a], numbers.worths[b])
    guard x > y || (x == y && a < b) else { return false }
    return zip(numbers.weeks[a], numbers.weeks[b]).allSatisfy { $0 <= $1 }
  }
}
