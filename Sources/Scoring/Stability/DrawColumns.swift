import Exact

/// Points of a fixed width, a column a factor, and their sums with weights of 2^30, which fit a
/// number twice as wide.
///
/// Points below 2^32 are the usual case; those with many decimals fit 64 bits mostly.
struct DrawColumns<
  Point: FixedWidthInteger & UnsignedInteger, Sum: FixedWidthInteger & UnsignedInteger
> {
  private let columns: [[Point]]
  private let count: Int

  /// The columns of a ranking; nil where a point doesn't fit.
  init?(_ grid: ScaledRanking) {
    let factors = grid.weights.count
    let points = grid.points.compactMap { $0.int64.flatMap { Point(exactly: $0) } }
    guard points.count == grid.points.count else { return nil }
    count = points.count / factors
    columns = (0..<factors).map { factor in
      stride(from: factor, to: points.count, by: factors).map { points[$0] }
    }
  }

  /// Draws weights and counts who is first and in the top.
  func draw(_ draws: Int, seed: UInt64, into tally: inout TopTally) {
    var generator = DrawGenerator(seed: seed)
    var weights = [UInt32](repeating: 0, count: columns.count)
    var values = [Sum](repeating: 0, count: count)
    var heap: [Sum] = []
    for _ in 0..<draws {
      generator.fill(&weights)
      for index in values.indices { values[index] = 0 }
      for factor in columns.indices {
        let column = columns[factor]
        Self.add(column.span, times: weights[factor], to: &values)
      }
      tally.add(values, heap: &heap)
    }
  }

  /// Adds one column's part to all sums.
  ///
  /// Neither the products nor their sums can overflow, because the weights sum to 2^30; this lets
  /// the compiler take several at a time.
  private static func add(_ column: Span<Point>, times weight: UInt32, to values: inout [Sum]) {
    var sums = values.mutableSpan
    let count = min(column.count, sums.count)
    let weight = Sum(truncatingIfNeeded: weight)
    for index in 0..<count {
      sums[index] &+= Sum(truncatingIfNeeded: column[index]) &* weight
    }
  }
}
