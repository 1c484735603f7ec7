/// Sorts the texts of a list, four letters of all that still tie at a time.
struct TextOrder {
  private struct Entry {
    var key: UInt64
    var id: UInt32
  }

  private let list: TextList
  private var entries: [Entry] = []

  /// Prepares to sort a list's texts.
  init(_ list: TextList) {
    self.list = list
  }

  /// The numbers of the texts in the order of their units.
  mutating func sorted() -> [UInt32] {
    // Ranges that tie on the first `depth` letters. Keys that end in zero are of texts that have
    // ended: where such tie, they are the same text.
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
        if mayTie(start..<index) { ties.append((start..<index, depth + 4)) }
        start = index
      }
      if mayTie(start..<range.upperBound) { ties.append((start..<range.upperBound, depth + 4)) }
    }
    return entries.map(\.id)
  }

  /// Whether entries of one key have more letters to tell them apart.
  private func mayTie(_ range: Range<Int>) -> Bool {
    range.count > 1 && entries[range.lowerBound].key & 0xFFFF != 0
  }

  /// Puts the texts into buckets by their first three letters, each bucket a range to be sorted.
  private mutating func fillBuckets(_ ties: inout [(range: Range<Int>, depth: Int)]) {
    var starts = [Int](repeating: 0, count: Self.bucketCount + 1)
    for id in 0..<list.count { starts[bucket(id) + 1] += 1 }
    for bucket in 0..<Self.bucketCount {
      let end = starts[bucket] + starts[bucket + 1]
      if starts[bucket + 1] > 1 { ties.append((starts[bucket]..<end, 0)) }
      starts[bucket + 1] = end
    }
    entries = [Entry](repeating: Entry(key: 0, id: 0), count: list.count)
    for id in 0..<list.count {
      let bucket = bucket(id)
      entries[starts[bucket]].id = UInt32(truncatingIfNeeded: id)
      starts[bucket] += 1
    }
  }

  /// How many classes of letters there are, and how many buckets.
  private static let classCount = 40
  private static let bucketCount = 40 * 40 * 40

  private func bucket(_ id: Int) -> Int {
    let text = list.range(id)
    var bucket = 0
    for place in text.lowerBound..<text.lowerBound + 3 {
      bucket *= Self.classCount
      if place < text.upperBound { bucket += Self.letterClass(list.units[place]) }
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
    let units = list.units.span
    let (one, other) = (list.range(Int(a)), list.range(Int(b)))
    var index = depth
    while index < one.count, index < other.count {
      let (left, right) = (units[one.lowerBound + index], units[other.lowerBound + index])
      if left != right { return left < right }
      index += 1
    }
    return one.count < other.count
  }

  /// Four units from a place on; no unit is zero, so that an ended text comes first.
  private func key(_ id: UInt32, at depth: Int) -> UInt64 {
    let text = list.range(Int(id))
    let start = text.lowerBound + depth
    var key: UInt64 = 0
    for place in start..<start + 4 {
      key = key << 16 | (place < text.upperBound ? UInt64(list.units[place]) : 0)
    }
    return key
  }
}
