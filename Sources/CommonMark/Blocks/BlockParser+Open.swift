/// Opening and closing blocks.
extension BlockParser {
  /// Opens a block within the tip, after closing what cannot hold it.
  mutating func add(_ kind: Block.Kind) {
    while !blocks[tip].holds(kind) { closeTip() }
    let parent = tip
    let index = blocks.count
    var block = Block(kind, parent: parent, line: lineNumber)
    block.previous = blocks[parent].last
    block.text = text.count..<text.count
    if block.previous >= 0 {
      blocks[block.previous].next = index
    } else {
      blocks[parent].first = index
    }
    blocks[parent].last = index
    blocks[parent].wasFilled = true
    blocks.append(block)
    open.append(index)
    matched = open.count
  }

  /// Closes the blocks that the line does not go on with.
  mutating func closeUnmatched() { close(downTo: matched) }

  /// Closes blocks until so many are open.
  mutating func close(downTo count: Int) {
    while open.count > count { closeTip() }
  }

  private mutating func closeTip() {
    let index = open.removeLast()
    steps += 1
    switch blocks[index].kind {
    case .paragraph: closeParagraph(index)
    case .code: closeCode(index)
    case .html: blocks[index].endLine = max(blocks[index].endLine, lineNumber - 1)
    case .list: closeList(index)
    default: break
    }
    let parent = blocks[index].parent
    guard parent >= 0, !isRemovedAfterGap(index) else { return }
    blocks[parent].endLine = max(blocks[parent].endLine, blocks[index].endLine)
  }

  /// Takes the definitions off the start of a paragraph, and the paragraph away if that was all.
  private mutating func closeParagraph(_ index: Int) {
    takeReferences(from: index)
    if blocks[index].text.isEmpty { remove(index) }
  }

  /// Takes the definitions of links off the start of an open or closed paragraph.
  mutating func takeReferences(from index: Int) {
    var range = blocks[index].text
    while !range.isEmpty, text[range.lowerBound] == .openBracket,
      let end = references.take(text, range)
    {
      range = end..<range.upperBound
    }
    blocks[index].text = range
  }

  /// Takes the last child of its parent out of the tree.
  private mutating func remove(_ index: Int) {
    let block = blocks[index]
    blocks[block.parent].last = block.previous
    if block.previous >= 0 {
      blocks[block.previous].next = -1
    } else {
      blocks[block.parent].first = -1
    }
  }

  /// Whether a paragraph was nothing but definitions, behind a blank line: then what counts of its
  /// parent ends before that.
  private func isRemovedAfterGap(_ index: Int) -> Bool {
    let block = blocks[index]
    return block.kind == .paragraph && block.text.isEmpty
      && block.startLine > blocks[block.parent].endLine + 1
  }

  /// Blank lines at the end of indented code are none of it; those within a fence are.
  private mutating func closeCode(_ index: Int) {
    if fence != nil {
      blocks[index].endLine = max(blocks[index].endLine, lineNumber - 1)
      fence = nil
      return
    }
    var range = blocks[index].text
    var end = range.upperBound
    var lineEnd = end
    while end > range.lowerBound, text[end - 1] == .space || text[end - 1] == .newline {
      end -= 1
      if text[end] == .newline { lineEnd = end + 1 }
    }
    steps += range.upperBound - end
    range = range.lowerBound..<max(range.lowerBound, lineEnd)
    blocks[index].text = range
  }

  /// A list is loose where a blank line stands between two items or two blocks of an item.
  private mutating func closeList(_ index: Int) {
    guard var style = blocks[index].list else { return }
    var item = blocks[index].first
    while item >= 0, style.isTight {
      style.isTight = !hasGap(after: item)
      var child = blocks[item].first
      while child >= 0, style.isTight {
        style.isTight = !hasGap(after: child)
        child = blocks[child].next
        steps += 1
      }
      item = blocks[item].next
      steps += 1
    }
    blocks[index].kind = .list(style)
  }

  private func hasGap(after index: Int) -> Bool {
    let next = blocks[index].next
    return next >= 0 && blocks[next].startLine > blocks[index].endLine + 1
  }
}
