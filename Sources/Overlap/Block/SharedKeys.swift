/// The keys of a partition that both lists have: most keys stand in one list only.
///
/// Each key sets a bit of its list's, and those whose bit the other list has set, too, are kept:
/// all that are shared, and few others.
struct SharedKeys: ~Copyable {
  /// The bits that each list should have for each key of a partition.
  private static let bitsOfKey = 8
  private static let leastWords = 1 << 10

  private var ours = [UInt64](repeating: 0, count: leastWords)
  private var theirs = [UInt64](repeating: 0, count: leastWords)
  /// The entries that were kept, ours first, records rising; what is behind `count` is left over.
  var entries: [UInt64] = []
  private(set) var count = 0
  /// How many of them are ours.
  private(set) var oursCount = 0

  /// No keys yet.
  init() {}

  /// Finds the shared keys of a partition.
  ///
  /// Complexity: O(n) in its keys.
  mutating func find(in partition: Int, of runs: KeyRuns) {
    let all = runs.count(of: partition)
    clear(for: all)
    if entries.count < all { entries = [UInt64](repeating: 0, count: all + all / 4) }
    // Spans, so that no array is counted as used again for each partition and run.
    let (ourRuns, theirRuns) = (runs.ours.span, runs.theirs.span)
    for run in ourRuns.indices {
      Self.mark(&ours, ourRuns[run].keys.span.extracting(ourRuns[run].places(of: partition)))
    }
    for run in theirRuns.indices {
      Self.mark(
        &theirs, theirRuns[run].keys.span.extracting(theirRuns[run].places(of: partition)),
        among: ours)
    }
    count = 0
    for run in ourRuns.indices {
      Self.keep(
        ourRuns[run].keys.span.extracting(ourRuns[run].places(of: partition)),
        from: ourRuns[run].first, marked: theirs, in: &entries, &count)
    }
    oursCount = count
    for run in theirRuns.indices {
      Self.keep(
        theirRuns[run].keys.span.extracting(theirRuns[run].places(of: partition)),
        from: theirRuns[run].first, marked: theirs, in: &entries, &count)
    }
  }

  /// Takes all bits back, and makes more where there may be more keys.
  private mutating func clear(for keys: Int) {
    var words = ours.count
    while words * 64 < keys * Self.bitsOfKey { words *= 2 }
    if words > ours.count {
      ours = [UInt64](repeating: 0, count: words)
      theirs = ours
    } else {
      for index in ours.indices { ours[index] = 0 }
      for index in theirs.indices { theirs[index] = 0 }
    }
  }

  /// Marks all keys.
  private static func mark(_ marks: inout [UInt64], _ keys: Span<BlockKey>) {
    var marks = marks.mutableSpan
    let mask = marks.count * 64 - 1
    for index in keys.indices {
      let mark = keys[index].mark(within: mask)
      marks[mark >> 6] |= 1 &<< UInt64(truncatingIfNeeded: mark)
    }
  }

  /// Marks those keys that the others may have, too.
  private static func mark(
    _ marks: inout [UInt64], _ keys: Span<BlockKey>, among others: [UInt64]
  ) {
    var marks = marks.mutableSpan
    let others = others.span
    let mask = marks.count * 64 - 1
    for index in keys.indices {
      let mark = keys[index].mark(within: mask)
      marks[mark >> 6] |= others[mark >> 6] & 1 &<< UInt64(truncatingIfNeeded: mark)
    }
  }

  /// Keeps the keys that are marked.
  private static func keep(
    _ keys: Span<BlockKey>, from first: UInt64, marked marks: [UInt64],
    in entries: inout [UInt64], _ count: inout Int
  ) {
    let marks = marks.span
    let mask = marks.count * 64 - 1
    var room = entries.mutableSpan
    var filled = count
    for index in keys.indices {
      let key = keys[index]
      let mark = key.mark(within: mask)
      // Written in any case and left behind if it isn't kept: nobody could foretell which are.
      room[filled] = key.entry(first: first)
      let isMarked = marks[mark >> 6] &>> UInt64(truncatingIfNeeded: mark) & 1
      filled &+= Int(truncatingIfNeeded: isMarked)
    }
    count = filled
  }
}
