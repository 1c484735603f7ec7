import TestSupport
import Testing

@testable import Overlap

@Suite struct KeyListTests {
  private static func all(_ keys: borrowing KeyList) -> [HashedKey] {
    (0..<keys.count).map { keys[$0] }
  }

  @Test("A list holds each key once, in the order of their first coming, as many as fit")
  func holdsEachOnce() {
    for seed in UInt64(1)...200 {
      var random = SplitMix64(seed: seed)
      var keys = KeyList()
      var expected: [HashedKey] = []
      for _ in 0..<random.int(0...400) {
        // Few values, and hashes whose top bits agree, so that new keys look like old ones.
        let key = HashedKey(
          random.pick(BlockKind.allCases), UInt64(random.int(0...40)) << UInt64(random.int(0...3)))
        keys.add(key)
        if !expected.contains(key), expected.count < KeyList.most { expected.append(key) }
      }
      #expect(Self.all(keys) == expected, "seed \(seed)")
    }
  }

  @Test("A list that is cleared has no keys, and takes those again that it had")
  func clears() {
    var keys = KeyList()
    keys.add(.domain, 7)
    let before = Self.all(keys)
    keys.clear()
    #expect(keys.count == 0)
    keys.add(.domain, 7)
    #expect(Self.all(keys) == before)
  }

  @Test("The same value is another key for another kind")
  func kindsDiffer() {
    var keys = KeyList()
    for kind in BlockKind.allCases { keys.add(kind, 7) }
    #expect(Set(Self.all(keys).map(\.hash)).count == BlockKind.allCases.count)
  }
}
