/// Who hangs on whom at any remove.
struct PlanKin {
  /// By candidate: whom it needs, each behind those that it needs itself.
  let above: [[Int]]
  /// By candidate: who needs it.
  let below: [[Int]]

  init(_ graph: PlanGraph) {
    let count = graph.items.count
    var below: [[Int]] = Array(repeating: [], count: count)
    guard graph.needs.contains(where: { !$0.isEmpty }) else {
      above = below
      self.below = below
      return
    }
    let sets = graph.items.indices.map { graph.ancestors(of: $0) }
    // Whoever is needed needs fewer than whoever needs it.
    above = sets.map { set in
      set.sorted { (sets[$0].count, $0) < (sets[$1].count, $1) }
    }
    for item in graph.items.indices {
      for one in above[item] { below[one].append(item) }
    }
    self.below = below
  }
}
