/// Why true pairs were never compared.
package struct BlockingLoss: Sendable, Equatable {
  /// The pairs whose shared blocks were all too large.
  package private(set) var capped = 0
  /// The pairs that share a block which was used, but were not among the heaviest of either row, or
  /// weighed less than half of these.
  package private(set) var outweighed = 0
  /// The pairs that share no block at all.
  package private(set) var apart = 0

  /// All pairs that were lost.
  package var count: Int { capped + outweighed + apart }

  /// Looks again at pairs that were not compared.
  ///
  /// Complexity: O(n) in the keys of all records when there are such pairs; nothing else.
  init(of pairs: Set<RowPair>, in source: some KeySource) {
    guard !pairs.isEmpty else { return }
    var maker = source.maker()
    var keys = KeyList()
    var shared: [[HashedKey]] = []
    var sizes: [HashedKey: (ours: Int, theirs: Int)] = [:]
    for pair in pairs {
      maker.keys(of: pair.ours, into: &keys)
      let ours = (0..<keys.count).map { keys[$0] }
      maker.keys(of: source.oursCount + pair.theirs, into: &keys)
      let both = (0..<keys.count).map { keys[$0] }.filter(ours.contains)
      shared.append(both)
      for key in both { sizes[key] = (0, 0) }
    }
    for record in 0..<source.count {
      maker.keys(of: record, into: &keys)
      for place in 0..<keys.count {
        let key = keys[place]
        guard var size = sizes[key] else { continue }
        if record < source.oursCount { size.ours += 1 } else { size.theirs += 1 }
        sizes[key] = size
      }
    }
    for keys in shared {
      let isUsed = keys.contains { key in
        guard let size = sizes[key] else { return false }
        return size.ours * size.theirs <= key.kind.cap
      }
      if isUsed { outweighed += 1 } else if keys.isEmpty { apart += 1 } else { capped += 1 }
    }
  }
}
