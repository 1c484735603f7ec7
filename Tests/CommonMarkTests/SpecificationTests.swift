import CommonMark
import Testing

@Suite struct SpecificationTests {
  /// The examples that differ from the specification: they hold raw HTML, which comes out as text.
  ///
  /// In the section on HTML blocks 148 to 191 but none else; the rest are comments between lists and
  /// the like (308, 309), tags within text, and the section on raw HTML.
  private static let withRawHTML: Set<Int> = Set(148...191).union([
    21, 31, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623,
    625, 626, 627, 628, 629, 630, 631, 642, 643,
  ])

  @Test func allExamplesAreRead() {
    #expect(Specification.examples.count == 652)
    #expect(Set(Specification.escaped.keys) == Self.withRawHTML)
  }

  @Test func justTheExamplesWithRawHTMLDiffer() {
    let different = Specification.examples.filter { html($0.source) != $0.html }.map(\.number)
    #expect(Set(different) == Self.withRawHTML)
    #expect(Specification.examples.count - different.count == 580)
  }

  @Test(arguments: Specification.examples)
  func isAsSpecified(example: Specification.Example) {
    #expect(html(example.source) == Specification.escaped[example.number] ?? example.html)
  }

  @Test(arguments: Specification.examples)
  func lineEndingsDoNotMatter(example: Specification.Example) {
    let expected = html(example.source)
    #expect(html(example.source.replacing("\n", with: "\r\n")) == expected)
    #expect(html(example.source.replacing("\n", with: "\r")) == expected)
  }
}

/// The HTML of a text by the specification.
func html(_ source: String) -> String {
  String(decoding: MarkdownDocument(Array(source.utf8)).html(), as: UTF8.self)
}

/// The HTML of notes that stand below a heading of level 2.
func notes(_ source: String, below level: Int = 2) -> String {
  let document = MarkdownDocument(Array(source.utf8), grammar: .notes)
  return String(decoding: document.notesHTML(below: level), as: UTF8.self)
}
