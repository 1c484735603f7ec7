/// Writes a document as text: plain, or Markdown that fits into another Markdown document.
///
/// The Markdown is that of notes: headings are shifted, links lead to http, https and mailto only,
/// images are their text, and raw HTML is text. It holds no definitions of links, and all that it
/// opens it closes.
struct TextWriter {
  /// What is written.
  enum Style: Equatable {
    case plain
    case markdown(below: Int)
  }

  let document: MarkdownDocument
  let style: Style
  var lines = PrefixedLines()
  /// Which blocks are lists right behind another list, whose marker they may not share.
  private let isOther: [Bool]
  /// How many items of each list were written.
  private var counts: [Int]

  init(_ document: MarkdownDocument, _ style: Style) {
    self.document = document
    self.style = style
    isOther = Self.alternating(document.blocks)
    counts = [Int](repeating: 0, count: document.blocks.count)
  }

  var isPlain: Bool { style == .plain }

  /// Writes all.
  mutating func write() -> [UInt8] {
    var index = 0
    while index >= 0 {
      let isWhole = enter(index)
      if document.blocks[index].first >= 0, !isWhole {
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
    lines.endLine()
    return lines.output
  }

  /// Begins a block.
  ///
  /// - Returns: whether its children were written too.
  private mutating func enter(_ index: Int) -> Bool {
    let block = document.blocks[index]
    if index > 0 { lines.beginBlock(blank: hasBlankBefore(index)) }
    switch block.kind {
    case .blockQuote: lines.push("> ", others: "> ")
    case .item:
      let marker = marker(of: index)
      lines.push(marker, others: String(repeating: " ", count: marker.utf8.count))
    case .paragraph: writeInlines(block.inline, in: .paragraph)
    case .heading(let level): writeHeading(level, block.inline)
    case .thematicBreak: lines.put("***")
    case .code(let info): writeCode(info, block.text)
    case .html: writeRaw(block.text)
    case .table(let alignments): writeTable(index, alignments)
    default: break
    }
    return block.kind.isTable
  }

  private mutating func leave(_ index: Int) {
    switch document.blocks[index].kind {
    case .blockQuote, .item: lines.pop()
    case .document, .list: break
    default: lines.endLine()
    }
  }

  private func isFirst(_ index: Int) -> Bool {
    document.blocks[document.blocks[index].parent].first == index
  }

  /// Whether an empty line stands before a block: not before the first, and not in tight lists.
  private func hasBlankBefore(_ index: Int) -> Bool {
    guard !isFirst(index) else { return false }
    if lines.isDeep { return true }
    let parent = document.blocks[index].parent
    let list = document.blocks[parent].kind == .item ? document.blocks[parent].parent : parent
    return !(document.blocks[list].list?.isTight ?? false)
  }

  /// An item's marker; a list right behind another has another one, so that they stay two.
  private mutating func marker(of item: Int) -> String {
    let list = document.blocks[item].parent
    guard let start = document.blocks[list].list?.start else { return isOther[list] ? "+ " : "- " }
    let number = min(start + counts[list], 999_999_999)
    counts[list] += 1
    return "\(number)\(isOther[list] ? ")" : ".") "
  }

  /// Which blocks are lists with the second marker.
  private static func alternating(_ blocks: [Block]) -> [Bool] {
    var isOther = [Bool](repeating: false, count: blocks.count)
    for index in blocks.indices where blocks[index].list != nil {
      let next = blocks[index].next
      guard next >= 0, let list = blocks[index].list, let second = blocks[next].list else {
        continue
      }
      isOther[next] = (list.start == nil) == (second.start == nil) && !isOther[index]
    }
    return isOther
  }
}

/// Leaves.
extension TextWriter {
  private mutating func writeHeading(_ level: Int, _ inline: Int) {
    if case .markdown(let below) = style {
      lines.put(String(repeating: "#", count: min(6, level + below)) + " ")
    }
    writeInlines(inline, in: .heading)
  }

  /// Writes code within a fence that is longer than any run of backticks in it.
  private mutating func writeCode(_ info: [UInt8], _ text: Range<Int>) {
    let code = document.bytes[text]
    var longest = 2
    var run = 0
    for byte in code {
      run = byte == .backtick ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    if !isPlain {
      lines.put(fence)
      lines.put(info.prefix { !$0.isSpace }.filter { ![.backtick, .backslash, 0x26].contains($0) })
      lines.endLine()
    }
    let codeLines =
      code.isEmpty
      ? []
      : code.dropLast().split(
        separator: .newline, omittingEmptySubsequences: false)
    for line in codeLines {
      if line.isEmpty { lines.putEmptyLine() } else { lines.put(code: line) }
    }
    if !isPlain { lines.put(fence) }
  }

  /// Writes the source of raw HTML as a paragraph.
  private mutating func writeRaw(_ text: Range<Int>) {
    for line in document.bytes[text].split(separator: .newline) {
      let visible = line.drop { $0.isBlank }
      guard !visible.isEmpty else { continue }
      if !lines.isFresh { lines.endLine() }
      put(visible, in: .paragraph)
    }
  }

  private mutating func writeTable(_ table: Int, _ alignments: [Block.Alignment]) {
    var row = document.blocks[table].first
    while row >= 0 {
      lines.endLine()
      writeRow(row)
      if row == document.blocks[table].first, !isPlain {
        lines.endLine()
        lines.put("|")
        for alignment in alignments { lines.put(" \(Self.dashes(alignment)) |") }
      }
      row = document.blocks[row].next
    }
  }

  private mutating func writeRow(_ row: Int) {
    var cell = document.blocks[row].first
    if !isPlain { lines.put("| ") }
    while cell >= 0 {
      writeInlines(document.blocks[cell].inline, in: .cell)
      cell = document.blocks[cell].next
      lines.put(cell >= 0 || !isPlain ? " | " : "")
    }
  }

  private static func dashes(_ alignment: Block.Alignment) -> String {
    switch alignment {
    case .none: "---"
    case .left: ":---"
    case .center: ":---:"
    case .right: "---:"
    }
  }
}
