/// Sorts the texts of a pool, four letters of all that still tie at a time.
struct TextOrder {
  private struct Entry {
    var key: UInt64
    var id: UInt32
  }

  private let pool: TextPool
  private var entries: [Entry] = []

  /// Prepares to sort a pool's texts.
  init(_ pool: TextPool) {
    self.pool = pool
  }

  /// The numbers of the texts in the order of their units.
  mutating func sorted() -> [UInt32] {
    // Ranges that may tie on the first `depth` letters; a text that has ended has a key of zero,
    // and as the texts are distinct only one of a range has.
    var ties: [(range: Range<Int>, depth: Int)] = []
    fillBuckets(&ties)
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

  /// Puts the texts into buckets by their first three letters, each bucket a range to be sorted.
  private mutating func fillBuckets(_ ties: inout [(range: Range<Int>, depth: Int)]) {
    var starts = [Int](repeating: 0, count: Self.bucketCount + 1)
    for id in 0..<pool.count { starts[bucket(id) + 1] += 1 }
    for bucket in 0..<Self.bucketCount {
      let end = starts[bucket] + starts[bucket + 1]
      if starts[bucket + 1] > 1 { ties.append((starts[bucket]..<end, 0)) }
      starts[bucket + 1] = end
    }
    entries = [Entry](repeating: Entry(key: 0, id: 0), count: pool.count)
    for id in 0..<pool.count {
      let bucket = bucket(id)
      entries[starts[bucket]].id = UInt32(truncatingIfNeeded: id)
      starts[bucket] += 1
    }
  }

  /// How many classes of letters there are, and how many buckets.
  private static let classCount = 40
  private static let bucketCount = 40 * 40 * 40

  private func bucket(_ id: Int) -> Int {
    let end = pool.starts[id + 1]
    var bucket = 0
    for place in pool.starts[id]..<pool.starts[id] + 3 {
      bucket = bucket * Self.classCount + (place < end ? Self.letterClass(pool.units[place]) : 0)
    }
    return bucket
  }

  /// A class for each digit and letter of ASCII and for what lies between, in their order.
  private static func letterClass(_ unit: UInt16) -> Int {
    switch unit {
    case 0..<0x30: 1
    case 0x30...0x39: Int(unit - 0x30) + 2
    case 0x3A..<0x61: 12
    case 0x61...0x7A: Int(unit - 0x61) + 13
    default: 39
    }
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
