import TestSupport
import Testing

@testable import Overlap

@Suite("Shared keys")
struct SharedKeysTests {
  /// The runs of a source, some records each.
  private static func runs(_ source: GivenKeys, of length: Int, bits: Int) -> KeyRuns {
    let ours = stride(from: 0, to: source.oursCount, by: length).map {
      $0..<min($0 + length, source.oursCount)
    }
    let theirs = stride(from: source.oursCount, to: source.count, by: length).map {
      $0..<min($0 + length, source.count)
    }
    return KeyRuns(
      (ours + theirs).map { KeyRun($0, of: source, bits: bits) }, oursCount: source.oursCount)
  }

  /// For each shared key of all partitions the records that have it, by list and rising.
  private static func found(_ runs: KeyRuns, oursCount: Int, bits: Int) -> [[[Int]]] {
    var blocks: [[[Int]]] = []
    var shared = SharedKeys()
    var table = BlockTable()
    for partition in 0..<1 << bits {
      shared.find(in: partition, of: runs)
      table.number(&shared)
      var members = [[[Int]]](repeating: [[], []], count: table.count)
      for index in 0..<shared.count {
        let record = Int(shared.entries[index] & 0xFFFF_FFFF)
        members[Int(shared.entries[index] >> 32)][record < oursCount ? 0 : 1].append(record)
      }
      for number in 1..<table.count {
        let found = table.found[number]
        #expect(members[number].map(\.count) == [Int(found.ours), Int(found.theirs)])
      }
      blocks += members.dropFirst().filter { !$0[1].isEmpty }
    }
    return blocks
  }

  @Test("Each key that both lists have is found with all its records", arguments: [0, 1, 5])
  func all(bits: Int) {
    for seed in 1...20 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      let (ours, theirs) = (random.int(0...200), random.int(0...200))
      let source = GivenKeys.random(ours: ours, theirs: theirs, seed: seed &* 31)
      var wanted: [HashedKey: [[Int]]] = [:]
      for record in 0..<source.count {
        for key in source.keys[record] {
          wanted[key, default: [[], []]][record < ours ? 0 : 1].append(record)
        }
      }
      let blocks = wanted.values.filter { !$0[0].isEmpty && !$0[1].isEmpty }
      let runs = Self.runs(source, of: 64, bits: bits)
      let found = Self.found(runs, oursCount: ours, bits: bits)
      #expect(
        found.sorted { $0.description < $1.description }
          == blocks.sorted { $0.description < $1.description }, "seed \(seed)")
    }
  }

  @Test("A partition far larger than usual loses nothing")
  func large() {
    let keys = (0..<30_000).map { [HashedKey(.word, UInt64($0 % 15_000) &* 0x9E37_79B1)] }
    let source = GivenKeys(oursCount: 15_000, keys: keys)
    let found = Self.found(
      Self.runs(source, of: 8_192, bits: 0), oursCount: source.oursCount, bits: 0)
    #expect(found.count == 15_000)
  }
}
