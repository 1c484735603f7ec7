import Basics
import TestSupport
import Testing

@Suite struct ByteOrderTests {
  @Test func tellsComposedFromDecomposed() {
    #expect("é" == "e\u{301}")
    #expect(!ByteOrder.same("é", "e\u{301}"))
    #expect(ByteOrder.precedes("e\u{301}", "é"))
    #expect(!ByteOrder.precedes("é", "e\u{301}"))
  }

  @Test func ordersLikeTheBytes() {
    let pieces = ["", "a", "b", "é", "e\u{301}", "日", "😀", "\u{0}", "Z", "\u{FFFD}"]
    for seed in 0..<2_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...8, using: &random)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
      }
      let bytes = texts.map { Array($0.utf8) }
      #expect(ByteOrder.same(texts[0], texts[1]) == (bytes[0] == bytes[1]), "seed \(seed)")
      #expect(
        ByteOrder.precedes(texts[0], texts[1]) == bytes[0].lexicographicallyPrecedes(bytes[1]),
        "seed \(seed)")
    }
  }
}
