/// Which texts of a list are the same: each goes by the number of the first of them.
///
/// Texts are taken as they come while lists are read, and only compared when all are there: lists
/// can then be read in pieces, and several be looked at side by side.
struct EqualTexts: Sendable {
  /// For each text the first that is the same.
  let firsts: [UInt32]
  /// For each first text how many records hold it.
  let counts: [UInt32]

  /// Compares the texts of a list, each of which has its hash.
  ///
  /// Complexity: O(n), unless somebody has found many texts of the same hash.
  init(_ list: TextList) {
    // A slot holds half a text's hash above its number, plus one; zero is a free one.
    var slots = [UInt64](repeating: 0, count: Self.slotCount(for: list.count))
    var table = slots.mutableSpan
    var counts = list.counts
    var sums = counts.mutableSpan
    let mask = table.count - 1
    firsts = (0..<list.count).map { id in
      let hash = list.hash(id)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while table[slot] != 0 {
        let first = Int(table[slot] & 0xFFFF_FFFF) - 1
        if table[slot] >> 32 == hash >> 32, list.isSame(first, id) {
          sums[first] &+= sums[id]
          return UInt32(truncatingIfNeeded: first)
        }
        slot = (slot + 1) & mask
      }
      table[slot] = (hash & ~0xFFFF_FFFF) | UInt64(id + 1)
      return UInt32(truncatingIfNeeded: id)
    }
    self.counts = counts
  }

  /// A power of two of which no more than two thirds are taken.
  private static func slotCount(for texts: Int) -> Int {
    var count = 64
    while count * 2 < texts * 3 { count *= 2 }
    return count
  }
}
