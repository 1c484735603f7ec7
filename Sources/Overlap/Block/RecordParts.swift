/// The blocks that each record of a run is in, told by those who face it there.
struct RecordParts {
  /// The run's records.
  let records: Range<Int>
  /// The parts of the run's record at place `r` stand from `starts[r]` on.
  private let starts: [UInt32]
  /// All parts, record by record.
  let parts: [BlockPart]
  /// How many face one record at most, counted in each block.
  let mostOthers: Int

  /// Gathers what the groups of an index tell of a run.
  ///
  /// Complexity: O(n), by counting; what is written fits into the processor's cache.
  init(ofRun run: Int, in index: BlockIndex) {
    let first = run * BlockMembers.recordsOfRun
    records = first..<min(first + BlockMembers.recordsOfRun, index.count)
    let firstRecord = UInt32(truncatingIfNeeded: first)
    var starts = [UInt32](repeating: 0, count: records.count + 1)
    var others = [UInt32](repeating: 0, count: records.count)
    // Spans, so that no array is counted as used again for each group and run.
    let groups = index.members.span
    for group in groups.indices {
      Self.count(
        groups[group].members.span.extracting(groups[group].places(ofRun: run)), firstRecord,
        &starts, &others)
    }
    var sum: UInt32 = 0
    for place in starts.indices {
      sum &+= starts[place]
      starts[place] = sum
    }
    var parts = [BlockPart](
      repeating: BlockPart(start: 0, count: 0, weight: 0), count: Int(sum))
    for group in groups.indices {
      Self.fill(
        &parts, groups[group].members.span.extracting(groups[group].places(ofRun: run)),
        firstRecord, movedBy: index.firstRecords[group], &starts)
    }
    self.starts = starts
    self.parts = parts
    mostOthers = others.reduce(0) { max($0, Int($1)) }
  }

  private static func count(
    _ members: Span<BlockMember>, _ first: UInt32, _ counts: inout [UInt32],
    _ others: inout [UInt32]
  ) {
    var counts = counts.mutableSpan
    var others = others.mutableSpan
    for index in members.indices {
      let place = Int(members[index].record &- first)
      counts[place] &+= 1
      others[place] &+= UInt32(truncatingIfNeeded: members[index].others.count)
    }
  }

  /// Puts the parts of each record before its end, which becomes its start.
  private static func fill(
    _ parts: inout [BlockPart], _ members: Span<BlockMember>, _ first: UInt32,
    movedBy offset: UInt32, _ ends: inout [UInt32]
  ) {
    var parts = parts.mutableSpan
    var ends = ends.mutableSpan
    for index in members.indices {
      let member = members[index]
      let place = Int(member.record &- first)
      ends[place] &-= 1
      parts[Int(ends[place])] = member.others.moved(by: offset)
    }
  }

  /// Where the parts of a record stand, given its place in the run.
  func places(of place: Int) -> Range<Int> { Int(starts[place])..<Int(starts[place + 1]) }
}
