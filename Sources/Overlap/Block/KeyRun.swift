/// The keys of a run of records of one list, gathered by partition.
struct KeyRun: Sendable {
  /// The first of the records.
  let first: UInt64
  /// The keys of partition `p` stand from `starts[p]` on; within one they are in record order.
  let starts: [UInt32]
  let keys: [BlockKey]
  /// For each record a hash of what it says.
  let contents: [UInt32]

  /// The keys of some records, no more than a key can tell apart, in `1 << bits` partitions.
  ///
  /// Complexity: O(keys), by counting.
  init(_ records: Range<Int>, of source: some KeySource, bits: Int) {
    let shift = UInt64(63 - bits)
    var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    var maker = source.maker()
    var list = KeyList()
    var found: [BlockKey] = []
    // More than records have; what isn't filled is never touched.
    found.reserveCapacity(records.count * 32)
    for record in records {
      maker.keys(of: record, into: &list)
      Self.add(list, place: record &- records.lowerBound, shift, to: &found, counting: &starts)
    }
    for index in 1..<starts.count { starts[index] &+= starts[index - 1] }
    var keys = [BlockKey](repeating: BlockKey(), count: found.count)
    Self.gather(found.span, shift: shift, from: starts, into: &keys)
    first = UInt64(truncatingIfNeeded: records.lowerBound)
    contents = records.map { UInt32(truncatingIfNeeded: source.content(of: $0)) }
    self.starts = starts
    self.keys = keys
  }

  /// Adds a record's keys; each is counted one place behind its partition's.
  private static func add(
    _ list: borrowing KeyList, place: Int, _ shift: UInt64, to found: inout [BlockKey],
    counting counts: inout [UInt32]
  ) {
    found.append(addingCapacity: list.count) { room in
      var counts = counts.mutableSpan
      for index in 0..<list.count {
        let key = BlockKey(list[index], place: place)
        counts[key.partition(shift: shift) &+ 1] &+= 1
        room.append(key)
      }
    }
  }

  /// Puts keys in the order of their partitions.
  private static func gather(
    _ found: Span<BlockKey>, shift: UInt64, from starts: [UInt32], into keys: inout [BlockKey]
  ) {
    var next = starts
    var places = next.mutableSpan
    var room = keys.mutableSpan
    for index in found.indices {
      let key = found[index]
      let partition = key.partition(shift: shift)
      room[Int(places[partition])] = key
      places[partition] &+= 1
    }
  }

  /// Where the keys of a partition stand.
  func places(of partition: Int) -> Range<Int> {
    Int(starts[partition])..<Int(starts[partition + 1])
  }
}

/// The runs of both lists, none with records of both.
struct KeyRuns: Sendable {
  let ours: [KeyRun]
  let theirs: [KeyRun]

  /// Runs in the order of their records.
  init(_ runs: [KeyRun], oursCount: Int) {
    let isOurs = { (run: KeyRun) in run.first < UInt64(oursCount) }
    ours = runs.filter(isOurs)
    theirs = runs.filter { !isOurs($0) }
  }

  /// How many keys of a partition there are in all runs.
  func count(of partition: Int) -> Int {
    var count = 0
    for run in ours.indices { count += ours[run].places(of: partition).count }
    for run in theirs.indices { count += theirs[run].places(of: partition).count }
    return count
  }
}
