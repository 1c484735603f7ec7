/// Which blocks start on a line.
extension BlockParser {
  /// What starts where the line stands.
  enum Start {
    case nothing
    /// A block that holds blocks: more may start in it.
    case container
    /// A block that takes the rest of the line.
    case leaf
    /// A block that has taken the whole line.
    case line
  }

  /// Starts the next block.
  mutating func start() -> Start {
    guard !line.isBlank else { return .nothing }
    guard !line.isIndented else { return startIndentedCode() }
    let byte = source[line.nextVisible]
    switch byte {
    case .greater:
      closeUnmatchedAndTakeQuote()
      return .container
    case UInt8(ascii: "#"): return startHeading()
    case .backtick, UInt8(ascii: "~"): return startFence(byte)
    case .less: return startHTML()
    case UInt8(ascii: "="): return startSetext(level: 1, byte)
    case UInt8(ascii: "-"):
      let setext = startSetext(level: 2, byte)
      if setext != .nothing { return setext }
      let table = startTable()
      return table == .nothing ? startBreakOrItem(byte) : table
    case UInt8(ascii: "*"), UInt8(ascii: "_"): return startBreakOrItem(byte)
    case UInt8(ascii: "+"): return startItem()
    case .pipe, UInt8(ascii: ":"): return startTable()
    default: return byte.isDigit ? startItem() : .nothing
    }
  }

  private mutating func closeUnmatchedAndTakeQuote() {
    _ = takeQuoteMark()
    closeUnmatched()
    add(.blockQuote)
  }

  private mutating func startIndentedCode() -> Start {
    guard blocks[tip].kind != .paragraph, blocks[container].kind.isTable == false else {
      return .nothing
    }
    line.skip(columns: 4, source)
    closeUnmatched()
    add(.code(info: []))
    fence = nil
    return .leaf
  }

  private mutating func startHeading() -> Start {
    let end = line.line.upperBound
    var index = line.nextVisible
    while index < end, source[index] == UInt8(ascii: "#") { index += 1 }
    let level = index - line.nextVisible
    steps += level
    guard level <= 6, index == end || source[index].isBlank else { return .nothing }
    var last = end
    while last > index, source[last - 1].isBlank { last -= 1 }
    var closing = last
    while closing > index, source[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
    if closing == index || source[closing - 1].isBlank { last = closing }
    steps += end - last
    closeUnmatched()
    add(.heading(level: level))
    addText(index..<max(index, last))
    return .line
  }

  /// Makes a part of the line the text of the tip.
  private mutating func addText(_ range: Range<Int>) {
    text.append(contentsOf: source[range])
    steps += range.count
    blocks[tip].text = blocks[tip].text.lowerBound..<text.count
    line.skipAll()
  }

  private mutating func startFence(_ mark: UInt8) -> Start {
    let end = line.line.upperBound
    var index = line.nextVisible
    while index < end, source[index] == mark { index += 1 }
    let length = index - line.nextVisible
    steps += length
    guard length >= 3 else { return .nothing }
    if mark == .backtick {
      steps += end - index
      guard !source[index..<end].contains(.backtick) else { return .nothing }
    }
    var first = index
    var last = end
    while first < last, source[first].isBlank { first += 1 }
    while last > first, source[last - 1].isBlank { last -= 1 }
    let indent = line.indent
    closeUnmatched()
    add(.code(info: Unescape.text(source, first..<last)))
    fence = Fence(mark: mark, length: length, indent: indent)
    line.skipAll()
    return .line
  }

  private mutating func startSetext(level: Int, _ mark: UInt8) -> Start {
    guard blocks[container].kind == .paragraph else { return .nothing }
    let end = line.line.upperBound
    var index = line.nextVisible
    while index < end, source[index] == mark { index += 1 }
    while index < end, source[index].isBlank { index += 1 }
    steps += index - line.nextVisible
    guard index == end else { return .nothing }
    closeUnmatched()
    takeReferences(from: tip)
    guard !blocks[tip].text.isEmpty else { return .nothing }
    blocks[tip].kind = .heading(level: level)
    blocks[tip].endLine = lineNumber
    line.skipAll()
    return .line
  }

  private mutating func startBreakOrItem(_ byte: UInt8) -> Start {
    if isBreak(byte) {
      closeUnmatched()
      add(.thematicBreak)
      line.skipAll()
      return .line
    }
    return byte == UInt8(ascii: "_") ? .nothing : startItem()
  }

  /// Whether the rest of the line is a thematic break.
  ///
  /// Where one byte spoils a break, it spoils any break that would start before it, so that a line
  /// of a thousand list markers is not read a thousand times.
  private mutating func isBreak(_ mark: UInt8) -> Bool {
    guard line.nextVisible >= line.noBreakBefore else { return false }
    let end = line.line.upperBound
    var index = line.nextVisible
    var count = 0
    while index < end, source[index] == mark || source[index].isBlank {
      if source[index] == mark { count += 1 }
      index += 1
    }
    steps += index - line.nextVisible
    if index == end, count >= 3 { return true }
    line.noBreakBefore = index
    return false
  }
}
