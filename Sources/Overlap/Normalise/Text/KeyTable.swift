import Basics

/// A hash table from byte strings to the order in which they were put in, from 0 on.
///
/// What belongs to a key stands in an array of its user, at that place. Open addressing with a hash
/// of 64 bits; a found hash is held against the key's bytes, so that nobody's input is taken for
/// another by chance. No hash leaves the table, and no table holds more than some hundred keys of a
/// user's, so that it may be a quick one.
struct KeyTable: Sendable {
  /// The upper half of the hash, and the key's place plus one; 0 where the slot is free.
  private var slots: [UInt64]
  private var keys: [UInt8] = []
  /// Where each key ends; the first entry is where the first key begins.
  private var ends = [0]

  /// A table with room for some keys; it grows when there are more.
  init(capacity: Int = 16) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    ends.reserveCapacity(capacity + 1)
  }

  /// The number of keys.
  var count: Int { ends.count - 1 }

  /// The place of a key; nil when it isn't in the table.
  func find(_ key: Span<UInt8>) -> Int? {
    search(for: key, Self.hash(of: key)).place
  }

  /// The place of a key, which is put in when it is new.
  mutating func insert(_ key: Span<UInt8>) -> Int {
    if (count + 1) * 2 > slots.count { grow() }
    let hash = Self.hash(of: key)
    let (place, slot) = search(for: key, hash)
    if let place { return place }
    keys.append(copying: key)
    ends.append(keys.count)
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(count)
    return count - 1
  }

  /// The place of a key and the slot that tells it, or the free slot where a new key belongs.
  @inline(__always)
  private func search(for key: Span<UInt8>, _ hash: UInt64) -> (place: Int?, slot: Int) {
    let last = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & last
    while slots[slot] != 0 {
      // Whether the hashes have the same upper half.
      if (slots[slot] ^ hash) >> 32 == 0 {
        let place = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
        if isKey(key, at: place) { return (place, slot) }
      }
      slot = (slot &+ 1) & last
    }
    return (nil, slot)
  }

  private func isKey(_ key: Span<UInt8>, at place: Int) -> Bool {
    SpanOrder.isEqual(keys.span.extracting(ends[place]..<ends[place + 1]), key)
  }

  /// A multiplication for each eight bytes; both halves of the product count.
  @inline(__always)
  private static func hash(of key: Span<UInt8>) -> UInt64 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(truncatingIfNeeded: key.count) &* factor
    func add(_ word: UInt64) {
      let product = (hash ^ word).multipliedFullWidth(by: factor)
      hash = product.high ^ product.low
    }
    // Loads that overlap say the same where they do; the count is part of the hash.
    guard key.count >= 8 else {
      if key.count >= 4 {
        add(UInt64(key.half(at: 0)) << 32 | UInt64(key.half(at: key.count - 4)))
      } else {
        for index in key.indices { add(UInt64(key[index])) }
      }
      return hash
    }
    var at = 0
    while at < key.count - 8 {
      add(key.word(at: at))
      at &+= 8
    }
    add(key.word(at: key.count - 8))
    return hash
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for place in 0..<count {
      let hash = Self.hash(of: keys.span.extracting(ends[place]..<ends[place + 1]))
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = hash & ~0xFFFF_FFFF | UInt64(place + 1)
    }
  }
}
