/// Writes a document as HTML.
///
/// Raw HTML comes out as text, in both styles. It walks over the tree without recursion.
struct HTMLWriter {
  private let document: MarkdownDocument
  /// The level of the heading that the document stands below, for the stricter style.
  private let notesBelow: Int?
  private(set) var output: [UInt8] = []
  /// How deep the walk is in images, within which there are no tags.
  private var imageDepth = 0

  init(_ document: MarkdownDocument, notesBelow: Int? = nil) {
    self.document = document
    self.notesBelow = notesBelow
    output.reserveCapacity(document.bytes.count + document.bytes.count / 2)
  }

  /// Writes all.
  mutating func write() {
    var index = 0
    while index >= 0 {
      enter(index)
      if document.blocks[index].first >= 0 {
        index = document.blocks[index].first
        continue
      }
      leave(index)
      while index >= 0, document.blocks[index].next < 0 {
        index = document.blocks[index].parent
        if index >= 0 { leave(index) }
      }
      if index >= 0 { index = document.blocks[index].next }
    }
  }

  private mutating func put(_ text: String) { output.append(contentsOf: text.utf8) }

  /// Begins a line, unless one begins already.
  private mutating func startLine() {
    if let last = output.last, last != .newline { output.append(.newline) }
  }

  /// Whether a paragraph stands in a tight list and is written without a tag.
  private func isBare(_ index: Int) -> Bool {
    let parent = document.blocks[index].parent
    guard parent >= 0, document.blocks[parent].kind == .item else { return false }
    return document.blocks[document.blocks[parent].parent].list?.isTight ?? false
  }

  private func shifted(_ level: Int) -> Int { min(6, level + (notesBelow ?? 0)) }

  private mutating func enter(_ index: Int) {
    let block = document.blocks[index]
    switch block.kind {
    case .document: break
    case .blockQuote: putLine("<blockquote>")
    case .list(let style): enterList(style)
    case .item: putLine("<li>", ends: false)
    case .paragraph:
      if !isBare(index) { putLine("<p>", ends: false) }
      writeInlines(block.inline)
    case .heading(let level):
      putLine("<h\(shifted(level))>", ends: false)
      writeInlines(block.inline)
    case .thematicBreak: putLine("<hr />")
    case .code(let info): writeCode(info, block.text)
    case .html: writeRaw(block.text)
    case .table: putLine("<table>")
    case .tableRow: enterRow(index)
    case .tableCell(let alignment): enterCell(index, alignment)
    }
  }

  private mutating func leave(_ index: Int) {
    switch document.blocks[index].kind {
    case .blockQuote: putLine("</blockquote>")
    case .list(let style): putLine(style.start == nil ? "</ul>" : "</ol>")
    case .item:
      put("</li>")
      startLine()
    case .paragraph:
      if !isBare(index) { put("</p>\n") }
    case .heading(let level): put("</h\(shifted(level))>\n")
    case .table: leaveTable(index)
    case .tableRow: leaveRow(index)
    case .tableCell: put(isHeader(document.blocks[index].parent) ? "</th>\n" : "</td>\n")
    default: break
    }
  }

  /// Writes a tag at the start of a line.
  private mutating func putLine(_ text: String, ends: Bool = true) {
    startLine()
    put(text)
    if ends { output.append(.newline) }
  }

  private mutating func enterList(_ style: Block.ListStyle) {
    guard let start = style.start else { return putLine("<ul>") }
    putLine(start == 1 ? "<ol>" : "<ol start=\"\(start)\">")
  }

  private mutating func writeCode(_ info: [UInt8], _ text: Range<Int>) {
    startLine()
    let language = info.prefix { !$0.isSpace }
    if language.isEmpty {
      put("<pre><code>")
    } else {
      put("<pre><code class=\"language-")
      HTMLEscape.append(language, to: &output)
      put("\">")
    }
    HTMLEscape.append(document.bytes[text], to: &output)
    put("</code></pre>\n")
  }

  /// Writes the source of raw HTML as text, without blank lines at its end; notes have it as a
  /// paragraph.
  private mutating func writeRaw(_ text: Range<Int>) {
    startLine()
    let raw = document.bytes[text]
    let visible = raw.lastIndex { !$0.isSpace } ?? raw.startIndex
    let end = raw[visible...].firstIndex(of: .newline) ?? raw.endIndex
    if notesBelow != nil { put("<p>") }
    HTMLEscape.append(raw[..<end], to: &output)
    put(notesBelow != nil ? "</p>\n" : "\n")
  }
}

/// Tables.
extension HTMLWriter {
  private func isHeader(_ row: Int) -> Bool {
    document.blocks[document.blocks[row].parent].first == row
  }

  private mutating func enterRow(_ row: Int) {
    if isHeader(row) { put("<thead>\n") }
    put("<tr>\n")
  }

  private mutating func leaveRow(_ row: Int) {
    put("</tr>\n")
    guard isHeader(row) else { return }
    put("</thead>\n")
    if document.blocks[row].next >= 0 { put("<tbody>\n") }
  }

  private mutating func leaveTable(_ table: Int) {
    let header = document.blocks[table].first
    if header >= 0, document.blocks[header].next >= 0 { put("</tbody>\n") }
    put("</table>\n")
  }

  private mutating func enterCell(_ cell: Int, _ alignment: Block.Alignment) {
    let block = document.blocks[cell]
    put(isHeader(block.parent) ? "<th scope=\"col\"" : "<td")
    if alignment != .none { put(" class=\"\(alignment.rawValue)\"") }
    put(">")
    writeInlines(block.inline)
  }
}

/// Inlines.
extension HTMLWriter {
  fileprivate mutating func writeInlines(_ first: Int) {
    var open: [Int] = []
    var index = first
    while true {
      if index < 0 {
        guard let parent = open.popLast() else { return }
        leaveInline(parent)
        index = document.inlines[parent].next
        continue
      }
      enterInline(document.inlines[index])
      if document.inlines[index].isContainer {
        open.append(index)
        index = document.inlines[index].first
      } else {
        index = document.inlines[index].next
      }
    }
  }

  /// Writes a tag, unless within an image.
  private mutating func putTag(_ tag: String) { if imageDepth == 0 { put(tag) } }

  private mutating func enterInline(_ inline: Inline) {
    switch inline.kind {
    case .text, .html: HTMLEscape.append(document.bytes[inline.text], to: &output)
    case .softBreak: output.append(.newline)
    case .hardBreak:
      putTag("<br />")
      output.append(.newline)
    case .code:
      putTag("<code>")
      HTMLEscape.append(document.bytes[inline.text], to: &output)
      putTag("</code>")
    case .emphasis: putTag("<em>")
    case .strong: putTag("<strong>")
    case .link(let target): enterLink(document.targets[target])
    case .image(let target): enterImage(document.targets[target])
    }
  }

  private mutating func leaveInline(_ index: Int) {
    switch document.inlines[index].kind {
    case .emphasis: putTag("</em>")
    case .strong: putTag("</strong>")
    case .link(let target): if isWritten(document.targets[target]) { putTag("</a>") }
    case .image(let target): leaveImage(document.targets[target])
    default: break
    }
  }

  private func isWritten(_ target: LinkTarget) -> Bool {
    notesBelow == nil || LinkScheme.isAllowedInNotes(target.destination)
  }

  private mutating func enterLink(_ target: LinkTarget) {
    guard imageDepth == 0, isWritten(target) else { return }
    put("<a href=\"")
    HTMLEscape.append(address: target.destination, to: &output)
    put("\"")
    writeTitle(target)
    put(">")
  }

  private mutating func enterImage(_ target: LinkTarget) {
    guard notesBelow == nil else { return }
    if imageDepth == 0 {
      put("<img src=\"")
      HTMLEscape.append(address: target.destination, to: &output)
      put("\" alt=\"")
    }
    imageDepth += 1
  }

  private mutating func leaveImage(_ target: LinkTarget) {
    guard notesBelow == nil else { return }
    imageDepth -= 1
    guard imageDepth == 0 else { return }
    put("\"")
    writeTitle(target)
    put(" />")
  }

  private mutating func writeTitle(_ target: LinkTarget) {
    guard let title = target.title else { return }
    put(" title=\"")
    HTMLEscape.append(title[...], to: &output)
    put("\"")
  }
}
