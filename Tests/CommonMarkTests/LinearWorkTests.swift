import CommonMark
import Testing

/// Inputs that made Markdown readers slow: each is read in time that grows as its length does.
///
/// Work is counted, not timed: how many bytes were looked at and how many steps were made.
@Suite struct LinearWorkTests {
  /// An input of a size.
  struct Attack: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable (Int) -> String

    var testDescription: String { name }
  }

  private static func repeated(_ text: String) -> Attack {
    Attack(name: text.debugDescription) { String(repeating: text, count: $0 / text.utf8.count) }
  }

  private static let repeats = [
    "[", "]", "*", "_", ">", "> ", "`", "![", "_a", "](", "<", "[a](", "[a](b \"", "[a](b '",
    "[a](<b",
    "- ", "1. ", "* ", "+ a\n", "- - - ", "*a ", "a* ", "*a_ _b* ", "a**b", "*a **a ", "***x* ",
    "x\n===\n", "[x\n",
    "&", "&a", "\\", "a  \n", "#", "# ", "~", "|", "(", "<!--", "<?", "<![CDATA[", "<!A ", "<a ",
    "<a b=\"", "<a b='\"", "<a@a.a", "<a.", "*_", "a*_ ", "> - ", "- > ", "__a", "\t- ", "\t", "[]",
    "[a]: u\n===\n", "[a]: u 't\n", "<div>\n", "<pre>\n", "</pr", "```\n", "a\n\n", "\n", "[a][b]",
    "|-|\n",
    "a|b\n-|-\n", "]: ", "\\`", "`a``", "&#", "<a\n", "a\n- b\n", ">\n", "1)\n", "~~~\n",
  ].map(repeated)

  private static let built = [
    Attack(name: "definitions") { size in
      (0..<size / 12).map { "[a\($0)]: /u\n" }.joined()
    },
    Attack(name: "uses of definitions") { size in
      (0..<size / 24).map { "[a\($0)]: /u\n" }.joined()
        + String(repeating: "\n[a1] ", count: size / 12)
    },
    Attack(name: "runs of backticks of all lengths") { size in
      var text = ""
      var length = 1
      while text.utf8.count < size {
        text += "a" + String(repeating: "`", count: length)
        length += 1
      }
      return text
    },
    Attack(name: "brackets, then links") { size in
      String(repeating: "[", count: size / 2) + String(repeating: "[a](b)", count: size / 12)
    },
    Attack(name: "images, then links") { size in
      String(repeating: "![", count: size / 4) + String(repeating: "[a](b)", count: size / 12)
    },
    Attack(name: "nested brackets") { size in
      String(repeating: "[", count: size / 2) + String(repeating: "]", count: size / 2)
    },
    Attack(name: "nested emphasis") { size in
      String(repeating: "*a ", count: size / 6) + String(repeating: "b* ", count: size / 6)
    },
    Attack(name: "one long run of stars each side") { size in
      String(repeating: "*", count: size / 2) + "a" + String(repeating: "*", count: size / 2)
    },
    Attack(name: "deep list, then blank lines") { size in
      String(repeating: "- ", count: size / 4) + "a\n" + String(repeating: " \n", count: size / 4)
    },
    Attack(name: "deep list, code, then blank lines") { size in
      String(repeating: "- ", count: size / 4) + "```\n" + String(repeating: "\n", count: size / 2)
    },
    Attack(name: "deep quotes, then lazy lines") { size in
      String(repeating: ">", count: size / 2) + "a\n" + String(repeating: "b\n", count: size / 4)
    },
    Attack(name: "deep list, then indented lines") { size in
      let depth = size / 256
      let line = String(repeating: " ", count: 2 * depth) + "b\n"
      return String(repeating: "- ", count: depth) + "a\n" + String(repeating: line, count: 126)
    },
    Attack(name: "list markers, then a letter") { String(repeating: "* ", count: $0 / 2) + "a" },
    Attack(name: "HTML lines without an end") {
      "<!--\n" + String(repeating: "--\n", count: $0 / 3)
    },
    Attack(name: "code, then blank lines") { "    a\n" + String(repeating: "  \n", count: $0 / 3) },
    Attack(name: "blank lines in turn with code") { size in
      String(repeating: "    a\n\n\n", count: size / 8)
    },
    Attack(name: "wide table") { size in
      String(repeating: "|a", count: size / 4) + "\n" + String(repeating: "|-", count: size / 4)
    },
    Attack(name: "paragraph of possible headers") { size in
      String(repeating: "a|b\n", count: size / 8) + String(repeating: "|:-\n", count: size / 8)
    },
  ]

  @Test(arguments: repeats + built)
  func workGrowsAsTheInput(attack: Attack) {
    let small = work(attack.make(2_000))
    let large = work(attack.make(8_000))
    #expect(large <= 5 * small + 1_000, "\(small) became \(large)")
    #expect(large <= 40 * 8_000, "\(large) steps")
  }

  private func work(_ source: String) -> Int {
    MarkdownDocument(Array(source.utf8), grammar: .notes).work
  }

  /// Neither reading nor walking over the tree may need the stack.
  @Test(arguments: [">", "- ", "*a ", "["])
  func depthOfAHundredThousandIsWritten(text: String) {
    let source = Array((String(repeating: text, count: 100_000) + "x").utf8)
    let html = MarkdownDocument(source).html()
    #expect(html.contains(UInt8(ascii: "x")))
    #expect(html.count < 40 * source.count)
  }

  @Test(arguments: [">", "- ", "*a ", "["])
  func depthIsWrittenInNotesToo(text: String) {
    let source = Array((String(repeating: text, count: 5_000) + "x").utf8)
    let notes = MarkdownDocument(source, grammar: .notes)
    for output in [notes.notesHTML(below: 2), notes.notesMarkdown(below: 2), notes.plainText()] {
      #expect(output.contains(UInt8(ascii: "x")))
      #expect(output.count < 40 * source.count)
    }
  }
}
