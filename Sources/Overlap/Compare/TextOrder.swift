/// Sorts the texts of a pool, four letters of all that still tie at a time.
struct TextOrder {
  private struct Entry {
    var key: UInt64
    var id: UInt32
  }

  private let pool: TextPool
  private var entries: [Entry]

  /// Prepares to sort a pool's texts.
  init(_ pool: TextPool) {
    self.pool = pool
    entries = []
    entries.reserveCapacity(pool.count)
    for id in 0..<pool.count {
      entries.append(Entry(key: 0, id: UInt32(truncatingIfNeeded: id)))
    }
  }

  /// The numbers of the texts in the order of their units.
  mutating func sorted() -> [UInt32] {
    // Ranges that tie on the first `depth` letters; a text that has ended has a key of zero, and
    // as the texts are distinct only one of a range has.
    var ties = [(range: 0..<entries.count, depth: 0)]
    while let (range, depth) = ties.popLast() {
      if range.count <= Self.few {
        insertionSort(range, depth)
        continue
      }
      for index in range { entries[index].key = key(entries[index].id, at: depth) }
      entries[range].sort { $0.key < $1.key }
      var start = range.lowerBound
      for index in range where entries[index].key != entries[start].key {
        if index - start > 1 { ties.append((start..<index, depth + 4)) }
        start = index
      }
      if range.upperBound - start > 1 { ties.append((start..<range.upperBound, depth + 4)) }
    }
    return entries.map(\.id)
  }

  /// Ranges so short that comparing whole texts is cheaper than more steps.
  private static let few = 12

  private mutating func insertionSort(_ range: Range<Int>, _ depth: Int) {
    for index in range.dropFirst() {
      let entry = entries[index]
      var place = index
      while place > range.lowerBound, precedes(entry.id, entries[place - 1].id, depth) {
        entries[place] = entries[place - 1]
        place -= 1
      }
      entries[place] = entry
    }
  }

  private func precedes(_ a: UInt32, _ b: UInt32, _ depth: Int) -> Bool {
    var index = pool.starts[Int(a)] + depth
    var other = pool.starts[Int(b)] + depth
    let end = pool.starts[Int(a) + 1]
    let otherEnd = pool.starts[Int(b) + 1]
    while index < end, other < otherEnd {
      if pool.units[index] != pool.units[other] { return pool.units[index] < pool.units[other] }
      index += 1
      other += 1
    }
    return end - index < otherEnd - other
  }

  /// Four units from a place on; no unit is zero, so that an ended text comes first.
  private func key(_ id: UInt32, at depth: Int) -> UInt64 {
    let end = pool.starts[Int(id) + 1]
    let start = pool.starts[Int(id)] + depth
    var key: UInt64 = 0
    for place in 0..<4 {
      key = key << 16 | (start + place < end ? UInt64(pool.units[start + place]) : 0)
    }
    return key
  }
}
