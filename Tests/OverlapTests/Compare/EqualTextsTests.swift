import TestSupport
import Testing

@testable import Overlap

@Suite struct EqualTextsTests {
  @Test("texts go by the first that is the same, whatever their hashes", arguments: [1, 300])
  func firsts(_ hashes: Int) {
    var random = SplitMix64(seed: 61)
    var list = TextList()
    var texts: [[UInt16]] = []
    var held: [[UInt16]: UInt32] = [:]
    for _ in 0..<300 {
      let text = (0..<random.int(0...4)).map { _ in UInt16(random.int(97...99)) }
      let count = UInt32(random.int(0...1))
      #expect(Int(list.append(text.span, count: count)) == texts.count)
      list.addHash(TextHash.hash(text.span) % UInt64(hashes))
      texts.append(text)
      held[text, default: 0] += count
    }
    let equal = EqualTexts(list)
    for (id, text) in texts.enumerated() {
      let first = Int(equal.firsts[id])
      #expect(texts.firstIndex(of: text) == first)
      #expect(equal.counts[first] == held[text])
    }
  }

  @Test("of texts taken back nothing is left")
  func takenBack() {
    var list = TextList()
    for text in ["acme", "beta", "gamma"] {
      let units = Array(text.utf16)
      _ = list.append(units.span)
      list.addHash(TextHash.hash(units.span))
      if text == "beta" { list.removeLast() }
    }
    #expect(list.count == 2)
    #expect(list.text(1) == "gamma")
    #expect(EqualTexts(list).firsts == [0, 1])
  }
}
