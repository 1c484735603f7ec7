package import Basics

/// The pairs that are worth comparing.
package struct Candidates: Sendable, Equatable {
  /// The partners of our record `i` stand from `starts[i]` on, in rising order.
  package let starts: [UInt32]
  /// Numbers of records, counted on from ours.
  package let partners: [UInt32]

  /// How many of each record's heaviest pairs are kept, on either side.
  package static let kept = 4

  /// No pair is kept that weighs less than the heaviest of its record over this: lighter ones are
  /// almost never right beside it, nor near it as rivals.
  package static let leastPart: UInt64 = 2

  /// The records of a run that are looked at in one go.
  private static let recordsOfRun = 2_048

  /// A pair is kept when it is among the heaviest of one of its two records, and at least half as
  /// heavy as the heaviest of these.
  ///
  /// A pair weighs the sum of the blocks it shares; of equal ones what the records say decides, and
  /// only of records that say the same the first of the list goes before. The result does not
  /// depend on `parallel`.
  /// Complexity: O(n log n) in the pairs of all blocks; no more is held than what is kept.
  package init(_ index: BlockIndex, on parallel: some Parallel) {
    let runs = parallel.map(runsOf: Self.recordsOfRun, below: index.count) {
      HeaviestPairs($0, of: index)
    }
    let ours = index.oursCount
    var counts = [UInt32](repeating: 0, count: ours + 1)
    for run in runs {
      for pair in run.pairs { counts[Int(pair >> 32)] &+= 1 }
    }
    var sum: UInt32 = 0
    for row in counts.indices {
      sum &+= counts[row]
      counts[row] = sum
    }
    var all = [UInt32](repeating: 0, count: Int(sum))
    for run in runs {
      for pair in run.pairs {
        let row = Int(pair >> 32)
        counts[row] &-= 1
        all[Int(counts[row])] = UInt32(truncatingIfNeeded: pair)
      }
    }
    (starts, partners) = Self.unique(all, counts, rows: ours)
  }

  /// Sorts each row and drops what both sides have kept.
  private static func unique(
    _ all: [UInt32], _ from: [UInt32], rows: Int
  ) -> (starts: [UInt32], partners: [UInt32]) {
    var all = all
    var starts: [UInt32] = [0]
    starts.reserveCapacity(rows + 1)
    var filled = 0
    for row in 0..<rows {
      let range = Int(from[row])..<Int(from[row + 1])
      all[range].sort()
      let first = filled
      for index in range where filled == first || all[filled - 1] != all[index] {
        all[filled] = all[index]
        filled += 1
      }
      starts.append(UInt32(truncatingIfNeeded: filled))
    }
    all.removeSubrange(filled...)
    return (starts, all)
  }

  /// How many pairs there are.
  package var count: Int { partners.count }

  /// The places of a record's pairs.
  package func places(of row: Int) -> Range<Int> {
    Int(starts[row])..<Int(starts[row + 1])
  }

  /// Our record of the pair at a place.
  package func row(at place: Int) -> Int {
    var low = 0
    var high = starts.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= place { low = middle } else { high = middle }
    }
    return low
  }
}

/// The heaviest pairs of a run of records.
struct HeaviestPairs: Sendable {
  /// Our record in the upper half, theirs in the lower one.
  private(set) var pairs: [UInt64] = []

  init(_ records: Range<Int>, of index: BlockIndex) {
    var shared: [UInt64] = []
    for record in records {
      let isOurs = record < index.oursCount
      shared.removeAll(keepingCapacity: true)
      Self.gather(record, isOurs, index, into: &shared)
      take(&shared, record: UInt64(record), isOurs, index)
    }
  }

  /// A record's counterparts in all its blocks, each with the block's weight below it.
  private static func gather(
    _ record: Int, _ isOurs: Bool, _ index: BlockIndex, into shared: inout [UInt64]
  ) {
    // What the closure takes it keeps: no more than these.
    let (blocks, records) = (index.blocks.span, index.records.span)
    let places = index.places.span.extracting(
      Int(index.starts[record])..<Int(index.starts[record + 1]))
    var count = 0
    for place in places.indices { count += blocks[Int(places[place])].others(ofOurs: isOurs).count }
    shared.append(addingCapacity: count) { (room: inout OutputSpan<UInt64>) in
      for place in places.indices {
        let block = blocks[Int(places[place])]
        let weight = UInt64(block.weight)
        let others = records.extracting(block.others(ofOurs: isOurs))
        for other in others.indices { room.append(UInt64(others[other]) << 32 | weight) }
      }
    }
  }

  private mutating func take(
    _ shared: inout [UInt64], record: UInt64, _ isOurs: Bool, _ index: BlockIndex
  ) {
    guard !shared.isEmpty else { return }
    Self.sort(&shared)
    var leaders = HeaviestFour()
    var start = 0
    while start < shared.count {
      let other = shared[start] >> 32
      var weight: UInt64 = 0
      while start < shared.count, shared[start] >> 32 == other {
        weight += shared[start] & 0xFFFF_FFFF
        start += 1
      }
      leaders.add(weight, UInt32(truncatingIfNeeded: other), index.contents)
    }
    for place in 0..<leaders.count where leaders.isWorthwhile(place) {
      let other = UInt64(leaders.others[place])
      pairs.append(isOurs ? record << 32 | other : other << 32 | record)
    }
  }

  /// By insertion where there are few.
  private static func sort(_ list: inout [UInt64]) {
    guard list.count <= 24 else { return list.sort() }
    for index in list.indices.dropFirst() {
      let value = list[index]
      var place = index
      while place > 0, list[place - 1] > value {
        list[place] = list[place - 1]
        place -= 1
      }
      list[place] = value
    }
  }
}

/// The heaviest of the pairs that were added; of equal ones those whose records' hashes are lower.
private struct HeaviestFour {
  private(set) var others: InlineArray<4, UInt32> = .init(repeating: 0)
  private var weights: InlineArray<4, UInt64> = .init(repeating: 0)
  private(set) var count = 0

  /// Whether a pair is heavy enough beside the heaviest.
  func isWorthwhile(_ place: Int) -> Bool {
    Candidates.leastPart * weights[place] >= weights[0]
  }

  mutating func add(_ weight: UInt64, _ other: UInt32, _ contents: [UInt32]) {
    var place = count
    while place > 0,
      weights[place - 1] < weight
        || weights[place - 1] == weight
          && contents[Int(others[place - 1])] > contents[Int(other)]
    {
      if place < Candidates.kept {
        weights[place] = weights[place - 1]
        others[place] = others[place - 1]
      }
      place -= 1
    }
    guard place < Candidates.kept else { return }
    weights[place] = weight
    others[place] = other
    count = min(count + 1, Candidates.kept)
  }
}
