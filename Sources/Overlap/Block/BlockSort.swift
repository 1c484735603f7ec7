/// Puts the entries of a partition in order.
///
/// They come with their records rising, so that they need only be put in order by their blocks, in
/// a way that leaves equal ones as they stand: by counting, eleven bits at a time, which takes a
/// third of the time of comparing.
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
    for shift in stride(from: 32, to: 64, by: digitBits) {
      pass(entries.span, into: &other, shift: UInt64(shift), &next)
      swap(&entries, &other)
    }
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
