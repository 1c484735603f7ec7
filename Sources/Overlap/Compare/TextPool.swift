import Basics

/// Distinct texts, each kept once and counted, while a corpus is read.
///
/// Numbers are given in the order of arrival; `SortedTexts` puts them in order.
struct TextPool: Sendable {
  private(set) var list = TextList()
  // A slot holds half a tag's hash in its upper half and the text's number, plus one, in its lower.
  private var slots = [UInt64](repeating: 0, count: 64)
  private var tags: [UInt64] = []

  /// A pool without texts.
  init() {}

  /// Makes room for so many texts of so many units in all.
  mutating func reserve(texts count: Int, units: Int) {
    list.reserve(texts: count, units: units)
    tags.reserveCapacity(count)
    var size = slots.count
    while count * 4 > size * 3 { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  /// How many distinct texts there are.
  var count: Int { list.count }

  /// The number of a text, which is added if it is new; its count is not changed.
  ///
  /// Complexity: O(length), amortised.
  mutating func intern(_ text: [UInt16]) -> UInt32 {
    intern(text.span, TextTag.of(text.span))
  }

  /// The same for a text whose letters stand in bytes, all of them ASCII and none zero: most are
  /// such, and need not be written out in units to be found.
  mutating func intern(_ text: Span<UInt8>) -> UInt32 {
    let tag = TextTag.of(text)
    let slot = slot(of: tag) { holds(tag, text, at: $0) }
    return number(in: slots[slot]) ?? put(list.append(text), into: slot, tag)
  }

  private mutating func intern(_ text: Span<UInt16>, _ tag: UInt64) -> UInt32 {
    let slot = slot(of: tag) { holds(tag, text, at: $0) }
    return number(in: slots[slot]) ?? put(list.append(text), into: slot, tag)
  }

  /// The number of a text that is here.
  func find(_ text: Span<UInt16>) -> UInt32? {
    let tag = TextTag.of(text)
    return number(in: slots[slot(of: tag) { holds(tag, text, at: $0) }])
  }

  /// The slot that tells a text's number, or the free one where it belongs; one is always free.
  @inline(__always)
  private func slot(of tag: UInt64, _ isSame: (UInt32) -> Bool) -> Int {
    let hash = Self.hash(tag)
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while let number = number(in: slots[slot]) {
      if (slots[slot] ^ hash) >> 32 == 0, isSame(number) { break }
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  private static func hash(_ tag: UInt64) -> UInt64 {
    let product = tag &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  private func number(in slot: UInt64) -> UInt32? {
    let number = UInt32(truncatingIfNeeded: slot)
    return number == 0 ? nil : number &- 1
  }

  private func holds(_ tag: UInt64, _ text: Span<UInt8>, at id: UInt32) -> Bool {
    guard tags[Int(id)] == tag else { return false }
    if TextTag.isText(tag) { return true }
    return Letters.isEqual(list.units.span.extracting(list.range(Int(id))), text)
  }

  private func holds(_ tag: UInt64, _ text: Span<UInt16>, at id: UInt32) -> Bool {
    guard tags[Int(id)] == tag else { return false }
    if TextTag.isText(tag) { return true }
    return Letters.isEqual(list.units.span.extracting(list.range(Int(id))), text)
  }

  /// Puts the number of a new text into its slot.
  private mutating func put(_ id: UInt32, into slot: Int, _ tag: UInt64) -> UInt32 {
    slots[slot] = Self.entry(id, tag)
    tags.append(tag)
    if (tags.count + 1) * 4 > slots.count * 3 { grow(to: slots.count * 2) }
    return id
  }

  private static func entry(_ id: UInt32, _ tag: UInt64) -> UInt64 {
    (hash(tag) & ~0xFFFF_FFFF) | UInt64(id &+ 1)
  }

  /// Counts one more record that holds a text.
  mutating func countOne(_ id: UInt32) {
    list.add(1, to: id)
  }

  /// Adds the texts of another pool and their counts, and tells the new number of each.
  mutating func add(_ other: TextPool) -> [UInt32] {
    // The first slots of all at once: each lies somewhere else, and they are waited for together.
    let mask = slots.count - 1
    let first = other.tags.map { slots[Int(truncatingIfNeeded: Self.hash($0)) & mask] }
    return (0..<other.count).map { id in
      let text = other.list.units.span.extracting(other.list.range(id))
      let tag = other.tags[id]
      let likely = self.number(in: first[id]).flatMap { holds(tag, text, at: $0) ? $0 : nil }
      let number = likely ?? intern(text, tag)
      list.add(other.list.holders(id), to: number)
      return number
    }
  }

  private mutating func grow(to size: Int) {
    slots = [UInt64](repeating: 0, count: size)
    let mask = size - 1
    for id in tags.indices {
      var slot = Int(truncatingIfNeeded: Self.hash(tags[id])) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Self.entry(UInt32(truncatingIfNeeded: id), tags[id])
    }
  }
}
