/// A block: where its records begin, where theirs begin, where they end, and what its pairs count
/// for.
struct Block {
  let start: Int
  let middle: Int
  let end: Int
  let weight: UInt32
}

/// The blocks of both lists that are not above their caps.
struct UsedBlocks: ~Copyable {
  private let weight: BlockWeight
  /// The records of all blocks, block by block: ours first, then theirs.
  private(set) var records: [UInt32] = []
  private(set) var blocks: [Block] = []
  private(set) var counts = BlockCounts()
  /// By number of a partition's block: where its next record goes, and how far the one behind it.
  private var places: [Place] = []
  /// Where the records of a partition's blocks are put in order.
  private var room: [UInt32] = []

  private struct Place {
    var next: UInt32
    let step: UInt32
  }

  /// No blocks yet; `weight` tells what their pairs will count for.
  init(weight: BlockWeight) {
    self.weight = weight
  }

  /// Takes the blocks of a partition, whose entries tell the numbers of their blocks.
  mutating func take(_ table: borrowing BlockTable, _ entries: Span<UInt64>) {
    let first = records.count
    var end = first
    // Behind all places that can be filled is one for what isn't used: to write it costs less than
    // to foretell what is.
    let unused = Place(next: UInt32(truncatingIfNeeded: entries.count), step: 0)
    places.removeAll(keepingCapacity: true)
    places.reserveCapacity(table.count)
    for number in 0..<table.count {
      if let block = use(table.found[number], from: end) {
        blocks.append(block)
        places.append(Place(next: UInt32(truncatingIfNeeded: end &- first), step: 1))
        end = block.end
      } else {
        places.append(unused)
      }
    }
    if room.count <= entries.count { room = [UInt32](repeating: 0, count: entries.count * 2 + 1) }
    Self.put(entries, into: &room, at: &places)
    records.append(contentsOf: room[..<(end - first)])
  }

  /// The block of a key, unless it is one list's only, or above its cap.
  private mutating func use(_ found: BlockTable.Found, from start: Int) -> Block? {
    let (ours, theirs) = (Int(found.ours), Int(found.theirs))
    let pairs = ours * theirs
    guard pairs > 0 else { return nil }
    let kind = BlockEntry.kind(found.block)
    guard pairs <= kind.cap else {
      counts[kind].cappedBlocks += 1
      counts[kind].cappedPairs += pairs
      return nil
    }
    counts[kind].blocks += 1
    counts[kind].pairs += pairs
    return Block(
      start: start, middle: start + ours, end: start + ours + theirs,
      weight: weight.of(pairs: pairs) * kind.importance)
  }

  /// Puts each record into the next place of its block.
  private static func put(
    _ entries: Span<UInt64>, into room: inout [UInt32], at places: inout [Place]
  ) {
    var room = room.mutableSpan
    var places = places.mutableSpan
    for index in entries.indices {
      let entry = entries[index]
      let number = Int(truncatingIfNeeded: entry >> 32)
      let place = places[number]
      room[Int(place.next)] = UInt32(truncatingIfNeeded: entry)
      places[number].next = place.next &+ place.step
    }
  }
}
