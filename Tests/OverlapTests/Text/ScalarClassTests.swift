import Testing

@testable import Overlap

@Suite struct ScalarClassTests {
  @Test(
    "letters, digits, numerals and spaces of several scripts",
    arguments: [
      ("a", ScalarClass.letter), ("Z", .letter), ("7", .digit), (" ", .space), ("\t", .space),
      ("_", .other), ("-", .other), ("é", .letter), ("株", .letter), ("각", .letter), ("٣", .digit),
      ("❶", .number), ("Ⅷ", .number), ("\u{301}", .mark), ("\u{3000}", .space), ("\u{A0}", .space),
      ("…", .other), ("💩", .other), ("\u{10FFFF}", .other), ("ꭰ", .letter), ("ि", .other),
    ])
  func classes(_ text: String, _ expected: ScalarClass) {
    let found = ScalarClass.of(Array(text.utf8).span, at: 0)
    #expect(found.class == expected)
    #expect(found.length == text.utf8.count)
  }

  @Test("a word's border sees letters, numerals and underscores on either side")
  func borders() {
    let text = Array("é_a -日".utf8)
    let before = (0...text.count).filter { ScalarClass.isWordLike(text.span, before: $0) }
    let at = (0...text.count).filter { ScalarClass.isWordLike(text.span, at: $0) }
    #expect(before.contains(2) && before.contains(3) && before.contains(4))
    #expect(!before.contains(0) && !before.contains(5) && !before.contains(6))
    #expect(at.contains(0) && at.contains(2) && at.contains(6))
    #expect(!at.contains(4) && !at.contains(5) && !at.contains(text.count))
  }

  @Test("white space is skipped in both directions, whatever its script")
  func spaces() {
    let text = Array(" \u{3000}\ta\u{A0}\n".utf8)
    #expect(start(text) == 5 && end(text) == 6)
    #expect(start([0x20, 0x20]) == 2 && end([0x20, 0x20]) == 0)
    #expect(start([0x80, 0x20]) == 0 && end([0x20, 0x80]) == 2)
  }

  private func start(_ text: [UInt8]) -> Int {
    ScalarClass.skipSpaces(text.span, from: 0)
  }

  private func end(_ text: [UInt8]) -> Int {
    ScalarClass.skipSpaces(text.span, before: text.count)
  }
}
