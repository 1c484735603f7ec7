/// Inlines.
extension TextWriter {
  /// Where inlines stand.
  enum Place {
    case paragraph
    /// Line endings are spaces here, and `#` may not end it.
    case heading
    /// Line endings are spaces here.
    case cell
  }

  /// Writes a chain of inlines.
  mutating func writeInlines(_ first: Int, in place: Place) {
    var open: [Int] = []
    var index = first
    while true {
      if index < 0 {
        guard let parent = open.popLast() else { return }
        leaveInline(parent)
        index = document.inlines[parent].next
        continue
      }
      let inline = document.inlines[index]
      enterInline(inline, in: place)
      if inline.isContainer {
        open.append(index)
        index = inline.first
      } else {
        index = inline.next
      }
    }
  }

  private mutating func enterInline(_ inline: Inline, in place: Place) {
    let text = document.bytes[inline.text]
    switch inline.kind {
    case .text, .html: put(text, in: place)
    case .softBreak:
      if place == .paragraph { lines.endLine() } else { lines.put(" ") }
    case .hardBreak:
      if place != .paragraph { return lines.put(" ") }
      if !isPlain { lines.put("\\") }
      lines.endLine()
    case .code: writeCodeSpan(text, in: place)
    case .emphasis, .strong: if !isPlain { lines.put(text) }
    case .link(let target):
      if !isPlain, isWritten(document.targets[target]) { lines.put("[") }
    case .image: break
    }
  }

  private mutating func leaveInline(_ index: Int) {
    switch document.inlines[index].kind {
    case .emphasis, .strong:
      if !isPlain { lines.put(document.bytes[document.inlines[index].text]) }
    case .link(let target):
      let target = document.targets[target]
      guard isWritten(target) else { return }
      if isPlain {
        if !endsWithText(of: index, target) { lines.put(" (" + Self.address(target) + ")") }
      } else {
        writeTarget(target)
      }
    default: break
    }
  }

  private func isWritten(_ target: LinkTarget) -> Bool {
    LinkScheme.isAllowedInNotes(target.destination)
  }

  /// The address with other bytes than those of addresses written as `%` and digits.
  private static func address(_ target: LinkTarget) -> String {
    var address: [UInt8] = []
    HTMLEscape.append(encoded: target.destination, to: &address)
    return String(decoding: address, as: UTF8.self)
  }

  /// Whether a link's only text is its address.
  private func endsWithText(of index: Int, _ target: LinkTarget) -> Bool {
    let first = document.inlines[index].first
    guard first >= 0, document.inlines[first].next < 0 else { return false }
    let text = document.bytes[document.inlines[first].text]
    return text.elementsEqual(target.destination)
      || ("mailto:".utf8 + text).elementsEqual(target.destination)
  }

  private mutating func writeTarget(_ target: LinkTarget) {
    lines.put("](")
    for byte in Self.address(target).utf8 {
      if [.openParenthesis, .closeParenthesis, 0x26, 0x2A, 0x5F].contains(byte) { lines.put("\\") }
      lines.put(CollectionOfOne(byte))
    }
    if let title = target.title {
      lines.put(" \"")
      for byte in title { lines.put(MarkdownEscape.title(byte)) }
      lines.put("\"")
    }
    lines.put(")")
  }

  /// Writes code between more backticks than any run in it.
  private mutating func writeCodeSpan(_ text: ArraySlice<UInt8>, in place: Place) {
    guard !isPlain else { return lines.put(text) }
    var runs: Set<Int> = []
    var run = 0
    for byte in text {
      if byte != .backtick, run > 0 { runs.insert(run) }
      run = byte == .backtick ? run + 1 : 0
    }
    if run > 0 { runs.insert(run) }
    var length = 1
    while runs.contains(length) { length += 1 }
    let marks = String(repeating: "`", count: length)
    let isSpaced = text.first == .space && text.last == .space && !text.allSatisfy { $0 == .space }
    let pad = isSpaced || text.first == .backtick || text.last == .backtick ? " " : ""
    lines.put(marks + pad)
    for byte in text { lines.put(byte == .pipe && place == .cell ? [.backslash, .pipe] : [byte]) }
    lines.put(pad + marks)
  }

  /// Writes plain text.
  mutating func put(_ text: ArraySlice<UInt8>, in place: Place) {
    guard !isPlain else {
      return lines.put(text.map { $0 == .newline ? .space : $0 })
    }
    var index = text.startIndex
    while index < text.endIndex {
      if lines.isNumber, [0x2E, 0x29].contains(text[index]) { lines.put("\\") }
      lines.put(
        MarkdownEscape.text(
          text, at: &index, startsLine: lines.isFresh, isHeading: place == .heading))
    }
  }
}
