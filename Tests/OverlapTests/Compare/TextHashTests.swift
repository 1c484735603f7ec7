import TestSupport
import Testing

@testable import Overlap

@Suite struct TextHashTests {
  @Test("letters hash alike in bytes and in units, and unlike texts do not")
  func hash() {
    var random = SplitMix64(seed: 12)
    var texts: [UInt64: [UInt8]] = [:]
    for _ in 0..<5000 {
      let text = (0..<random.int(0...13)).map { _ in UInt8(random.int(97...122)) }
      let hash = TextHash.hash(text.span)
      let units = text.map { UInt16($0) }
      let other = TextHash.hash(units.span)
      #expect(hash == other, "seed 12: \(text)")
      #expect(texts[hash, default: text] == text, "seed 12: \(text)")
      texts[hash] = text
    }
  }

  @Test("letters in other places, and more of the same, hash otherwise")
  func places() {
    let texts = [
      "", "a", "aa", "aaa", "aaaa", "aaaaa", "abcd", "bacd", "abcde", "abcdea", "abcdae",
    ]
    var hashes: Set<UInt64> = []
    for text in texts {
      let bytes = Array(text.utf8)
      hashes.insert(TextHash.hash(bytes.span))
    }
    #expect(hashes.count == texts.count)
  }
}
