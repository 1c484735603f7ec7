import Basics
import TestSupport
import Testing

@testable import Overlap

@Suite("Candidates")
struct CandidatesTests {
  /// A pair's block weight, as the engine reckons it, from the blocks that both records are in.
  private static func twin(_ source: GivenKeys) -> [[UInt32]] {
    let ours = source.oursCount
    let weight = BlockWeight(ours: ours, theirs: source.count - ours)
    var sums: [Int: [Int: UInt64]] = [:]
    for i in 0..<ours {
      for j in ours..<source.count {
        for key in source.keys[i] where source.keys[j].contains(key) {
          let left = (0..<ours).count { source.keys[$0].contains(key) }
          let right = (ours..<source.count).count { source.keys[$0].contains(key) }
          guard left * right <= key.kind.cap else { continue }
          let times: UInt64 = key.kind == .domain ? 3 : 1
          sums[i, default: [:]][j, default: 0] += UInt64(weight.of(pairs: left * right)) * times
        }
      }
    }
    var kept: [[UInt32]] = Array(repeating: [], count: ours)
    func isBefore(_ place: Int, _ own: Int) -> Bool {
      (source.content(of: place), place) < (source.content(of: own), own)
    }
    func isKept(_ own: UInt64, _ place: Int, _ others: [(place: Int, weight: UInt64)]) -> Bool {
      others.allSatisfy { $0.weight <= 2 * own }
        && others.count { $0.weight > own || ($0.weight == own && isBefore($0.place, place)) } < 4
    }
    for (i, row) in sums {
      for (j, own) in row {
        let ofOurs = row.map { (place: $0.key, weight: $0.value) }
        let ofTheirs = sums.compactMap { i, row in row[j].map { (place: i, weight: $0) } }
        if isKept(own, j, ofOurs) || isKept(own, i, ofTheirs) {
          kept[i].append(UInt32(j))
        }
      }
    }
    return kept.map { $0.sorted() }
  }

  @Test("The candidates are those of a plain search", arguments: 1...40 as ClosedRange<UInt64>)
  func twin(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let source = GivenKeys.random(
      ours: random.int(0...60), theirs: random.int(0...60), seed: seed &* 77)
    let candidates = Candidates(BlockIndex(source, on: OneAfterAnother()), on: OneAfterAnother())
    let found = (0..<source.oursCount).map { row in
      Array(candidates.partners[candidates.places(of: row)])
    }
    #expect(found == Self.twin(source), "seed \(seed)")
  }

  @Test("Neither the order nor the number of the pieces matters")
  func determinism() {
    let source = GivenKeys.random(ours: 20_000, theirs: 17_000, seed: 5)
    let one = BlockIndex(source, on: OneAfterAnother())
    let other = BlockIndex(source, on: Backwards())
    #expect(one.records == other.records)
    #expect(one.counts == other.counts)
    #expect(Candidates(one, on: OneAfterAnother()) == Candidates(other, on: Backwards()))
  }

  @Test("A block above the cap is counted and left out")
  func caps() {
    let key = HashedKey(.initials, 99)
    let source = GivenKeys(oursCount: 6, keys: Array(repeating: [key], count: 13))
    let index = BlockIndex(source, on: OneAfterAnother())
    #expect(index.counts[.initials].cappedBlocks == 1)
    #expect(index.counts[.initials].cappedPairs == 42)
    #expect(index.counts[.initials].blocks == 0)
    #expect(Candidates(index, on: OneAfterAnother()).count == 0)
    let fitting = GivenKeys(oursCount: 6, keys: Array(repeating: [key], count: 12))
    let all = BlockIndex(fitting, on: OneAfterAnother())
    #expect(all.counts[.initials].pairs == 36)
    // The first four of each row on either side: 6 × 6 less the four pairs of the last two.
    #expect(Candidates(all, on: OneAfterAnother()).count == 32)
  }

  @Test("The row of a place is found")
  func rows() {
    let source = GivenKeys.random(ours: 50, theirs: 50, seed: 3)
    let candidates = Candidates(BlockIndex(source, on: OneAfterAnother()), on: OneAfterAnother())
    for row in 0..<50 {
      for place in candidates.places(of: row) { #expect(candidates.row(at: place) == row) }
    }
  }
}
