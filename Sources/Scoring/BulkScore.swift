public import Exact

/// Scores of very many candidates by one model, in whole numbers: for lists that come as columns.
///
/// A score is its sum over `scale`. Sums of 32-bit points never overflow: the weights' common
/// denominator is below 2^31, or there is no bulk scorer for the model.
public struct BulkScore: Sendable {
  /// What a sum is to be divided by: the weights' common denominator.
  public let scale: Int64
  private let weights: [Int64]

  /// A scorer; nil for weights that only fractions with a large denominator express.
  public init?(_ model: ScoreModel) {
    let common = ScaledRanking.commonDenominator(model.weights)
    guard let scale = common.int64, scale < 1 << 31 else { return nil }
    self.scale = scale
    weights = model.weights.compactMap { ($0 * Fraction(common)).numerator.int64 }
  }

  /// The sums of points in columns, one column a factor, all of one length; nil for any others.
  ///
  /// O(candidates · factors).
  public func sums(_ columns: [[Int32]]) -> [Int64]? {
    guard columns.count == weights.count, let count = columns.first?.count,
      columns.allSatisfy({ $0.count == count })
    else { return nil }
    var sums = [Int64](repeating: 0, count: count)
    var all = sums.mutableSpan
    // A block of sums stays in the cache while every column is added to it.
    let block = 4_096
    var start = 0
    while start < count {
      let end = min(start + block, count)
      for (column, weight) in zip(columns, weights) {
        let points = column.span
        for index in start..<end { all[index] &+= Int64(points[index]) &* weight }
      }
      start = end
    }
    return sums
  }

  /// The exact score of a sum.
  public func score(_ sum: Int64) -> Fraction {
    Fraction(reducing: sum, over: scale)
  }

  /// The competition rank of each sum, the largest first.
  ///
  /// A radix sort over the bits in which sums differ: O(n) for each 11 of them.
  public static func ranks(_ sums: [Int64]) -> [Int32] {
    guard let largest = sums.max(), let least = sums.min(), sums.count <= Int32.max else {
      return []
    }
    // Turned round, so that the best is the smallest key.
    let range = UInt64(bitPattern: largest &- least)
    let keys = sums.map { UInt64(bitPattern: largest &- $0) }
    var order = (0..<Int32(sums.count)).map { $0 }
    var shift: UInt64 = 0
    while shift < 64, range >> shift > 0 {
      order = pass(order, keys, shift: shift)
      shift += 11
    }
    var ranks = [Int32](repeating: 1, count: sums.count)
    for place in order.indices.dropFirst() {
      let (index, before) = (Int(order[place]), Int(order[place - 1]))
      ranks[index] = keys[index] == keys[before] ? ranks[before] : Int32(place) + 1
    }
    return ranks
  }

  /// Sorts by eleven bits of the keys; what is equal in them keeps its order.
  private static func pass(_ order: [Int32], _ keys: [UInt64], shift: UInt64) -> [Int32] {
    var places = [Int](repeating: 0, count: 1 << 11)
    for key in keys { places[Int(key >> shift & 0x7FF)] += 1 }
    var sum = 0
    for digit in places.indices {
      let count = places[digit]
      places[digit] = sum
      sum += count
    }
    var sorted = order
    for index in order {
      let digit = Int(keys[Int(index)] >> shift & 0x7FF)
      sorted[places[digit]] = index
      places[digit] += 1
    }
    return sorted
  }
}
