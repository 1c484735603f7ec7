import TestSupport
import Testing

@testable import Overlap

@Suite struct TextTagTests {
  @Test("a tag is the same of bytes and of units, and tells short texts apart")
  func tags() {
    var random = SplitMix64(seed: 71)
    var texts: [UInt64: [UInt8]] = [:]
    for _ in 0..<5000 {
      let text = (0..<random.int(0...10)).map { _ in UInt8(random.int(1...127)) }
      let units = text.map { UInt16($0) }
      let tag = TextTag.of(text.span)
      #expect(tag == TextTag.of(units.span))
      #expect(TextTag.isText(tag) == (text.count <= 7))
      #expect(texts[tag, default: text] == text)
      texts[tag] = text
    }
  }

  @Test("a short text with other letters has a hash for a tag")
  func others() {
    for text in ["é", "株式", "a\u{80}"] {
      let units = Array(text.utf16)
      #expect(!TextTag.isText(TextTag.of(units.span)))
    }
  }
}
