import TestSupport
import Testing

@testable import Overlap

@Suite struct BlockSortTests {
  @Test("entries whose records rise are put in the order of all their bits")
  func order() {
    var random = SplitMix64(seed: 91)
    for count in [0, 1, 2, 511, 512, 513, 9_000] {
      for keys in [1, 7, 1 << 32] as [UInt64] {
        var entries = (0..<count).map { record in
          (random.next() % keys) << 32 | UInt64(record)
        }
        let wanted = entries.sorted()
        BlockSort.sort(&entries)
        #expect(entries == wanted, "seed 91: \(count) entries of \(keys) keys")
      }
    }
  }

  @Test("the highest bits count, and records of one key stay as they came")
  func highBits() {
    var entries = (0..<600).map { record in UInt64(599 - record / 2) << 54 | UInt64(record) }
    let wanted = entries.sorted()
    BlockSort.sort(&entries)
    #expect(entries == wanted)
  }

  @Test("many blocks that only their lowest bits part are put in order, too")
  func lowBits() {
    var random = SplitMix64(seed: 92)
    for spread in [2, 40, 1_000] as [UInt64] {
      var entries = (0..<4_000).map { record in
        (0xABC << 52) | (random.next() % spread) << 32 | UInt64(record)
      }
      let wanted = entries.sorted()
      BlockSort.sort(&entries)
      #expect(entries == wanted, "seed 92: \(spread)")
    }
  }
}
