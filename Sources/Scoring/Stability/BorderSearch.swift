import Exact

/// Searches the pairs across the border of the top for the nearest tie.
///
/// Every pair has a closed form, so each search is O(top · rest · factors).
struct BorderSearch<Number: ScoreInteger> {
  let grid: PointGrid<Number>
  let rows: [RankedCandidate]
  let factors: [Factor]
  let top: Int

  /// The nearest ties when one weight moves and the others keep their proportions.
  ///
  /// With weight t on the factor, a pair's gap is t·d + (1 − t)·r, where d is the difference of
  /// its points and r that of the other factors alone. It starts at or above zero, so it falls
  /// one way only: up where r > d, down where r < d.
  func sensitivity(_ factor: Int) -> WeightSensitivity {
    let weight = grid.weights[factor]
    let rest = grid.total - weight
    var up = LeastQuotient<Number>()
    var down = LeastQuotient<Number>()
    for inside in 0..<top {
      for outside in top..<grid.rowCount {
        let gap = grid.sums[inside] - grid.sums[outside]
        if gap == .nothing {
          up.offer(weight, over: grid.total, inside, outside)
          down.offer(rest, over: grid.total, inside, outside)
          continue
        }
        let difference = grid.point(inside, factor) - grid.point(outside, factor)
        // r and d times the same positive number.
        let others = gap - weight * difference
        let own = difference * rest
        if others > own {
          if own <= .nothing { up.offer(others, over: others - own, inside, outside) }
        } else if others < own, others <= .nothing {
          // The largest t is the least of 1 − t.
          down.offer(own, over: own - others, inside, outside)
        }
      }
    }
    return WeightSensitivity(
      factor: factors[factor],
      upTo: up.breakpoint(rows),
      downTo: down.breakpoint(rows) { Fraction.one - $0 })
  }

  /// The least share of all weight to move, between any factors, until a pair ties.
  ///
  /// For one pair the weight goes to the factor on which the outsider is best, and comes from
  /// where each part moved closes most of the gap: a fractional knapsack, for which greedy is best.
  func smallestReallocation() -> Breakpoint? {
    var least = LeastQuotient<Number>()
    var order = Array(0..<grid.factorCount)
    var differences = [Number](repeating: .nothing, count: grid.factorCount)
    for inside in 0..<top {
      for outside in top..<grid.rowCount {
        var lowest = grid.point(inside, 0) - grid.point(outside, 0)
        for factor in 0..<grid.factorCount {
          differences[factor] = grid.point(inside, factor) - grid.point(outside, factor)
          if differences[factor] < lowest { lowest = differences[factor] }
        }
        // With all weight on its best factor the outsider must at least tie.
        guard lowest <= .nothing else { continue }
        Self.sort(&order, by: differences)
        var gap = grid.sums[inside] - grid.sums[outside]
        var moved = Number.nothing
        for factor in order {
          let rate = differences[factor] - lowest
          let closed = rate * grid.weights[factor]
          if gap <= closed, rate > .nothing || gap == .nothing {
            if gap == .nothing {
              least.offer(moved, over: grid.total, inside, outside)
            } else {
              least.offer(moved * rate + gap, over: rate * grid.total, inside, outside)
            }
            break
          }
          gap = gap - closed
          moved = moved + grid.weights[factor]
        }
      }
    }
    return least.breakpoint(rows)
  }

  /// Sorts factors by falling difference; there are few, and mostly they are nearly sorted.
  private static func sort(_ order: inout [Int], by differences: [Number]) {
    for index in order.indices.dropFirst() {
      let factor = order[index]
      var place = index
      while place > 0, differences[order[place - 1]] < differences[factor] {
        order[place] = order[place - 1]
        place -= 1
      }
      order[place] = factor
    }
  }
}
