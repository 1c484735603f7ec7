import Basics

/// A hash table from byte strings to the order in which they were put in, from 0 on.
///
/// What belongs to a key stands in an array of its user, at that place. Open addressing with a hash
/// of 64 bits; a found hash is held against the key's bytes, so that nobody's input is taken for
/// another by chance. No hash leaves the table, and no table holds more than some hundred keys of a
/// user's, so that it may be a quick one.
///
/// Most keys are words of some letters, and most of those are not in the table: a bit tells so, and how
/// long a word is decides no branch.
struct KeyTable: Sendable {
  /// The upper half of the hash, and the key's place plus one; 0 where the slot is free.
  private var slots: [UInt64]
  /// A bit for each key, by its hash, eight for each slot: where a key's is free, it isn't there.
  private var bits: [UInt64]
  private var heads: [KeyHead] = []
  private var keys: [UInt8] = []
  /// Where each key ends; the first entry is where the first key begins.
  private var ends = [0]

  /// A table with room for some keys; it grows when there are more.
  init(capacity: Int = 16) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    bits = Array(repeating: 0, count: size / 8)
    heads.reserveCapacity(capacity)
    ends.reserveCapacity(capacity + 1)
  }

  /// The number of keys.
  var count: Int { heads.count }

  /// The place of a key; nil when it isn't in the table.
  func find(_ key: Span<UInt8>) -> Int? {
    find(key, key.indices)
  }

  /// The place of the key that a range of bytes is.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let head = KeyHead(bytes, range)
    let hash = head.hash(bytes, range)
    guard hasBit(hash) else { return nil }
    return search(for: head, bytes, range, hash).place
  }

  /// The place of a key, which is put in when it is new.
  mutating func insert(_ key: Span<UInt8>) -> Int {
    if (count + 1) * 2 > slots.count { grow() }
    let head = KeyHead(key, key.indices)
    let hash = head.hash(key, key.indices)
    let (place, slot) = search(for: head, key, key.indices, hash)
    if let place { return place }
    heads.append(head)
    keys.append(copying: key)
    ends.append(keys.count)
    set(slot, hash, count)
    return count - 1
  }

  /// The place of a key and the slot that tells it, or the free slot where a new key belongs.
  private func search(
    for head: KeyHead, _ bytes: Span<UInt8>, _ range: Range<Int>, _ hash: UInt64
  ) -> (place: Int?, slot: Int) {
    let last = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & last
    while slots[slot] != 0 {
      // Whether the hashes have the same upper half.
      if (slots[slot] ^ hash) >> 32 == 0 {
        let place = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
        if heads[place] == head, head.isWhole || isKey(bytes.extracting(range), at: place) {
          return (place, slot)
        }
      }
      slot = (slot &+ 1) & last
    }
    return (nil, slot)
  }

  private func isKey(_ key: Span<UInt8>, at place: Int) -> Bool {
    SpanOrder.isEqual(keys.span.extracting(ends[place]..<ends[place + 1]), key)
  }

  /// Other bits of the hash than tell the slot.
  @inline(__always)
  private func hasBit(_ hash: UInt64) -> Bool {
    bits[bitWord(hash)] &>> (hash >> 58) & 1 != 0
  }

  @inline(__always)
  private func bitWord(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 32) & (bits.count &- 1)
  }

  private mutating func set(_ slot: Int, _ hash: UInt64, _ number: Int) {
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(number)
    bits[bitWord(hash)] |= 1 &<< (hash >> 58)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    bits = Array(repeating: 0, count: slots.count / 8)
    for place in 0..<count {
      let hash = heads[place].hash(keys.span, ends[place]..<ends[place + 1])
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      set(slot, hash, place + 1)
    }
  }
}

/// The first sixteen bytes of a key, and how many it has: most keys have no more.
private struct KeyHead: Equatable, Sendable {
  let first: UInt64
  let second: UInt64
  let count: Int

  @inline(__always)
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    first = bytes.word(of: range)
    second = bytes.word(of: min(range.lowerBound + 8, range.upperBound)..<range.upperBound)
    count = range.count
  }

  /// Whether it says all of the key.
  var isWhole: Bool { count <= 16 }

  /// A multiplication for each eight bytes; both halves of the product count.
  @inline(__always)
  func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: count) &* Self.factor
    hash = Self.folded(hash ^ first)
    hash = Self.folded(hash ^ second)
    return isWhole ? hash : rest(bytes, range, hash)
  }

  @inline(never)
  private func rest(_ bytes: Span<UInt8>, _ range: Range<Int>, _ start: UInt64) -> UInt64 {
    var hash = start
    var at = range.lowerBound + 16
    while at < range.upperBound {
      hash = Self.folded(hash ^ bytes.word(of: at..<range.upperBound))
      at += 8
    }
    return hash
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  private static func folded(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}
