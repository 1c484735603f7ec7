/// Distinct texts, each kept once and counted, while a corpus is read.
///
/// Numbers are given in the order of arrival; `SortedTexts` puts them in order.
struct TextPool: Sendable {
  private(set) var list = TextList()
  // A slot holds a text's hash in its upper half and its number, plus one, in its lower.
  private var slots = [UInt64](repeating: 0, count: 64)
  /// The upper half of each text's hash.
  private var hashes: [UInt32] = []

  /// A pool without texts.
  init() {}

  /// Makes room for looking up so many texts in all.
  mutating func reserve(texts count: Int) {
    while count * 4 > slots.count * 3 { grow() }
  }

  /// How many distinct texts there are.
  var count: Int { list.count }

  /// The number of a text, which is added if it is new; its count is not changed.
  ///
  /// Complexity: O(length), amortised.
  mutating func intern(_ text: [UInt16]) -> UInt32 {
    return intern(text.span, hash: Self.half(TextHash.hash(text.span)))
  }

  /// The same for a text whose letters stand in bytes: most are ASCII, and need not be written out in
  /// units to be found.
  mutating func intern(_ text: Span<UInt8>) -> UInt32 {
    let hash = Self.half(TextHash.hash(text))
    let slot = slot(of: text, hash)
    return number(at: slot) ?? put(list.append(text), into: slot, hash)
  }

  private mutating func intern(_ text: Span<UInt16>, hash: UInt32) -> UInt32 {
    let slot = slot(of: text, hash)
    return number(at: slot) ?? put(list.append(text), into: slot, hash)
  }

  /// The number of a text that is here.
  func find(_ text: Span<UInt16>) -> UInt32? {
    number(at: slot(of: text, Self.half(TextHash.hash(text))))
  }

  /// The half of a hash that is kept.
  private static func half(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// The slot that tells a text's number, or the free one where it belongs; one is always free.
  private func slot<Unit: FixedWidthInteger>(of text: Span<Unit>, _ half: UInt32) -> Int {
    let hash = UInt64(half)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash, holds(text, at: Int(slots[slot] & 0xFFFF_FFFF) - 1) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func number(at slot: Int) -> UInt32? {
    slots[slot] == 0 ? nil : UInt32(truncatingIfNeeded: slots[slot]) &- 1
  }

  /// Puts the number of a new text into its slot.
  private mutating func put(_ id: UInt32, into slot: Int, _ half: UInt32) -> UInt32 {
    slots[slot] = UInt64(half) << 32 | (UInt64(id) + 1)
    hashes.append(half)
    if (count + 1) * 4 > slots.count * 3 { grow() }
    return id
  }

  /// Counts one more record that holds a text.
  mutating func countOne(_ id: UInt32) {
    list.add(1, to: id)
  }

  /// Adds the texts of another pool and their counts, and tells the new number of each.
  mutating func add(_ other: TextPool) -> [UInt32] {
    // The first slots of all at once: each lies somewhere else, and so they are waited for together.
    let mask = slots.count - 1
    let first = other.hashes.map { slots[Int($0) & mask] }
    return (0..<other.count).map { id in
      let text = other.list.units.span.extracting(other.list.range(id))
      let hash = other.hashes[id]
      let likely = Int(first[id] & 0xFFFF_FFFF) - 1
      let number =
        likely >= 0 && first[id] >> 32 == UInt64(hash) && holds(text, at: likely)
        ? UInt32(truncatingIfNeeded: likely) : intern(text, hash: hash)
      list.add(other.list.holders(id), to: number)
      return number
    }
  }

  private func holds<Unit: FixedWidthInteger>(_ text: Span<Unit>, at id: Int) -> Bool {
    let own = list.units.span.extracting(list.range(id))
    guard own.count == text.count else { return false }
    for index in own.indices where own[index] != UInt16(truncatingIfNeeded: text[index]) {
      return false
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}
