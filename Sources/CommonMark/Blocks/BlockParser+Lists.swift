/// Lists and their items.
extension BlockParser {
  /// A list marker that stands where the line stands.
  private struct Marker {
    /// Its length in bytes.
    let length: Int
    let start: Int?
    let kind: UInt8
  }

  /// Starts an item, and a list where none like it is open.
  mutating func startItem() -> Start {
    guard let marker = marker() else { return .nothing }
    let markerIndent = line.indent
    closeUnmatched()
    line.skipSpace()
    line.skip(bytes: marker.length, source)
    let width = takeSpaceAfterMarker()
    let style = Block.ListStyle(start: marker.start, marker: marker.kind)
    if !isList(blocks[tip], like: style) { add(.list(style)) }
    add(.item)
    blocks[tip].indent = markerIndent + marker.length + width
    return .container
  }

  private func isList(_ block: Block, like style: Block.ListStyle) -> Bool {
    guard let list = block.list else { return false }
    return list.marker == style.marker && (list.start == nil) == (style.start == nil)
  }

  /// Takes up to four columns of space; only one where code or nothing follows.
  private mutating func takeSpaceAfterMarker() -> Int {
    if line.isBlank || line.indent > 4 {
      if line.offset < line.line.upperBound { line.skip(columns: 1, source) }
      return 1
    }
    let width = line.indent
    line.skip(columns: width, source)
    return width
  }

  private mutating func marker() -> Marker? {
    let end = line.line.upperBound
    let first = line.nextVisible
    let isInParagraph = blocks[container].kind == .paragraph
    var index = first
    var number = 0
    while index < end, index - first < 9, source[index].isDigit {
      number = number * 10 + Int(source[index] & 0x0F)
      index += 1
    }
    guard index < end else { return nil }
    let kind = source[index]
    let isOrdered = index > first
    guard isOrdered ? [0x2E, 0x29].contains(kind) : [0x2A, 0x2B, 0x2D].contains(kind) else {
      return nil
    }
    index += 1
    steps += index - first
    guard index == end || source[index].isBlank else { return nil }
    if isInParagraph {
      guard !isOrdered || number == 1 else { return nil }
      var visible = index
      while visible < end, source[visible].isBlank { visible += 1 }
      steps += visible - index
      guard visible < end else { return nil }
    }
    return Marker(length: index - first, start: isOrdered ? number : nil, kind: kind)
  }
}
