/// The blocks that the entries of a partition are in, found by a table of their keys: nothing needs
/// to be sorted.
struct BlockTable: ~Copyable {
  /// A key, where it stands in the table, and how many records of each list have it.
  struct Found: Sendable {
    let block: UInt32
    fileprivate let place: UInt32
    var ours: UInt32 = 0
    var theirs: UInt32 = 0
  }

  /// A key in the upper half, its number in the lower one; zero is no key.
  private var table: [UInt64] = []
  /// What was found, by number, up to `count`; zero is the number of no key.
  private(set) var found: [Found] = []
  private(set) var count = 0

  /// A table for partitions of all sizes.
  init() {}

  /// Puts in place of each entry's key its number; those of theirs that we don't have get zero.
  ///
  /// Numbers are given in the order of our entries.
  /// Complexity: O(n).
  mutating func number(_ shared: inout SharedKeys) {
    clear(for: shared.oursCount)
    count = Self.numberOurs(&shared.entries, shared.oursCount, in: &table, &found)
    Self.numberTheirs(&shared.entries, shared.oursCount..<shared.count, in: table, &found)
  }

  /// Empties the table, with room for so many entries of ours.
  private mutating func clear(for most: Int) {
    let nothing = Found(block: 0, place: 0)
    if table.count < most * 2 || found.count <= most {
      var places = 1 << 10
      while places < most * 2 { places *= 2 }
      table = [UInt64](repeating: 0, count: places)
      found = [Found](repeating: nothing, count: places / 2 + 1)
    } else {
      for number in 1..<max(count, 1) { table[Int(found[number].place)] = 0 }
      found[0] = nothing
    }
  }

  private static func numberOurs(
    _ entries: inout [UInt64], _ end: Int, in table: inout [UInt64], _ found: inout [Found]
  ) -> Int {
    var entries = entries.mutableSpan
    var table = table.mutableSpan
    var found = found.mutableSpan
    var count = 1
    for index in 0..<end {
      let block = entries[index] >> 32
      let place = place(of: block, in: table.span)
      if table[place] == 0 {
        table[place] = block << 32 | UInt64(truncatingIfNeeded: count)
        found[count] = Found(
          block: UInt32(truncatingIfNeeded: block), place: UInt32(truncatingIfNeeded: place))
        count &+= 1
      }
      let number = table[place] & 0xFFFF_FFFF
      found[Int(truncatingIfNeeded: number)].ours &+= 1
      entries[index] = number << 32 | entries[index] & 0xFFFF_FFFF
    }
    return count
  }

  private static func numberTheirs(
    _ entries: inout [UInt64], _ range: Range<Int>, in table: [UInt64], _ found: inout [Found]
  ) {
    var entries = entries.mutableSpan
    let table = table.span
    var found = found.mutableSpan
    for index in range {
      let number = table[place(of: entries[index] >> 32, in: table)] & 0xFFFF_FFFF
      found[Int(truncatingIfNeeded: number)].theirs &+= 1
      entries[index] = number << 32 | entries[index] & 0xFFFF_FFFF
    }
  }

  /// Where a key stands, or else a free place for it.
  private static func place(of block: UInt64, in table: Span<UInt64>) -> Int {
    let mask = table.count &- 1
    // The kind is in the lowest four bits.
    var place = Int(truncatingIfNeeded: block >> 4) & mask
    while table[place] != 0, table[place] >> 32 != block { place = (place &+ 1) & mask }
    return place
  }
}
