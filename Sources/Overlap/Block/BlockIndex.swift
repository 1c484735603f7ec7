package import Basics

/// All blocks that are to be used, and for each record the blocks it is in.
package struct BlockIndex: Sendable {
  /// The records of a run whose keys are made in one go.
  static let recordsOfRun = 16_384
  /// The keys that a partition should have: they are sorted within the processor's cache.
  private static let keysOfPartition = 8_192

  let oursCount: Int
  let count: Int
  /// The records of all blocks, block by block: ours first, then theirs.
  let records: [UInt32]
  /// Where each block's records begin, where theirs begin, and, in the next block's start, end.
  let starts: [UInt32]
  let middles: [UInt32]
  let weights: [UInt32]
  /// The blocks of record `r` stand from `blockStarts[r]` on.
  let blockStarts: [UInt32]
  let blocks: [UInt32]
  /// What was used and what was left out.
  package let counts: BlockCounts

  /// Gathers the blocks of a source.
  ///
  /// The result does not depend on `parallel`.
  /// Complexity: O(n log n) in the number of keys; eight bytes a key while it runs.
  package init(_ source: some KeySource, on parallel: some Parallel) {
    oursCount = source.oursCount
    count = source.count
    let bits = Self.bits(keys: count * 16)
    let runs = parallel.map(runsOf: Self.recordsOfRun, below: count) {
      KeyRun($0, of: source, bits: bits)
    }
    let weight = BlockWeight(ours: oursCount, theirs: count - oursCount)
    let ours = oursCount
    let groups = parallel.map(1 << bits) {
      BlockGroup($0, of: runs, oursCount: ours, weight: weight)
    }
    var counts = BlockCounts()
    var records: [UInt32] = []
    var starts: [UInt32] = [0]
    var middles: [UInt32] = []
    var weights: [UInt32] = []
    records.reserveCapacity(groups.reduce(0) { $0 + $1.records.count })
    for group in groups {
      let offset = UInt32(truncatingIfNeeded: records.count)
      records.append(contentsOf: group.records)
      for end in group.ends { starts.append(end &+ offset) }
      for middle in group.middles { middles.append(middle &+ offset) }
      weights.append(contentsOf: group.weights)
      counts.add(group.counts)
    }
    (blockStarts, blocks) = Self.transposed(records, starts, count: count)
    self.records = records
    self.starts = starts
    self.middles = middles
    self.weights = weights
    self.counts = counts
  }

  /// For each record the blocks it is in.
  private static func transposed(
    _ records: [UInt32], _ starts: [UInt32], count: Int
  ) -> (starts: [UInt32], blocks: [UInt32]) {
    var ends = [UInt32](repeating: 0, count: count + 1)
    for record in records { ends[Int(record)] &+= 1 }
    var sum: UInt32 = 0
    for index in ends.indices {
      sum &+= ends[index]
      ends[index] = sum
    }
    var blocks = [UInt32](repeating: 0, count: records.count)
    // From the back, so that each record's blocks stand in order and `ends` become starts.
    var index = records.count
    var block = starts.count - 1
    while index > 0 {
      index -= 1
      while Int(starts[block]) > index { block -= 1 }
      let record = Int(records[index])
      ends[record] &-= 1
      blocks[Int(ends[record])] = UInt32(truncatingIfNeeded: block)
    }
    return (ends, blocks)
  }

  private static func bits(keys: Int) -> Int {
    var bits = 0
    while bits < BlockKey.partitionBits, keys >> bits > keysOfPartition { bits += 1 }
    return bits
  }
}
