import Basics

/// The texts of a list in the order of their units.
///
/// Their first letters are one number each, by which nearly all are told apart: texts are only
/// looked at, for a second time, where such numbers are the same.
struct TextOrder {
  /// A text in its place.
  struct Entry: BitwiseCopyable {
    fileprivate var key: UInt64 = 0
    /// Its number in the list.
    var id: UInt32 = 0
    /// How many letters it has, and how many of them it shares with the text in front of it.
    var count: UInt8 = 0
    fileprivate(set) var shared: UInt8 = 0
  }

  /// All texts in order; equal ones by their numbers.
  private(set) var entries: [Entry]

  /// Puts a list's texts in order.
  ///
  /// Complexity: O(n log n).
  init(_ list: TextList) {
    entries = (0..<list.count).map { id in
      let text = list.range(id)
      return Entry(
        key: TextKey.of(list.units.span.extracting(text)), id: UInt32(truncatingIfNeeded: id),
        count: UInt8(truncatingIfNeeded: text.count))
    }
    let isCounted = entries.count >= Self.leastCounted
    if isCounted { Self.count(&entries) }
    var sorter = Sorter(list)
    var span = entries.mutableSpan
    var start = 0
    while start < span.count {
      var end = isCounted ? start + 1 : span.count
      while end < span.count, Self.beginAlike(span[end], span[start]) { end += 1 }
      sorter.sort(start..<end, &span)
      start = end
    }
    for place in span.indices.dropFirst() {
      span[place].shared = sorter.shared(span[place - 1], span[place])
    }
  }

  /// Whether a text is the same as the one in front of it.
  func isRepeated(_ place: Int) -> Bool {
    let entry = entries[place]
    return place > 0 && entry.shared == entry.count && entries[place - 1].count == entry.count
  }

  /// From how many texts on counting is worth its tables.
  private static let leastCounted = 1 << 12
  private static let digitBits: UInt64 = 12
  private static let digits = 1 << 12

  /// Puts texts in order by two digits, the first four letters of usual texts.
  private static func count(_ entries: inout [Entry]) {
    var other = [Entry](repeating: Entry(), count: entries.count)
    for shift in [64 - 2 * digitBits, 64 - digitBits] {
      pass(entries.span, into: &other, shift: shift)
      swap(&entries, &other)
    }
  }

  /// Counts how often each digit stands, then puts each entry into its place.
  private static func pass(_ from: Span<Entry>, into list: inout [Entry], shift: UInt64) {
    var next = [UInt32](repeating: 0, count: digits)
    var places = next.mutableSpan
    for index in from.indices { places[digit(from[index], shift)] &+= 1 }
    var sum: UInt32 = 0
    for digit in places.indices {
      let count = places[digit]
      places[digit] = sum
      sum &+= count
    }
    var sorted = list.mutableSpan
    for index in from.indices {
      let digit = digit(from[index], shift)
      sorted[Int(places[digit])] = from[index]
      places[digit] &+= 1
    }
  }

  private static func digit(_ entry: Entry, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: entry.key &>> shift) & (digits - 1)
  }

  /// Whether counting has not told two texts apart.
  private static func beginAlike(_ a: Entry, _ b: Entry) -> Bool {
    (a.key ^ b.key) >> (64 - 2 * digitBits) == 0
  }
}

/// Sorts texts that begin alike: few by putting each where it belongs, many by merging such runs.
private struct Sorter {
  private static let few = 12
  private let list: TextList
  private var aside: [TextOrder.Entry] = []

  init(_ list: TextList) {
    self.list = list
  }

  mutating func sort(_ range: Range<Int>, _ entries: inout MutableSpan<TextOrder.Entry>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + Self.few, range.upperBound)
      insert(start..<end, &entries)
      start = end
    }
    if range.count > max(aside.count, Self.few) {
      aside = [TextOrder.Entry](repeating: TextOrder.Entry(), count: range.count)
    }
    var width = Self.few
    while width < range.count {
      var start = range.lowerBound
      while start + width < range.upperBound {
        let end = min(start + 2 * width, range.upperBound)
        merge(start..<start + width, upTo: end, &entries)
        start = end
      }
      width *= 2
    }
  }

  private func insert(_ range: Range<Int>, _ entries: inout MutableSpan<TextOrder.Entry>) {
    for index in range.dropFirst() {
      let entry = entries[index]
      var place = index
      while place > range.lowerBound, precedes(entry, entries[place - 1]) {
        entries[place] = entries[place - 1]
        place -= 1
      }
      if place < index { entries[place] = entry }
    }
  }

  /// Merges a run with the one behind it.
  private mutating func merge(
    _ run: Range<Int>, upTo end: Int, _ entries: inout MutableSpan<TextOrder.Entry>
  ) {
    var next = run.upperBound
    guard precedes(entries[next], entries[next - 1]) else { return }
    for place in run { aside[place - run.lowerBound] = entries[place] }
    var taken = 0
    var place = run.lowerBound
    while taken < run.count {
      if next < end, precedes(entries[next], aside[taken]) {
        entries[place] = entries[next]
        next += 1
      } else {
        entries[place] = aside[taken]
        taken += 1
      }
      place += 1
    }
  }

  private func precedes(_ a: TextOrder.Entry, _ b: TextOrder.Entry) -> Bool {
    if a.key != b.key { return a.key < b.key }
    let units = list.units.span
    let one = units.extracting(list.range(Int(a.id)))
    let other = units.extracting(list.range(Int(b.id)))
    let shared = Letters.shared(one, other)
    guard shared < one.count, shared < other.count else { return one.count < other.count }
    return one[shared] < other[shared]
  }

  /// How many letters two texts share at the front.
  func shared(_ a: TextOrder.Entry, _ b: TextOrder.Entry) -> UInt8 {
    guard let shared = TextKey.shared(a.key, b.key) else {
      let units = list.units.span
      let one = units.extracting(list.range(Int(a.id)))
      return UInt8(
        clamping: Letters.shared(one, units.extracting(list.range(Int(b.id)))))
    }
    return min(a.count, b.count, shared)
  }
}
