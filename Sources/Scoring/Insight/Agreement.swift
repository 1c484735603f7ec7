public import Exact

/// How often two orders of the same things agree, pair by pair.
public struct Agreement: Hashable, Sendable {
  /// The pairs that both put in the same order.
  public let concordant: Int
  /// The pairs that they put in opposite orders.
  public let discordant: Int
  /// The pairs that are equal in one of them, which say nothing.
  public let tied: Int

  /// The part of the telling pairs that agree, one half for chance; nil where no pair tells.
  public var share: Fraction? {
    let telling = concordant + discordant
    guard telling > 0 else { return nil }
    return Fraction(reducing: Int64(concordant), over: Int64(telling))
  }

  /// Compares the orders of things with two values each: O(n log n).
  ///
  /// Things are taken by rising first value, those with an equal one together; a tree of counts
  /// says how many of the earlier ones have a lower or a higher second value.
  public init(_ pairs: [(Fraction, Fraction)]) {
    let first = Self.places(pairs.map(\.0))
    let second = Self.places(pairs.map(\.1))
    let order = pairs.indices.sorted { first[$0] < first[$1] }
    var counts = CountTree(size: pairs.count)
    var (concordant, discordant) = (0, 0)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, first[order[end]] == first[order[start]] {
        concordant += counts.below(second[order[end]])
        discordant += start - counts.below(second[order[end]] + 1)
        end += 1
      }
      for index in order[start..<end] { counts.add(second[index]) }
      start = end
    }
    self.concordant = concordant
    self.discordant = discordant
    tied = pairs.count * (pairs.count - 1) / 2 - concordant - discordant
  }

  /// The number of different values below each.
  private static func places(_ values: [Fraction]) -> [Int] {
    var places = Array(repeating: 0, count: values.count)
    var place = 0
    let order = values.indices.sorted { values[$0] < values[$1] }
    for (index, before) in zip(order.dropFirst(), order) {
      if values[before] < values[index] { place += 1 }
      places[index] = place
    }
    return places
  }
}

/// Counts of small numbers that can be summed up to any of them in logarithmic time (Fenwick).
private struct CountTree {
  private var sums: [Int]

  init(size: Int) {
    sums = Array(repeating: 0, count: size + 1)
  }

  mutating func add(_ number: Int) {
    var node = number + 1
    while node < sums.count {
      sums[node] += 1
      node += node & -node
    }
  }

  /// How many numbers below this one were added.
  func below(_ number: Int) -> Int {
    var node = min(number, sums.count - 1)
    var sum = 0
    while node > 0 {
      sum += sums[node]
      node -= node & -node
    }
    return sum
  }
}
