/// A text in CommonMark (0.31.2), read into a tree.
///
/// Any bytes are a document: what is not UTF-8 becomes U+FFFD, and there are no errors. Links to
/// `javascript:`, `vbscript:`, `file:` and `data:` are no links: their source stays as text.
/// Reading takes time and memory in proportion to the input, whatever the input is.
public struct MarkdownDocument: Sendable {
  /// Which grammar is read.
  public enum Grammar: Sendable {
    /// CommonMark.
    case commonMark
    /// CommonMark and pipe tables, for notes.
    case notes
  }

  /// The blocks; the first is the document.
  public let blocks: [Block]
  /// The inlines of all blocks.
  public let inlines: [Inline]
  /// The targets that links and images name.
  public let targets: [LinkTarget]
  /// The text that the ranges of blocks and inlines lie in.
  public let bytes: [UInt8]
  /// How many bytes were looked at, again and again counted, and how many steps were made.
  package let work: Int

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - source: the text; any bytes will do.
  ///   - grammar: whether tables are known.
  public init(_ source: [UInt8], grammar: Grammar = .commonMark) {
    var parser = BlockParser(source: SourceText.cleaned(source), grammar: grammar)
    parser.parse()
    var inlines = InlineParser(
      bytes: parser.takeText(), references: parser.references,
      expansions: max(source.count, 100_000))
    var blocks = parser.blocks
    for index in blocks.indices {
      switch blocks[index].kind {
      case .paragraph, .heading, .tableCell:
        blocks[index].inline = inlines.parse(blocks[index].text)
      default: break
      }
    }
    self.blocks = blocks
    self.inlines = inlines.inlines
    targets = inlines.targets
    bytes = inlines.bytes
    work = parser.work + inlines.work
  }
}

extension MarkdownDocument {
  /// The document as HTML, by the specification, except that raw HTML comes out as text.
  public func html() -> [UInt8] {
    var writer = HTMLWriter(self)
    writer.write()
    return writer.output
  }

  /// The document as HTML for notes within a page.
  ///
  /// Links lead to http, https and mailto only, and other links are their text, as images are.
  ///
  /// - Parameter level: the level of the heading that the notes stand below; theirs are deeper by
  ///   it, down to 6.
  /// - Returns: the HTML.
  public func notesHTML(below level: Int) -> [UInt8] {
    var writer = HTMLWriter(self, notesBelow: Self.clamped(level))
    writer.write()
    return writer.output
  }

  /// The document as Markdown for notes within another Markdown document.
  ///
  /// Links and images are as in `notesHTML`; raw HTML is text; blocks that are nested more than 16
  /// deep are written side by side.
  ///
  /// - Parameter level: the level of the heading that the notes stand below.
  /// - Returns: the Markdown.
  public func notesMarkdown(below level: Int) -> [UInt8] {
    var writer = TextWriter(self, .markdown(below: Self.clamped(level)))
    return writer.write()
  }

  /// The document as plain text, without marks of emphasis; addresses stand behind their text.
  public func plainText() -> [UInt8] {
    var writer = TextWriter(self, .plain)
    return writer.write()
  }

  private static func clamped(_ level: Int) -> Int { max(0, min(level, 6)) }
}
