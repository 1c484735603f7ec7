/// The blocks of some partitions that are to be used.
struct BlockGroup: Sendable {
  /// The records of all blocks, block by block: ours first, then theirs.
  let records: [UInt32]
  /// Who is in which block.
  let members: BlockMembers
  let counts: BlockCounts

  /// The blocks of partitions, of lists with `count` records in all.
  ///
  /// Complexity: O(n) in their keys.
  init(_ partitions: Range<Int>, of runs: KeyRuns, count: Int, weight: BlockWeight) {
    var shared = SharedKeys()
    var table = BlockTable()
    var blocks = UsedBlocks(weight: weight)
    for partition in partitions {
      shared.find(in: partition, of: runs)
      table.number(&shared)
      blocks.take(table, shared.entries.span.extracting(..<shared.count))
    }
    members = BlockMembers(blocks.blocks, blocks.records, count: count)
    records = blocks.records
    counts = blocks.counts
  }
}
