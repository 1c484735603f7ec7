import Basics
import TestSupport
import Testing

@testable import Overlap

@Suite("Parts of records")
struct RecordPartsTests {
  /// Who faces a record in one block, and what a pair with them counts for.
  private struct Facing: Hashable {
    let others: [UInt32]
    let weight: UInt32
  }

  /// Records enough for several runs and groups; every eighth key is one that many share.
  private static func source(ours: Int, theirs: Int, seed: UInt64) -> GivenKeys {
    var random = SplitMix64(seed: seed)
    let keys = (0..<ours + theirs).map { _ in
      let made = (0..<random.int(0...6)).map { _ in
        let most = random.int(0...7) == 0 ? 40 : 6_000
        let kind = random.pick(BlockKind.allCases)
        return HashedKey(kind, StableHash.hash("\(kind) \(random.int(0...most)) of \(most)"))
      }
      return Array(Set(made))
    }
    return GivenKeys(oursCount: ours, keys: keys)
  }

  /// What each record faces, from a table of all keys.
  private static func twin(_ source: GivenKeys) -> (facing: [[Facing]], capped: Int) {
    let ours = source.oursCount
    let weight = BlockWeight(ours: ours, theirs: source.count - ours)
    var blocks: [HashedKey: (ours: [UInt32], theirs: [UInt32])] = [:]
    for (record, keys) in source.keys.enumerated() {
      for key in keys {
        if record < ours {
          blocks[key, default: ([], [])].ours.append(UInt32(record))
        } else {
          blocks[key, default: ([], [])].theirs.append(UInt32(record))
        }
      }
    }
    let capped = blocks.filter { $0.value.ours.count * $0.value.theirs.count > $0.key.kind.cap }
    let facing = source.keys.enumerated().map { record, keys in
      keys.compactMap { key -> Facing? in
        guard capped[key] == nil, let block = blocks[key] else { return nil }
        let pairs = block.ours.count * block.theirs.count
        guard pairs > 0 else { return nil }
        return Facing(
          others: record < ours ? block.theirs : block.ours,
          weight: weight.of(pairs: pairs) * (key.kind == .domain ? 3 : 1))
      }
    }
    return (facing, capped.count)
  }

  @Test(
    "Each record faces those who share a key with it in the other list, in all runs and groups",
    arguments: 1...4 as ClosedRange<UInt64>)
  func facing(seed: UInt64) {
    let source = Self.source(ours: 9_000, theirs: 8_000, seed: seed)
    let index = BlockIndex(source, on: Backwards())
    let (wanted, capped) = Self.twin(source)
    #expect(index.members.count > 1)
    #expect(BlockKind.allCases.reduce(0) { $0 + index.counts[$1].cappedBlocks } == capped)
    var seen = 0
    for run in 0...(source.count - 1) / BlockMembers.recordsOfRun {
      let parts = RecordParts(ofRun: run, in: index)
      for (place, record) in parts.records.enumerated() {
        let found = parts.places(of: place).map { part in
          Facing(
            others: index.records[parts.parts[part].range].sorted(),
            weight: parts.parts[part].weight)
        }
        #expect(found.counted == wanted[record].counted, "seed \(seed), record \(record)")
        #expect(found.reduce(0) { $0 + $1.others.count } <= parts.mostOthers)
        seen += 1
      }
    }
    #expect(seen == source.count)
  }
}

extension Array where Element: Hashable {
  /// How often each element is there.
  fileprivate var counted: [Element: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
