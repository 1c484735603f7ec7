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

  @Test("A hash goes on from where it is, and `with` leaves it there")
  func goesOn() {
    let (first, second) = (Array("acme".utf16), Array("works".utf16))
    let hash = LetterHash(first.span)
    #expect(hash.with(second.span).value == Self.hash(["acme", "works"]))
    #expect(hash.value == Self.hash(["acme"]))
  }
}
