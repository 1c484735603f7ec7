import TestSupport
import Testing

@testable import Overlap

@Suite struct ByteLanesTests {
  /// Eight bytes as a number, the first the lowest.
  private func number(_ bytes: [UInt8]) -> UInt64 {
    bytes.reversed().reduce(0) { number, byte in number << 8 | UInt64(byte) }
  }

  @Test("answers are those of each byte alone")
  func answers() {
    let seed: UInt64 = 8
    var random = SplitMix64(seed: seed)
    for round in 0..<5_000 {
      // Bytes beside the borders, as often as any others.
      let borders: [UInt8] = [0, 0x1F, 0x20, 0x21, 0x2F, 0x30, 0x39, 0x3A, 0x60, 0x61, 0x7A, 0x7F]
      let bytes = (0..<8).map { _ in
        random.oneIn(2) ? random.pick(borders) : UInt8(random.int(0...0x7F))
      }
      let (first, last) = (random.pick(borders), random.pick(borders))
      let word = number(bytes)
      let within = ByteLanes.within(word, min(first, last), max(first, last))
      let expected = bytes.map { min(first, last)...max(first, last) ~= $0 }
      #expect(within == number(expected.map { $0 ? 0x80 : 0 }), "seed \(seed), round \(round)")
      let equal = ByteLanes.equal(word, first)
      #expect(equal == number(bytes.map { $0 == first ? 0x80 : 0 }), "seed \(seed), round \(round)")
      let places = expected.indices.filter { expected[$0] }.reduce(0) { $0 | UInt64(1) << $1 }
      #expect(ByteLanes.places(within) == places, "seed \(seed), round \(round)")
    }
  }

  @Test("a number of eight bytes that are all the same")
  func all() {
    #expect(ByteLanes.all(0x2A) == 0x2A2A_2A2A_2A2A_2A2A)
    #expect(ByteLanes.tops == 0x8080_8080_8080_8080)
  }
}
