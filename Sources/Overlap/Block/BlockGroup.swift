/// The blocks of one partition that are to be used.
struct BlockGroup: Sendable {
  /// The records of all blocks, block by block: ours first, then theirs.
  private(set) var records: [UInt32] = []
  /// The blocks.
  private(set) var blocks: [BlockIndex.Block] = []
  private(set) var counts = BlockCounts()

  /// The blocks of a partition.
  ///
  /// Complexity: O(n) in its keys.
  init(_ partition: Int, of runs: [KeyRun], oursCount: Int, weight: BlockWeight) {
    var entries: [UInt64] = []
    entries.reserveCapacity(runs.reduce(0) { $0 + $1.entries(of: partition).count })
    for run in runs { entries.append(contentsOf: run.entries(of: partition)) }
    BlockSort.sort(&entries)
    var start = 0
    while start < entries.count {
      let block = BlockKey.block(entries[start])
      var end = start
      var middle = start
      while end < entries.count, BlockKey.block(entries[end]) == block {
        if BlockKey.record(entries[end]) < UInt32(clamping: oursCount) { middle = end + 1 }
        end += 1
      }
      if middle > start, end > middle {
        take(entries[start..<end], ours: middle - start, weight)
      }
      start = end
    }
  }

  private mutating func take(_ block: ArraySlice<UInt64>, ours: Int, _ weight: BlockWeight) {
    let kind = BlockKey.kind(block[block.startIndex])
    let pairs = ours * (block.count - ours)
    guard pairs <= kind.cap else {
      counts[kind].cappedBlocks += 1
      counts[kind].cappedPairs += pairs
      return
    }
    counts[kind].blocks += 1
    counts[kind].pairs += pairs
    let start = records.count
    for entry in block { records.append(BlockKey.record(entry)) }
    blocks.append(
      BlockIndex.Block(
        start: UInt32(truncatingIfNeeded: start), middle: UInt32(truncatingIfNeeded: start + ours),
        end: UInt32(truncatingIfNeeded: records.count),
        weight: weight.of(pairs: pairs) * kind.importance))
  }
}

/// What a shared block counts for: the logarithm of all pairs over the block's.
///
/// In 4,096ths of a nat as whole numbers, so that sums don't depend on their order.
struct BlockWeight: Sendable {
  private let weights: [UInt32]

  init(ours: Int, theirs: Int) {
    let all = NaturalLogarithm.log(Double(max(ours, 1)) * Double(max(theirs, 1)))
    let largest = BlockKind.allCases.map(\.cap).max() ?? 1
    weights = (0...largest).map { pairs in
      UInt32(max(0, (all - NaturalLogarithm.log(Double(max(pairs, 1)))) * 4_096))
    }
  }

  /// The weight of a block of so many pairs.
  func of(pairs: Int) -> UInt32 { weights[min(pairs, weights.count - 1)] }
}
