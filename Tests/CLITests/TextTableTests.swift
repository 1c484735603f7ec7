import Platform
import Testing

@testable import CLI

@Suite("Tables in plain text")
struct TextTableTests {
  private func text(width: Int?) -> [String] {
    var table = TextTable([.init("id"), .init("name"), .init("n", .right), .init("more")])
    table.add(["a", "Łódź Straße und noch viel mehr", "7", "一二三四五六七八九十"])
    table.add(["bb", "株式会社", "12", ""])
    let terminal = Terminal(width: width ?? 80, isWidthKnown: width != nil)
    return table.text(indent: 0, style: Style(terminal)).split(separator: "\n").map(String.init)
  }

  @Test("Without a limit nothing is cut; letters of two columns stand in line, figures right")
  func whole() {
    #expect(
      text(width: nil) == [
        "id  name                             n  more",
        "a   Łódź Straße und noch viel mehr   7  一二三四五六七八九十",
        "bb  株式会社                        12",
      ])
  }

  @Test("Long texts are cut to the width with a sign, wide letters never in half")
  func narrow() {
    #expect(
      text(width: 40) == [
        "id  name              n  more",
        "a   Łódź Straße un…   7  一二三四五六七…",
        "bb  株式会社         12",
      ])
  }

  @Test("What has no room is named below")
  func leftOut() {
    #expect(text(width: 20).last == "--wide also shows more")
  }

  @Test(
    "A text is cut by columns, not by letters",
    arguments: [
      ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("株式会社", 8, "株式会社"), ("株式会社", 7, "株式会…"),
      ("株式会社", 6, "株式…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("ab", 1, "…"),
    ])
  func cut(_ text: String, _ width: Int, _ expected: String) {
    #expect(TerminalText.cut(text, to: width) == expected)
  }
}
