package import Basics

/// All blocks that are to be used, and for each record the blocks it is in.
package struct BlockIndex: Sendable {
  /// The records of a run whose keys are made in one go.
  static let recordsOfRun = 8_192
  /// The keys that a partition should have: they are sorted within the processor's cache.
  private static let keysOfPartition = 8_192

  let oursCount: Int
  let count: Int
  /// The records of all blocks, block by block: ours first, then theirs.
  let records: [UInt32]
  let blocks: [Block]
  /// The blocks of record `r` stand from `starts[r]` on, as places among all blocks.
  let starts: [UInt32]
  let places: [UInt32]
  /// For each record a hash of what it says.
  let contents: [UInt32]
  /// What was used and what was left out.
  package let counts: BlockCounts

  /// Where a block's records begin, where theirs begin, where they end, and what its pairs count for:
  /// side by side, as blocks are asked for in no order.
  struct Block: Sendable {
    var start: UInt32
    var middle: UInt32
    var end: UInt32
    var weight: UInt32

    /// Where the records stand that a record of ours, or else of theirs, is paired with.
    func others(ofOurs isOurs: Bool) -> Range<Int> {
      isOurs ? Int(middle)..<Int(end) : Int(start)..<Int(middle)
    }
  }

  /// Gathers the blocks of a source.
  ///
  /// The result does not depend on `parallel`.
  /// Complexity: O(n log n) in the number of keys; eight bytes a key while it runs, and what its source
  /// holds.
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
    var blocks: [Block] = []
    records.reserveCapacity(groups.reduce(0) { $0 + $1.records.count })
    blocks.reserveCapacity(groups.reduce(0) { $0 + $1.blocks.count })
    for group in groups {
      let offset = UInt32(truncatingIfNeeded: records.count)
      records.append(contentsOf: group.records)
      for block in group.blocks {
        blocks.append(
          Block(
            start: block.start &+ offset, middle: block.middle &+ offset, end: block.end &+ offset,
            weight: block.weight))
      }
      counts.add(group.counts)
    }
    contents = parallel.map(runsOf: Self.recordsOfRun, below: count) { run in
      run.map { UInt32(truncatingIfNeeded: source.content(of: $0)) }
    }.flatMap { $0 }
    (starts, places) = Self.transposed(records, blocks, count: count)
    self.records = records
    self.blocks = blocks
    self.counts = counts
  }

  /// For each record the blocks it is in.
  private static func transposed(
    _ records: [UInt32], _ blocks: [Block], count: Int
  ) -> (starts: [UInt32], places: [UInt32]) {
    var ends = [UInt32](repeating: 0, count: count + 1)
    for record in records { ends[Int(record)] &+= 1 }
    var sum: UInt32 = 0
    for index in ends.indices {
      sum &+= ends[index]
      ends[index] = sum
    }
    var places = [UInt32](repeating: 0, count: records.count)
    // From the back, so that each record's blocks stand in order and `ends` become starts.
    for block in blocks.indices.reversed() {
      for index in blocks[block].start..<blocks[block].end {
        let record = Int(records[Int(index)])
        ends[record] &-= 1
        places[Int(ends[record])] = UInt32(truncatingIfNeeded: block)
      }
    }
    return (ends, places)
  }

  private static func bits(keys: Int) -> Int {
    var bits = 0
    while bits < BlockKey.partitionBits, keys >> bits > keysOfPartition { bits += 1 }
    return bits
  }
}
