/// Puts the entries of a partition in order.
///
/// They come with their records rising, so that they need only be put in order by their blocks, in
/// a way that leaves equal ones as they stand: by counting, eleven bits at a time. The upper 22 bits
/// nearly always tell all blocks apart, and few entries are then out of place.
enum BlockSort {
  /// From how many entries on counting is worth its tables.
  static let leastCounted = 512
  private static let digitBits = 11
  private static let digits = 1 << digitBits

  /// Sorts entries whose records rise.
  ///
  /// Complexity: O(n).
  static func sort(_ entries: inout [UInt64]) {
    guard entries.count >= leastCounted else { return entries.sort() }
    var other = [UInt64](repeating: 0, count: entries.count)
    var next = [UInt32](repeating: 0, count: digits)
    count([42, 53], &entries, &other, &next)
    if !settle(&entries) { count([32, 43, 54], &entries, &other, &next) }
  }

  /// Sorts by digits that begin at some bits, the last of them the first to part entries.
  private static func count(
    _ shifts: [UInt64], _ entries: inout [UInt64], _ other: inout [UInt64], _ next: inout [UInt32]
  ) {
    for shift in shifts {
      pass(entries.span, into: &other, shift: shift, &next)
      swap(&entries, &other)
    }
  }

  /// Moves the few entries that are out of place; false when they are many.
  private static func settle(_ entries: inout [UInt64]) -> Bool {
    var list = entries.mutableSpan
    var moves = 0
    for index in 1..<list.count {
      let entry = list[index]
      var place = index
      while place > 0, BlockKey.block(list[place - 1]) > BlockKey.block(entry) {
        list[place] = list[place - 1]
        place -= 1
      }
      guard place < index else { continue }
      list[place] = entry
      moves += index - place
      if moves > list.count { return false }
    }
    return true
  }

  /// One digit: counts how often each stands, then puts each entry into its place.
  private static func pass(
    _ from: Span<UInt64>, into list: inout [UInt64], shift: UInt64, _ next: inout [UInt32]
  ) {
    var places = next.mutableSpan
    for digit in places.indices { places[digit] = 0 }
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

  private static func digit(_ entry: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: entry >> shift) & (digits - 1)
  }
}
