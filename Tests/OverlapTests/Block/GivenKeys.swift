import Basics
import Overlap
import TestSupport

/// Keys that a test gives, record by record.
struct GivenKeys: KeySource {
  let oursCount: Int
  let keys: [[HashedKey]]

  var count: Int { keys.count }

  func maker() -> any KeyMaker { Maker(keys: keys) }

  /// Records with the same number of keys are taken to say the same.
  func content(of record: Int) -> UInt64 {
    UInt64(keys[record].count) &* 0x9E37_79B9_7F4A_7C15 >> 40
  }

  private struct Maker: KeyMaker {
    let keys: [[HashedKey]]

    mutating func keys(of record: Int, into keys: inout KeyList) {
      keys.clear()
      for key in self.keys[record] { keys.add(key) }
    }
  }

  /// Records with a few keys each, of which some are shared by many and some by few.
  static func random(ours: Int, theirs: Int, seed: UInt64) -> GivenKeys {
    var random = SplitMix64(seed: seed)
    let keys = (0..<ours + theirs).map { _ in
      var made: [HashedKey] = []
      for _ in 0..<random.int(0...9) {
        let kind = random.pick(BlockKind.allCases)
        let range = random.pick([3, 20, 200])
        let key = HashedKey(kind, StableHash.hash("\(kind) \(random.int(0...range))"))
        if !made.contains(key) { made.append(key) }
      }
      return made
    }
    return GivenKeys(oursCount: ours, keys: keys)
  }
}

/// Runs the pieces from the last to the first, as threads might.
struct Backwards: Parallel {
  let width = 3

  func map<Result: Sendable>(
    _ count: Int, alongside own: () -> Void, _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let results: [Result] = (0..<count).reversed().map(body).reversed()
    own()
    return results
  }
}
