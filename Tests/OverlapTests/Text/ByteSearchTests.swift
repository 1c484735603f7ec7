import Testing

@testable import Overlap

@Suite struct ByteSearchTests {
  private func first(_ word: [UInt8], in text: [UInt8], from start: Int = 0) -> Int? {
    ByteSearch.first(word, in: text.span, from: start)
  }

  private func has(_ text: [UInt8], at start: Int, _ word: [UInt8]) -> Bool {
    ByteSearch.has(text.span, at: start, word)
  }

  @Test("a word is found where it first stands")
  func first() {
    let text = Array("abcabd".utf8)
    #expect(first(Array("abd".utf8), in: text) == 3)
    #expect(first(Array("ab".utf8), in: text, from: 1) == 3)
    #expect(first(Array("abda".utf8), in: text) == nil)
    #expect(first([], in: text) == nil)
  }

  @Test("a word at the end is found, one beyond it is not")
  func has() {
    let text = Array("abc".utf8)
    #expect(has(text, at: 1, Array("bc".utf8)))
    #expect(!has(text, at: 2, Array("cd".utf8)))
    #expect(!has(text, at: 4, Array("c".utf8)))
    #expect(has(text, at: 3, []))
  }
}
