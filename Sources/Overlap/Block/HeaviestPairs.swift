/// The heaviest pairs of a run of records.
struct HeaviestPairs: Sendable {
  /// Our record in the upper half, theirs in the lower one.
  let pairs: [UInt64]

  /// The pairs of a run, the heaviest of each record.
  ///
  /// Complexity: O(n) in the pairs of all its blocks.
  init(ofRun run: Int, in index: BlockIndex) {
    let parts = RecordParts(ofRun: run, in: index)
    var weights = PairWeights(most: parts.mostOthers)
    let records = index.records.span
    let contents = index.contents.span
    let all = parts.parts.span
    let first = parts.records.lowerBound
    pairs = [UInt64](capacity: parts.records.count * Candidates.kept) { room in
      for record in parts.records {
        let own = all.extracting(parts.places(of: record &- first))
        guard !own.isEmpty else { continue }
        let isOurs = record < index.oursCount
        let leaders = weights.heaviest(own, among: records, saying: contents)
        let record = UInt64(truncatingIfNeeded: record)
        for place in 0..<leaders.count {
          let other = UInt64(leaders.others.span[place])
          room.append(isOurs ? record << 32 | other : other << 32 | record)
        }
      }
    }
  }
}

/// The heaviest of the pairs that were added, in no matter which order.
///
/// Of equal ones those go before whose records' hashes are lower, then those that stand first in
/// their list.
struct HeaviestFour {
  private(set) var others: InlineArray<4, UInt32> = .init(repeating: 0)
  private var weights: InlineArray<4, UInt32> = .init(repeating: 0)
  private(set) var count = 0

  mutating func add(_ weight: UInt32, _ other: UInt32, _ contents: Span<UInt32>) {
    var others = others.mutableSpan
    var weights = weights.mutableSpan
    var place = count
    while place > 0 {
      let rival = others[place - 1]
      guard
        weights[place - 1] < weight
          || weights[place - 1] == weight && Self.precedes(other, rival, contents)
      else { break }
      if place < Candidates.kept {
        weights[place] = weights[place - 1]
        others[place] = rival
      }
      place -= 1
    }
    guard place < Candidates.kept else { return }
    weights[place] = weight
    others[place] = other
    count = min(count + 1, Candidates.kept)
  }

  private static func precedes(_ one: UInt32, _ other: UInt32, _ contents: Span<UInt32>) -> Bool {
    let (first, second) = (contents[Int(one)], contents[Int(other)])
    return first == second ? one < other : first < second
  }
}
