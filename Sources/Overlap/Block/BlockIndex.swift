package import Basics

/// All blocks that are to be used, and for each record the blocks it is in.
package struct BlockIndex: Sendable {
  /// The records of a run whose keys are made in one go.
  static let recordsOfRun = 8_192
  /// The keys that a partition should have: those that are shared are found within the processor's
  /// cache.
  private static let keysOfPartition = 8_192
  /// Partitions are taken in so many groups at most, whatever takes them.
  private static let mostGroups = 32

  let oursCount: Int
  let count: Int
  /// The records of all blocks, block by block: ours first, then theirs.
  let records: [UInt32]
  /// Who is in which block, group by group, and where the group's records begin among all.
  let members: [BlockMembers]
  let firstRecords: [UInt32]
  /// For each record a hash of what it says.
  let contents: [UInt32]
  /// What was used and what was left out.
  package let counts: BlockCounts

  /// Gathers the blocks of a source.
  ///
  /// The result does not depend on `parallel`.
  /// Complexity: O(n) in the number of keys; eight bytes a key while it runs, and what its source
  /// holds.
  package init(_ source: some KeySource, on parallel: some Parallel) {
    oursCount = source.oursCount
    count = source.count
    let bits = Self.bits(keys: count * 16)
    let (oursCount, count) = (oursCount, count)
    let ranges = Self.runs(from: 0, to: oursCount) + Self.runs(from: oursCount, to: count)
    let runs = KeyRuns(
      parallel.map(ranges.count) { KeyRun(ranges[$0], of: source, bits: bits) },
      oursCount: oursCount)
    let weight = BlockWeight(ours: oursCount, theirs: count - oursCount)
    let partitions = 1 << bits
    let groups = parallel.map(runsOf: max(1, partitions / Self.mostGroups), below: partitions) {
      BlockGroup($0, of: runs, count: count, weight: weight)
    }
    var records: [UInt32] = []
    var firstRecords: [UInt32] = []
    var counts = BlockCounts()
    records.reserveCapacity(groups.reduce(0) { $0 + $1.records.count })
    for group in groups {
      firstRecords.append(UInt32(truncatingIfNeeded: records.count))
      records.append(contentsOf: group.records)
      counts.add(group.counts)
    }
    contents = (runs.ours + runs.theirs).flatMap(\.contents)
    self.records = records
    self.firstRecords = firstRecords
    members = groups.map(\.members)
    self.counts = counts
  }

  private static func runs(from: Int, to: Int) -> [Range<Int>] {
    stride(from: from, to: to, by: recordsOfRun).map { $0..<min($0 + recordsOfRun, to) }
  }

  private static func bits(keys: Int) -> Int {
    var bits = 0
    while bits < BlockKey.partitionBits, keys >> bits > keysOfPartition { bits += 1 }
    return bits
  }
}
