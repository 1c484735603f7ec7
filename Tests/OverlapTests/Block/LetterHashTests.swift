import TestSupport
import Testing

@testable import Overlap

@Suite struct LetterHashTests {
  private static func hash(_ pieces: [String]) -> UInt64 {
    var hash = LetterHash()
    for piece in pieces {
      let units = Array(piece.utf16)
      hash.add(units.span)
    }
    return hash.value
  }

  @Test("Other pieces have another hash: no two of a hundred thousand fall together")
  func differs() {
    var random = SplitMix64(seed: 12)
    let letters = Array("abcé名")
    var known: [UInt64: [String]] = [:]
    for _ in 0..<100_000 {
      let count = random.int(1...3)
      let pieces = (0..<count).map { _ in
        String((0..<random.int(1...(count == 1 ? 9 : 3))).map { _ in random.pick(letters) })
      }
      let hash = Self.hash(pieces)
      #expect(known[hash] == nil || known[hash] == pieces, "\(pieces)")
      known[hash] = pieces
    }
  }

  @Test(
    "Where the pieces part belongs to the hash",
    arguments: [
      (["ab", "c"], ["a", "bc"]), (["abc", "d"], ["ab", "cd"]), (["abc"], ["ab", "c"]),
      (["ab", "cd"], ["abcd"]),
    ])
  func borders(_ one: [String], _ other: [String]) {
    #expect(Self.hash(one) != Self.hash(other))
  }

  @Test("Letters in bytes have the hash of the same letters in units")
  func bytes() {
    var random = SplitMix64(seed: 13)
    for _ in 0..<1_000 {
      let bytes = (0..<random.int(0...20)).map { _ in UInt8(random.int(0x61...0x7A)) }
      let units = bytes.map(UInt16.init)
      #expect(LetterHash(bytes.span).value == LetterHash(units.span).value, "\(bytes)")
    }
  }
}
