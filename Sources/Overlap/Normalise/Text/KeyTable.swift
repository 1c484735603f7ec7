import Basics

/// A hash table from byte strings to the order in which they were put in, from 0 on.
///
/// What belongs to a key stands in an array of its user, at that place. Open addressing with a hash
/// of 64 bits; a found hash is held against the key's bytes, so that nobody's input is taken for
/// another by chance.
struct KeyTable: Sendable {
  /// The upper half of the hash, and the key's place plus one; 0 where the slot is free.
  private var slots: [UInt64]
  private var keys: [UInt8] = []
  private var ends: [Int] = []

  /// A table with room for some keys; it grows when there are more.
  init(capacity: Int = 16) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    ends.reserveCapacity(capacity)
  }

  /// The number of keys.
  var count: Int { ends.count }

  /// The place of a key; nil when it isn't in the table.
  func find(_ key: Span<UInt8>) -> Int? {
    let found = slots[slot(of: key, StableHash.hash(key))]
    return found == 0 ? nil : Int(found & 0xFFFF_FFFF) - 1
  }

  /// The slot that tells a key's place, or the free one where it belongs.
  private func slot(of key: Span<UInt8>, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let place = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if SpanOrder.isEqual(keys.span.extracting(range(of: place)), key) { return slot }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// The place of a key, which is put in when it is new.
  mutating func insert(_ key: Span<UInt8>) -> Int {
    if (ends.count + 1) * 2 > slots.count { grow() }
    let hash = StableHash.hash(key)
    let slot = slot(of: key, hash)
    if slots[slot] != 0 { return Int(slots[slot] & 0xFFFF_FFFF) - 1 }
    keys.append(copying: key)
    ends.append(keys.count)
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(ends.count)
    return ends.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for place in ends.indices { occupySlot(of: place) }
  }

  private func range(of place: Int) -> Range<Int> {
    (place == 0 ? 0 : ends[place - 1])..<ends[place]
  }

  private mutating func occupySlot(of place: Int) {
    let hash = StableHash.hash(keys.span.extracting(range(of: place)))
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(place + 1)
  }
}
