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

  /// A pair is kept when it is among the heaviest of one of its two records, and at least half as
  /// heavy as the heaviest of these.
  ///
  /// A pair weighs the sum of the blocks it shares; of equal ones what the records say decides, and
  /// only of records that say the same the first of the list goes before. The result does not
  /// depend on `parallel`.
  /// Complexity: O(n) in the pairs of all blocks; no more is held than what is kept.
  package init(_ index: BlockIndex, on parallel: some Parallel) {
    let length = BlockMembers.recordsOfRun
    let runs = parallel.map((index.count + length - 1) / length) {
      HeaviestPairs(ofRun: $0, in: index)
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
    var starts = from
    var filled = 0
    for row in 0..<rows {
      starts[row] = UInt32(truncatingIfNeeded: filled)
      let range = Int(from[row])..<Int(from[row + 1])
      if range.count > 24 { all[range].sort() }
      filled = insert(range, of: &all, from: filled)
    }
    starts[rows] = UInt32(truncatingIfNeeded: filled)
    all.removeSubrange(filled...)
    return (starts, all)
  }

  /// Puts the numbers of a range in order from `first` on, each once; tells where they end.
  ///
  /// Nothing behind the range is touched, nor what of it isn't read yet: `first` isn't behind it.
  private static func insert(_ range: Range<Int>, of all: inout [UInt32], from first: Int) -> Int {
    var list = all.mutableSpan
    var end = first
    for index in range {
      let value = list[index]
      var place = end
      while place > first, list[place - 1] > value { place -= 1 }
      if place > first, list[place - 1] == value { continue }
      var moved = end
      while moved > place {
        list[moved] = list[moved - 1]
        moved -= 1
      }
      list[place] = value
      end += 1
    }
    return end
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
