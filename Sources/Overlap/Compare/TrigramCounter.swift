/// Counts the distinct runs of three letters that two texts have in common.
///
/// A small open table, emptied by a new stamp: no memory is asked for from pair to pair.
struct TrigramCounter {
  private struct Slot {
    var gram: UInt64 = 0
    var stamp: UInt32 = 0
    var isInBoth = false
    var isOfFirst = false
  }

  // Twice as many slots as two texts of 255 letters have trigrams.
  private static let size = 1024
  private var slots = [Slot](repeating: Slot(), count: Self.size)
  private var stamp: UInt32 = 0

  /// Dice's share: twice the common trigrams by all trigrams, both texts marked at their ends.
  mutating func share(_ a: Span<UInt16>, _ b: Span<UInt16>) -> Double {
    stamp &+= 1
    if stamp == 0 {
      slots = [Slot](repeating: Slot(), count: Self.size)
      stamp = 1
    }
    var first = 0
    var second = 0
    var common = 0
    for index in a.indices {
      let place = self.place(of: Self.gram(a, index))
      guard place.isNew else { continue }
      slots[place.slot].isOfFirst = true
      first += 1
    }
    for index in b.indices {
      let place = self.place(of: Self.gram(b, index))
      if place.isNew {
        second += 1
      } else if slots[place.slot].isOfFirst, !slots[place.slot].isInBoth {
        slots[place.slot].isInBoth = true
        second += 1
        common += 1
      }
    }
    return first + second == 0 ? 0 : 2 * Double(common) / Double(first + second)
  }

  /// The letters around a place; 1 and 2 stand for the ends.
  private static func gram(_ text: Span<UInt16>, _ index: Int) -> UInt64 {
    let before: UInt64 = index == 0 ? 1 : UInt64(text[index - 1])
    let after: UInt64 = index + 1 == text.count ? 2 : UInt64(text[index + 1])
    return before << 32 | UInt64(text[index]) << 16 | after
  }

  /// The slot of a trigram, which is filled if it was not there.
  private mutating func place(of gram: UInt64) -> (slot: Int, isNew: Bool) {
    var slot = Int(truncatingIfNeeded: gram &* 0x9E37_79B9_7F4A_7C15 >> 40) & (Self.size - 1)
    while slots[slot].stamp == stamp {
      if slots[slot].gram == gram { return (slot, false) }
      slot = (slot + 1) & (Self.size - 1)
    }
    slots[slot] = Slot(gram: gram, stamp: stamp)
    return (slot, true)
  }
}
