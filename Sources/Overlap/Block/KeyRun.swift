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
    var found: [BlockKey] = []
    found.reserveCapacity(records.count * 16)
    for record in records {
      maker.keys(of: record, into: &keys)
      let number = UInt32(truncatingIfNeeded: record)
      found.append(addingCapacity: keys.count) { (room: inout OutputSpan<BlockKey>) in
        for place in 0..<keys.count { room.append(BlockKey(keys[place], record: number)) }
      }
    }
    var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    var entries = [UInt64](repeating: 0, count: found.count)
    Self.gather(found.span, droppedBits: BlockKey.partitionBits - bits, &starts, &entries)
    self.starts = starts
    self.entries = entries
  }

  /// Puts keys in the order of their partitions, and tells where each of these starts.
  private static func gather(
    _ keys: Span<BlockKey>, droppedBits: Int, _ starts: inout [UInt32], _ entries: inout [UInt64]
  ) {
    let dropped = UInt16(droppedBits)
    var counts = starts.mutableSpan
    for index in keys.indices { counts[Int(keys[index].partition >> dropped) + 1] &+= 1 }
    for index in 1..<counts.count { counts[index] &+= counts[index - 1] }
    var next = starts
    var places = next.mutableSpan
    var room = entries.mutableSpan
    for index in keys.indices {
      let partition = Int(keys[index].partition >> dropped)
      room[Int(places[partition])] = keys[index].entry
      places[partition] &+= 1
    }
  }

  /// The entries of a partition.
  func entries(of partition: Int) -> ArraySlice<UInt64> {
    entries[Int(starts[partition])..<Int(starts[partition + 1])]
  }
}
