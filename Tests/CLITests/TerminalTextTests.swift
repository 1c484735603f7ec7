import Testing

@testable import CLI

/// P12: what comes from outside can't act on a terminal, hide or lie about its order.
@Suite("TerminalText")
struct TerminalTextTests {
  @Test(
    "What acts or hides is shown by its number",
    arguments: [
      ("\u{1B}]0;title\u{7}", #"\u{1B}]0;title\u{07}"#), ("\u{9B}2J", #"\u{9B}2J"#),
      ("a\u{202E}b", #"a\u{202E}b"#), ("a\u{2066}b\u{2069}", #"a\u{2066}b\u{2069}"#),
      ("zero\u{200B}width", #"zero\u{200B}width"#), ("\u{FEFF}bom", #"\u{FEFF}bom"#),
      ("a\r\nb\tc", #"a\r\nb\tc"#), ("\u{0}", #"\u{00}"#), ("\u{7F}", #"\u{7F}"#),
      ("\u{2028}", #"\u{2028}"#), ("\u{E0041}", #"\u{E0041}"#), ("soft\u{AD}", #"soft\u{AD}"#),
    ])
  func shown(_ text: String, _ expected: String) {
    #expect(TerminalText.visible(text) == expected)
  }

  @Test(
    "All writing stays as it is",
    arguments: ["Łódź Straße", "株式会社", "שלום عالم", "👩‍👩‍👧 🏴", "e\u{301}", "नमस्ते", "C:\\new"])
  func kept(_ text: String) {
    #expect(TerminalText.visible(text).utf8.elementsEqual(text.utf8))
  }

  @Test("Our own text keeps its lines and nothing else")
  func ownText() {
    #expect(TerminalText.visible("a\n\tb\u{1B}", keepingLines: true) == "a\n\tb\\u{1B}")
  }

  @Test("No control character gets through, alone or among others")
  func allControls() {
    for value in Array(UInt32(0)..<0x20) + Array(0x7F..<0xA0) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = TerminalText.visible("é" + String(Character(scalar)))
      #expect(!shown.unicodeScalars.contains(scalar), "\(value)")
    }
  }

  @Test("A quoted text is cut between characters")
  func quoted() {
    #expect(TerminalText.quoted("abc", limit: 3) == "\"abc\"")
    #expect(TerminalText.quoted("abcd", limit: 3) == "\"abc...\"")
    #expect(TerminalText.quoted("👩‍👩‍👧👩‍👩‍👧", limit: 1) == "\"👩‍👩‍👧...\"")
  }
}
