import CommonMark
import Testing

@Suite struct TextWriterTests {
  private func markdown(_ source: String, below level: Int = 0) -> String {
    let document = MarkdownDocument(Array(source.utf8), grammar: .notes)
    return String(decoding: document.notesMarkdown(below: level), as: UTF8.self)
  }

  private func plain(_ source: String) -> String {
    let document = MarkdownDocument(Array(source.utf8), grammar: .notes)
    return String(decoding: document.plainText(), as: UTF8.self)
  }

  /// HTML in which all space is one space, and none stands beside a tag.
  private func squeezed(_ html: String) -> String {
    html.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("> ", with: ">").replacing(" <", with: "<")
  }

  /// What is written is read as the same, but for empty paragraphs and a tight item that is HTML.
  @Test(arguments: Specification.examples)
  func markdownIsReadAsTheSame(example: Specification.Example) {
    let expected = squeezed(notes(example.source, below: 0)).replacing("<p></p>", with: "")
    let written = markdown(example.source)
    let unwrapped =
      example.number == 175
      ? expected.replacing("<p>&lt;div&gt;</p>", with: "&lt;div&gt;") : expected
    #expect(squeezed(notes(written, below: 0)) == unwrapped, "\(written)")
  }

  @Test func markdownHasShiftedHeadingsAndEscapedHTML() {
    #expect(
      markdown("Title\n=====\n\n<b>x</b>\n\n###### low #\\#", below: 2)
        == "### Title\n\n\\<b>x\\</b>\n\n###### low \\#\\#\n")
  }

  @Test func markdownHasInnerLinksOnly() {
    #expect(
      markdown("[a][b] [c](/d) ![e](https://f.example)\n\n[b]: https://b.example/(x) 'T\"'")
        == "[a](https://b.example/\\(x\\) \"T\\\"\") c e\n")
  }

  @Test func markdownKeepsListsQuotesCodeAndTables() {
    let source = """
      1. a
      2. > b
         > c

         ````
         ```
         ````

      - x
      - y

      + z

      | p | q |
      | :--- | ---: |
      | 1 \\| 2 | 3 |

      """
    let written = markdown(source)
    #expect(written.contains("2. > b\n   > c\n\n   ````\n   ```\n   ````\n"))
    #expect(written.contains("- x\n- y\n\n+ z\n"))
    #expect(written.contains("| :--- | ---: |\n| 1 \\| 2 | 3 |\n"))
    #expect(notes(written) == notes(source))
  }

  @Test(arguments: [
    "# a", "- a", "1. a", "2) a", "> a", "~~~", "+ a", "===", "---", "a\n\\===", "&lt;b>",
  ])
  func textThatLooksLikeMarkupStaysText(text: String) {
    let source = "\\" + text.replacing(".", with: "\\.").replacing(")", with: "\\)")
    let written = markdown(source)
    #expect(notes(written) == notes(source))
    #expect(notes(written).hasPrefix("<p>"))
  }

  @Test func plainTextHasNoMarks() {
    #expect(
      plain("# T\n\n*a* **b** `c` [d](https://e.example) <https://f.example> ![g](h)\n\n- i\n- j")
        == "T\n\na b c d (https://e.example) https://f.example g\n\n- i\n- j\n")
    #expect(plain("a | b\n-|-\n1 | 2") == "a | b\n1 | 2\n")
    #expect(plain("> q\n\n    code\n\n***") == "> q\n\ncode\n\n***\n")
  }

  /// Nesting is written on every line, and so must not be as deep as the input likes.
  @Test func deepNestingDoesNotMultiplyTheOutput() {
    let source =
      String(repeating: ">", count: 2_000) + "a\n" + String(repeating: "b\n", count: 2_000)
    #expect(markdown(source).utf8.count < 2_000 * 40)
    #expect(plain(source).utf8.count < 2_000 * 40)
  }
}
