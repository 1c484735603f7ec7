/// What ends a block of raw HTML.
enum HTMLBlockEnd {
  /// The next blank line.
  case blankLine
  /// A closing tag of `script`, `pre`, `style` or `textarea`.
  case verbatimTag
  /// One of these texts.
  case text(String)
}

extension HTMLBlockEnd: Equatable {}

/// Blocks of raw HTML.
extension BlockParser {
  /// The elements whose text is not markup.
  private static let verbatim: Set<String> = ["script", "pre", "style", "textarea"]

  /// The elements that begin a block wherever they stand.
  private static let blockNames: Set<String> = Set(
    """
    address article aside base basefont blockquote body caption center col colgroup dd details \
    dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 \
    head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p \
    param search section summary table tbody td tfoot th thead title tr track ul
    """.split(separator: " ").map(String.init))

  /// Starts a block of raw HTML.
  mutating func startHTML() -> Start {
    guard let end = htmlStart() else { return .nothing }
    closeUnmatched()
    add(.html)
    htmlEnd = end
    return .leaf
  }

  /// What the HTML that starts at the line's first visible byte ends with; nil where none starts.
  private mutating func htmlStart() -> HTMLBlockEnd? {
    let rest = source[line.nextVisible..<line.line.upperBound]
    if rest.starts(with: "<!--".utf8) { return .text("-->") }
    if rest.starts(with: "<?".utf8) { return .text("?>") }
    if rest.starts(with: "<![CDATA[".utf8) { return .text("]]>") }
    if rest.starts(with: "<!".utf8), rest.count > 2, rest[rest.startIndex + 2].isLetter {
      return .text(">")
    }
    var index = rest.startIndex + 1
    let isClosing = index < rest.endIndex && rest[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let name = name(at: index)
    index += name.utf8.count
    let next = index < rest.endIndex ? rest[index] : .newline
    if !isClosing, Self.verbatim.contains(name), next.isSpace || next == .greater {
      return .verbatimTag
    }
    let isEmpty = rest[index...].starts(with: "/>".utf8)
    if Self.blockNames.contains(name), next.isSpace || next == .greater || isEmpty {
      return .blankLine
    }
    return isWholeTag() ? .blankLine : nil
  }

  /// The name of an element in small letters; empty where none of a sensible length stands there.
  private func name(at start: Int) -> String {
    var index = start
    while index < line.line.upperBound, index - start < 11,
      source[index].isLetter || (index > start && source[index].isDigit)
    {
      index += 1
    }
    return String(decoding: source[start..<index].map(\.lowercased), as: UTF8.self)
  }

  /// Whether a whole tag stands alone on the line, and does not interrupt a paragraph.
  private mutating func isWholeTag() -> Bool {
    guard blocks[container].kind != .paragraph, !isLazy else { return false }
    let end = line.line.upperBound
    guard let after = TagScan.tag(source, at: line.nextVisible, before: end, looked: &steps)
    else { return false }
    return source[after..<end].allSatisfy(\.isBlank)
  }

  /// Whether the rest of the line ends the open HTML block.
  mutating func endsHTML() -> Bool {
    let rest = line.offset..<line.line.upperBound
    switch htmlEnd {
    case .blankLine: return false
    case .text(let end): return contains(Array(end.utf8), in: rest)
    case .verbatimTag:
      return Self.verbatim.contains { contains(Array("</\($0)>".utf8), in: rest) }
    }
  }

  private mutating func contains(_ mark: [UInt8], in range: Range<Int>) -> Bool {
    steps += range.count
    guard range.count >= mark.count else { return false }
    return (range.lowerBound...range.upperBound - mark.count).contains { start in
      mark.indices.allSatisfy { source[start + $0].lowercased == mark[$0] }
    }
  }
}
