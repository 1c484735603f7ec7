/// Adds up what the pairs of one record weigh.
///
/// Its counterparts are found by their hashes in a table that stays within the processor's first
/// cache: nothing is sorted, and no branch waits for what nobody could foretell.
struct PairWeights: ~Copyable {
  /// The least places, so that two counterparts seldom want the same.
  private static let leastBits = 10

  /// A record, counted from one, in the upper half, and what the pair weighs; zero is no pair.
  private var table: [UInt64]
  /// The places of the table that are taken.
  private var taken: [UInt32]
  /// By how much a hash is shifted to become a place.
  private let shift: UInt64

  /// Room for so many counterparts of one record.
  init(most: Int) {
    var bits = Self.leastBits
    while 1 << bits < most * 2 { bits += 1 }
    table = [UInt64](repeating: 0, count: 1 << bits)
    taken = [UInt32](repeating: 0, count: most + 1)
    shift = UInt64(64 - bits)
  }

  /// The heaviest pairs of a record with those who face it in its blocks.
  ///
  /// No more may face it than there is room for.
  mutating func heaviest(
    _ parts: Span<BlockPart>, among records: Span<UInt32>, saying contents: Span<UInt32>
  ) -> HeaviestFour {
    let found = Self.add(parts, among: records, to: &table, &taken, shift)
    return Self.lead(taken, found.count, of: &table, found.most, contents)
  }

  /// Adds up all weights; tells how many counterparts there are, and what the heaviest pair weighs.
  private static func add(
    _ parts: Span<BlockPart>, among records: Span<UInt32>, to table: inout [UInt64],
    _ taken: inout [UInt32], _ shift: UInt64
  ) -> (count: Int, most: UInt64) {
    var table = table.mutableSpan
    var taken = taken.mutableSpan
    let mask = table.count - 1
    var count = 0
    var most: UInt64 = 0
    for part in parts.indices {
      let part = parts[part]
      let weight = UInt64(part.weight)
      let others = records.extracting(part.range)
      for index in others.indices {
        let other = UInt64(others[index]) &+ 1
        var place = Int(truncatingIfNeeded: (other &* 0x9E37_79B9_7F4A_7C15) &>> shift)
        var before = table[place]
        var entry = before == 0 ? other << 32 : before
        while entry >> 32 != other {
          place = (place &+ 1) & mask
          before = table[place]
          entry = before == 0 ? other << 32 : before
        }
        entry &+= weight
        table[place] = entry
        taken[count] = UInt32(truncatingIfNeeded: place)
        count &+= before == 0 ? 1 : 0
        most = max(most, entry & 0xFFFF_FFFF)
      }
    }
    return (count, most)
  }

  /// Empties the taken places of the table; of what stood there, the heaviest.
  private static func lead(
    _ taken: [UInt32], _ count: Int, of table: inout [UInt64], _ most: UInt64,
    _ contents: Span<UInt32>
  ) -> HeaviestFour {
    let taken = taken.span.extracting(..<count)
    var table = table.mutableSpan
    var leaders = HeaviestFour()
    for index in taken.indices {
      let place = Int(taken[index])
      let entry = table[place]
      table[place] = 0
      guard (entry & 0xFFFF_FFFF) &* Candidates.leastPart >= most else { continue }
      let other = UInt32(truncatingIfNeeded: entry >> 32 &- 1)
      leaders.add(UInt32(truncatingIfNeeded: entry), other, contents)
    }
    return leaders
  }
}
