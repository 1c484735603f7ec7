import Basics

/// Notices a deal whose rows do not stand together: its name comes up a second time.
///
/// In a file that is in order, as exports mostly are, each name only has to follow the last one.
/// For other files 128 bits of each name are kept and compared at the end; chance makes two
/// names alike once in 2^64 names or more.
struct DealNames {
  /// What is kept of a name, and the line where it stood.
  private struct Seen {
    let first: UInt64
    let second: UInt64
    let line: Int

    func isSameName(as other: Seen) -> Bool { first == other.first && second == other.second }

    static func precedes(_ a: Seen, _ b: Seen) -> Bool {
      if a.first != b.first { return a.first < b.first }
      if a.second != b.second { return a.second < b.second }
      return a.line < b.line
    }
  }

  private var seen: [Seen] = []
  private var isInOrder = true

  /// Adds the name of a deal that starts on a line, and whether it follows the one before.
  mutating func add(_ name: Span<UInt8>, isNext: Bool, line: Int) {
    isInOrder = isInOrder && (isNext || seen.isEmpty)
    seen.append(
      Seen(
        first: StableHash.hash(name, seed: 0), second: StableHash.hash(name, seed: 1), line: line))
  }

  /// The lines on which a name stands again, with the line where it stood first.
  func repeated() -> [(line: Int, first: Int)] {
    guard !isInOrder else { return [] }
    let sorted = seen.sorted(by: Seen.precedes)
    var repeated: [(line: Int, first: Int)] = []
    var first = 0
    for index in sorted.indices.dropFirst() {
      if sorted[index].isSameName(as: sorted[first]) {
        repeated.append((sorted[index].line, sorted[first].line))
      } else {
        first = index
      }
    }
    return repeated.sorted { $0.line < $1.line }
  }
}
