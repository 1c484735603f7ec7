/// Counts the distinct runs of three letters that two texts have in common.
///
/// A small open table, emptied by a new stamp: no memory is asked for from pair to pair.
struct TrigramCounter {
  // Twice as many slots as two texts of 255 letters have trigrams.
  private static let size = 1024
  /// The bits in which a slot tells where its trigram was seen: in the first text, in both, or in
  /// the second alone.
  private static let first: UInt64 = 1 << 48
  private static let both: UInt64 = 2 << 48
  private static let second: UInt64 = 3 << 48

  // A slot holds its trigram in 48 bits, above them where it was seen, and above that the stamp of
  // the pair that filled it.
  private var slots = [UInt64](repeating: 0, count: Self.size)
  private var stamp: UInt64 = 0

  /// Dice's share: twice the common trigrams by all trigrams, both texts marked at their ends.
  mutating func share(_ a: Span<UInt16>, _ b: Span<UInt16>) -> Double {
    let mark = nextMark()
    var slots = self.slots.mutableSpan
    var all = 0
    var common = 0
    var gram: UInt64 = a.count > 0 ? Self.start << 16 | UInt64(a[0]) : 0
    for index in a.indices {
      gram = Self.next(gram, a, index)
      let key = gram | mark
      let slot = Self.slot(of: key, in: slots.span)
      guard slots[slot] >> 50 != mark >> 50 else { continue }
      slots[slot] = key | Self.first
      all += 1
    }
    gram = b.count > 0 ? Self.start << 16 | UInt64(b[0]) : 0
    for index in b.indices {
      gram = Self.next(gram, b, index)
      let key = gram | mark
      let slot = Self.slot(of: key, in: slots.span)
      if slots[slot] == key | Self.first {
        slots[slot] = key | Self.both
        all += 1
        common += 1
      } else if slots[slot] >> 50 != mark >> 50 {
        slots[slot] = key | Self.second
        all += 1
      }
    }
    return all == 0 ? 0 : 2 * Double(common) / Double(all)
  }

  /// The distinct trigrams of a text as marks.
  mutating func marks(of text: Span<UInt16>) -> TrigramMarks {
    let mark = nextMark()
    var slots = self.slots.mutableSpan
    var marks = TrigramMarks()
    var gram: UInt64 = text.count > 0 ? Self.start << 16 | UInt64(text[0]) : 0
    for index in text.indices {
      gram = Self.next(gram, text, index)
      let key = gram | mark
      let slot = Self.slot(of: key, in: slots.span)
      guard slots[slot] >> 50 != mark >> 50 else { continue }
      slots[slot] = key | Self.first
      marks.add(gram)
    }
    return marks
  }

  /// The stamp of the next use, in its place.
  private mutating func nextMark() -> UInt64 {
    stamp += 1
    if stamp == 1 << 14 {
      for slot in slots.indices { slots[slot] = 0 }
      stamp = 1
    }
    return stamp << 50
  }

  /// What stands for the two ends of a text.
  private static let start: UInt64 = 1
  private static let end: UInt64 = 2

  /// The three letters around a place, from those around the place before.
  private static func next(_ gram: UInt64, _ text: Span<UInt16>, _ index: Int) -> UInt64 {
    let after = index + 1 < text.count ? UInt64(text[index + 1]) : end
    return (gram << 16 | after) & 0xFFFF_FFFF_FFFF
  }

  /// The slot that holds a key, or the free one where it belongs.
  private static func slot(of key: UInt64, in slots: Span<UInt64>) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (size - 1)
    while slots[slot] >> 50 == key >> 50, (slots[slot] ^ key) << 16 != 0 {
      slot = (slot + 1) & (size - 1)
    }
    return slot
  }
}
