/// Which open blocks a line goes on with.
extension BlockParser {
  /// Whether a line goes on with an open block.
  enum GoingOn {
    case yes
    case no
    /// The line ended the block and holds nothing else.
    case done
  }

  /// Whether the line goes on with an open block; takes the block's marks off the line.
  mutating func goesOn(_ index: Int) -> GoingOn {
    switch blocks[index].kind {
    case .document, .list, .tableRow, .tableCell: .yes
    case .blockQuote: quoteGoesOn(index)
    case .item: itemGoesOn(index)
    case .paragraph, .table: line.isBlank ? .no : .yes
    case .heading, .thematicBreak: .no
    case .code: codeGoesOn(index)
    case .html: line.isBlank && htmlEnd == .blankLine ? .no : .yes
    }
  }

  private mutating func quoteGoesOn(_ index: Int) -> GoingOn {
    guard takeQuoteMark() else { return .no }
    blocks[index].endLine = lineNumber
    return .yes
  }

  /// Takes `>` and the space behind it.
  mutating func takeQuoteMark() -> Bool {
    guard !line.isIndented, !line.isBlank, source[line.nextVisible] == .greater else {
      return false
    }
    line.skipSpace()
    line.skip(bytes: 1, source)
    if line.offset < line.line.upperBound, source[line.offset].isBlank {
      line.skip(columns: 1, source)
    }
    return true
  }

  private mutating func itemGoesOn(_ index: Int) -> GoingOn {
    if line.isBlank {
      guard blocks[index].wasFilled else { return .no }
      line.skipSpace()
      return .yes
    }
    guard line.indent >= blocks[index].indent else { return .no }
    line.skip(columns: blocks[index].indent, source)
    return .yes
  }

  private mutating func codeGoesOn(_ index: Int) -> GoingOn {
    guard let fence else {
      if line.isIndented {
        line.skip(columns: 4, source)
      } else {
        guard line.isBlank else { return .no }
        line.skipSpace()
      }
      return .yes
    }
    if !line.isIndented, isClosing(fence) {
      blocks[index].endLine = lineNumber
      matched = open.count
      close(downTo: matched - 1)
      return .done
    }
    line.skip(columns: min(fence.indent, line.indent), source)
    return .yes
  }

  private mutating func isClosing(_ fence: Fence) -> Bool {
    var index = line.nextVisible
    while index < line.line.upperBound, source[index] == fence.mark { index += 1 }
    let isLong = index - line.nextVisible >= fence.length
    steps += index - line.nextVisible
    return isLong && source[index..<line.line.upperBound].allSatisfy(\.isBlank)
  }
}
