/// Distinct texts, each kept once and counted, while a corpus is read.
///
/// Texts are UTF-16 units: one step a letter, as the comparison counts letters, for all but the
/// rarest scripts. Numbers are given in the order of arrival; `SortedTexts` puts them in order.
struct TextPool {
  private(set) var units: [UInt16] = []
  private(set) var starts: [Int] = [0]
  private(set) var counts: [UInt32] = []
  private var hashes: [UInt32] = []
  private var slots = [UInt32](repeating: 0, count: 64)

  /// How many distinct texts there are.
  var count: Int { counts.count }

  /// The number of a text, which is added if it is new; its count is not changed.
  ///
  /// Complexity: O(length), amortised.
  mutating func intern(_ text: [UInt16]) -> UInt32 {
    if (count + 1) * 2 > slots.count { grow() }
    let hash = UInt32(truncatingIfNeeded: TextHash.hash(text.span))
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let id = slots[slot] - 1
      if hashes[Int(id)] == hash, holds(text, at: Int(id)) { return id }
      slot = (slot + 1) & mask
    }
    let id = UInt32(truncatingIfNeeded: count)
    slots[slot] = id + 1
    hashes.append(hash)
    counts.append(0)
    units.append(contentsOf: text)
    starts.append(units.count)
    return id
  }

  /// Counts one more record that holds a text.
  mutating func countOne(_ id: UInt32) {
    counts[Int(id)] &+= 1
  }

  private func holds(_ text: [UInt16], at id: Int) -> Bool {
    let start = starts[id]
    guard starts[id + 1] - start == text.count else { return false }
    for index in text.indices where units[start + index] != text[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (id, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: id) + 1
    }
  }
}
