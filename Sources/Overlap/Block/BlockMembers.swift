/// Which records are in which blocks of a group, by runs of records.
struct BlockMembers: Sendable {
  /// The records of a run.
  static let recordsOfRun = 1 << Int(runBits)
  private static let runBits: UInt32 = 11

  /// The members of run `r` stand from `starts[r]` on.
  private let starts: [UInt32]
  /// All members, run by run.
  let members: [BlockMember]

  /// The members of blocks whose records are given, of lists with `count` records in all.
  ///
  /// Complexity: O(n), by counting.
  init(_ blocks: [Block], _ records: [UInt32], count: Int) {
    var starts = [UInt32](repeating: 0, count: count >> Int(Self.runBits) + 2)
    for record in records { starts[Int(record >> Self.runBits) + 1] &+= 1 }
    for index in 1..<starts.count { starts[index] &+= starts[index - 1] }
    let nobody = BlockMember(record: 0, others: BlockPart(start: 0, count: 0, weight: 0))
    var members = [BlockMember](repeating: nobody, count: records.count)
    var next = starts
    var room = members.mutableSpan
    var places = next.mutableSpan
    let records = records.span
    for block in blocks {
      let (ours, theirs) = (block.start..<block.middle, block.middle..<block.end)
      Self.put(records, ours, facing: theirs, block.weight, into: &room, at: &places)
      Self.put(records, theirs, facing: ours, block.weight, into: &room, at: &places)
    }
    self.starts = starts
    self.members = members
  }

  private static func put(
    _ records: Span<UInt32>, _ part: Range<Int>, facing others: Range<Int>, _ weight: UInt32,
    into room: inout MutableSpan<BlockMember>, at places: inout MutableSpan<UInt32>
  ) {
    let others = BlockPart(start: others.lowerBound, count: others.count, weight: weight)
    for index in part {
      let record = records[index]
      let run = Int(record >> runBits)
      room[Int(places[run])] = BlockMember(record: record, others: others)
      places[run] &+= 1
    }
  }

  /// Where the members of a run stand.
  func places(ofRun run: Int) -> Range<Int> { Int(starts[run])..<Int(starts[run + 1]) }
}

/// A record in a block, with those of the other list that are in it, too.
struct BlockMember: Sendable {
  let record: UInt32
  let others: BlockPart
}

/// One list's records of a block: where they stand among all, and what a pair with them counts for.
struct BlockPart: Sendable {
  private static let countBits: UInt32 = 10

  private(set) var start: UInt32
  /// The weight above the count.
  ///
  /// No cap lets a count come near 1,024. Even a pair of domains, threefold, weighs less than 22
  /// bits hold: the logarithm of no count of pairs is above 89.
  private let said: UInt32

  init(start: Int, count: Int, weight: UInt32) {
    self.start = UInt32(truncatingIfNeeded: start)
    said = weight << Self.countBits | UInt32(truncatingIfNeeded: count)
  }

  var count: Int { Int(said & (1 << Self.countBits - 1)) }
  var weight: UInt32 { said >> Self.countBits }
  var range: Range<Int> { Int(start)..<Int(start) &+ count }

  /// The same part where its group's records come behind others.
  func moved(by offset: UInt32) -> BlockPart {
    var part = self
    part.start &+= offset
    return part
  }
}
