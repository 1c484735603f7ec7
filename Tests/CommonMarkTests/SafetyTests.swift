import CommonMark
import TestSupport
import Testing

/// Whatever comes in, nothing but the writer's own tags comes out.
@Suite struct SafetyTests {
  /// What texts are drawn from: marks, halves of marks, hostile tags and plain letters.
  private static let pieces: [[UInt8]] =
    [
      "*", "**", "_", "`", "``", "```", "~~~", "[", "]", "](", ")", "![", "<", ">", "<a", "<b>",
      "</b>",
      "<script>", "</script>", "<!--", "-->", "<?", "?>", "<![CDATA[", "]]>", "<!X", "\"", "'",
      "\\", "&",
      "&lt;", "&#60;", "&quot;", "&colon;", "&Tab;", ";", "javascript:", "JaVaScRiPt", "data:",
      "file:",
      "vbscript:", "http:", "https://a.example/", "mailto:", "a@b.example", ":", "//", "(", "\t",
      " ", "  ",
      "    ", "\n", "\n\n", "\r\n", "\r", "- ", "+ ", "1. ", "7) ", "> ", "# ", "###### ", "===",
      "---", "|",
      "|-|", ":-:", "-|-\n", "[a]: ", "[a]", "[b]: <", "a", "b", "word ", "é", "€", "😀", "\u{A0}",
      "\u{0}",
      " onclick=\"x\"", "style=", "=", "{{x}}", "{", "}", "\u{202E}",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ]

  private static func draw(_ random: inout SplitMix64) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<random.int(1...40) {
      if random.oneIn(12) {
        text.append(UInt8(truncatingIfNeeded: random.next()))
      } else {
        text += random.pick(pieces)
      }
    }
    return text
  }

  @Test(arguments: 0..<20)
  func nothingIsLiveButTheWritersOwnTags(block: Int) {
    for offset in 0..<100 {
      let seed = UInt64(block * 100 + offset)
      var random = SplitMix64(seed: seed)
      let source = Self.draw(&random)
      let document = MarkdownDocument(source)
      let html = document.html()
      #expect(HTMLTokens(html, isNotes: false).flaws.isEmpty, "seed \(seed): \(source)")
      #expect(MarkdownDocument(source).html() == html, "seed \(seed)")
      let notes = MarkdownDocument(source, grammar: .notes)
      let shown = notes.notesHTML(below: 2)
      #expect(HTMLTokens(shown, isNotes: true).flaws.isEmpty, "seed \(seed): \(source)")
      let again = MarkdownDocument(notes.notesMarkdown(below: 2), grammar: .notes)
      #expect(!again.blocks.contains { $0.kind == .html }, "seed \(seed): \(source)")
      #expect(!again.inlines.contains { $0.kind == .html }, "seed \(seed): \(source)")
      let flaws = HTMLTokens(again.notesHTML(below: 0), isNotes: true).flaws
      #expect(flaws.isEmpty, "seed \(seed): \(source)")
    }
  }

  @Test(arguments: 0..<10)
  func lineEndingsDoNotMatter(block: Int) {
    for offset in 0..<100 {
      let seed = UInt64(1_000_000 + block * 100 + offset)
      var random = SplitMix64(seed: seed)
      let source = Self.draw(&random).filter { $0 != 0x0D }
      let expected = MarkdownDocument(source, grammar: .notes).notesHTML(below: 2)
      for ending: [UInt8] in [[0x0D, 0x0A], [0x0D]] {
        let other = source.flatMap { $0 == 0x0A ? ending : [$0] }
        let html = MarkdownDocument(other, grammar: .notes).notesHTML(below: 2)
        #expect(html == expected, "seed \(seed): \(source)")
      }
    }
  }

  /// The watchman itself must bark.
  @Test(arguments: [
    "<script>x</script>", "<p onclick=\"x\">a</p>", "<a href=\"javascript:x\">a</a>", "<p>a",
    "a > b",
    "<p>a</em>", "<a href=x>a</a>", "<p", "<img src=\"https://a\" />", "<a href=\"/a\">a</a>",
  ])
  func flawsAreFound(html: String) {
    #expect(!HTMLTokens(Array(html.utf8), isNotes: true).flaws.isEmpty)
  }
}
