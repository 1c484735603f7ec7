/// The keys of a run of records, gathered by partition.
struct KeyRun: Sendable {
  /// The keys of partition `p` stand from `starts[p]` on; within one they are in record order.
  let starts: [UInt32]
  let entries: [UInt64]

  /// The keys of some records in `1 << bits` partitions.
  ///
  /// Complexity: O(keys), by counting.
  init(_ records: Range<Int>, of source: some KeySource, bits: Int) {
    var maker = source.maker()
    var keys = KeyList()
    var packed: [UInt64] = []
    var partitions: [UInt16] = []
    packed.reserveCapacity(records.count * 16)
    partitions.reserveCapacity(records.count * 16)
    var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    let dropped = UInt16(BlockKey.partitionBits - bits)
    for record in records {
      maker.keys(of: record, into: &keys)
      for place in 0..<keys.count {
        let key = keys[place]
        let packedKey = BlockKey(
          hash: key.hash, kind: key.kind, record: UInt32(truncatingIfNeeded: record))
        let partition = packedKey.partition >> dropped
        packed.append(packedKey.entry)
        partitions.append(partition)
        starts[Int(partition) + 1] &+= 1
      }
    }
    for partition in 0..<1 << bits { starts[partition + 1] &+= starts[partition] }
    var next = starts
    var entries = [UInt64](repeating: 0, count: packed.count)
    for index in packed.indices {
      let partition = Int(partitions[index])
      entries[Int(next[partition])] = packed[index]
      next[partition] &+= 1
    }
    self.starts = starts
    self.entries = entries
  }

  /// The entries of a partition.
  func entries(of partition: Int) -> ArraySlice<UInt64> {
    entries[Int(starts[partition])..<Int(starts[partition + 1])]
  }
}
