import Basics

extension AccountSheet {
  /// A row that has the key of an earlier one, and so is left out.
  package struct Repeat: Equatable, Sendable {
    /// The row.
    package let row: Int
    /// The row that stays.
    package let first: Int
    /// Whether the two say different things.
    package let differs: Bool
  }

  /// The rows in the order of their keys, one a key: of several the first stays.
  ///
  /// Complexity: O(n log n), where few keys share their first eight bytes behind what all share.
  package func ordered() -> (rows: [Int32], repeats: [Repeat]) {
    let shared = commonStart
    var entries = (0..<count).map { Entry(start: start(of: $0, from: shared), row: Int32($0)) }
    entries.sort { a, b in
      a.start != b.start ? a.start < b.start : precedes(Int(a.row), Int(b.row))
    }
    var rows: [Int32] = []
    rows.reserveCapacity(entries.count)
    var repeats: [Repeat] = []
    for entry in entries {
      if let last = rows.last, keysAreEqual(Int(last), Int(entry.row)) {
        repeats.append(
          Repeat(
            row: Int(entry.row), first: Int(last),
            differs: !saysTheSame(Int(last), Int(entry.row))))
      } else {
        rows.append(entry.row)
      }
    }
    repeats.sort { $0.row < $1.row }
    return (rows, repeats)
  }

  /// A row with the first bytes of its key, which mostly decide.
  private struct Entry {
    let start: UInt64
    let row: Int32
  }

  /// How many bytes all keys begin with together.
  private var commonStart: Int {
    guard count > 0 else { return 0 }
    let first = made.range(0)
    var shared = first.count
    for row in 1..<max(count, 1) {
      let range = made.range(row * 2)
      shared = min(shared, range.count)
      var at = 0
      while at < shared, made.bytes[first.lowerBound + at] == made.bytes[range.lowerBound + at] {
        at += 1
      }
      shared = at
    }
    return shared
  }

  private func start(of row: Int, from shared: Int) -> UInt64 {
    let range = made.range(row * 2)
    var word: UInt64 = 0
    for offset in 0..<8 {
      let at = range.lowerBound + shared + offset
      word = word << 8 | (at < range.upperBound ? UInt64(made.bytes[at]) : 0)
    }
    return word
  }

  /// By key, byte by byte; rows with one key as they stood in the file.
  private func precedes(_ a: Int, _ b: Int) -> Bool {
    made.with(a * 2) { one in
      made.with(b * 2) { other in
        let order = SpanOrder.compare(one, other)
        return order != 0 ? order < 0 : a < b
      }
    }
  }

  private func keysAreEqual(_ a: Int, _ b: Int) -> Bool {
    made.with(a * 2) { one in made.with(b * 2) { SpanOrder.isEqual(one, $0) } }
  }

  private func saysTheSame(_ a: Int, _ b: Int) -> Bool {
    let (one, other) = (figures(a), figures(b))
    guard one.population == other.population, one.amount == other.amount,
      one.currency == other.currency
    else { return false }
    return Given.allCases.allSatisfy { text in
      with(a, text) { left in with(b, text) { SpanOrder.isEqual(left, $0) } }
    }
  }
}
