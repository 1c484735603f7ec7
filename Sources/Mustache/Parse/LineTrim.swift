/// Takes away the lines that hold nothing but tags, as the specification has it.
///
/// A comment, section, partial or change of delimiters that stands alone on its line leaves no
/// line behind, and what a partial brings in is indented like the tag. A parent does so where it
/// opens first and closes last on a line. A block's content starts on the line below the tag where
/// nothing else follows the tag; its indentation is that of its first line. All of it is linear:
/// no text between two tags is looked at more than twice.
struct LineTrim {
  private let source: TemplateSource
  private var tags: [Tag]

  /// The tags with their trims, indents and standalone marks set.
  static func apply(to tags: [Tag], in source: TemplateSource) -> [Tag] {
    var trim = LineTrim(source: source, tags: tags)
    for index in tags.indices { trim.trim(index) }
    return trim.tags
  }

  private mutating func trim(_ index: Int) {
    switch tags[index].kind {
    case .value, .raw: break
    case .parent: trimParent(index)
    case .block: trimBlock(index)
    case .close where tags[index].closes == .parent: break
    case .close where tags[index].closes == .block: trimBlockEnd(index)
    case .close, .comment, .delimiters, .section, .inverted, .partial:
      guard let head = head(index), let tail = tail(index) else { return }
      tags[index].textEnd = head
      tags[index].textStart = tail
      tags[index].isStandalone = true
      tags[index].indent = head..<tags[index].range.lowerBound
    }
  }

  private mutating func trimParent(_ index: Int) {
    let end = tags[index].partner
    guard let head = head(index), let tail = tail(end) else { return }
    tags[index].textEnd = head
    tags[index].isStandalone = true
    tags[index].indent = head..<tags[index].range.lowerBound
    tags[end].textStart = tail
  }

  private mutating func trimBlock(_ index: Int) {
    let head = head(index)
    if let head { tags[index].indent = head..<tags[index].range.lowerBound }
    // What stands around a block within a parent is never shown.
    guard tags[index].isArgument || head != nil, let tail = tail(index) else { return }
    tags[index].textEnd = head ?? tags[index].textEnd
    tags[index].textStart = tail
    tags[index].isStandalone = true
    if let first = firstLine(from: tail, to: tags[tags[index].partner].range.lowerBound) {
      tags[index].indent = first
      tags[index].contentIndent = first.count
    }
  }

  private mutating func trimBlockEnd(_ index: Int) {
    guard let head = head(index) else { return }
    if tags[tags[index].partner].isArgument {
      tags[index].textEnd = head
      tags[index].isStandalone = true
    } else if let tail = tail(index) {
      tags[index].textEnd = head
      tags[index].textStart = tail
      tags[index].isStandalone = true
    }
  }

  /// The blanks at the start of the first line with something in it; nil where there is none.
  private func firstLine(from start: Int, to end: Int) -> Range<Int>? {
    var line = start
    for offset in start..<max(start, end) {
      guard source.bytes[offset].isSpace else { return line..<offset }
      if source.bytes[offset] == 0x0A { line = offset + 1 }
    }
    return nil
  }

  /// Where the line of a tag starts; nil where something stands before the tag.
  private func head(_ index: Int) -> Int? {
    let floor = index > 0 ? tags[index - 1].range.upperBound : source.start
    var offset = tags[index].range.lowerBound
    while offset > floor, source.bytes[offset - 1].isBlank { offset -= 1 }
    if offset == source.start { return offset }
    return offset > floor && source.bytes[offset - 1] == 0x0A ? offset : nil
  }

  /// Where the line behind a tag starts; nil where something stands behind the tag.
  private func tail(_ index: Int) -> Int? {
    let end = source.bytes.count
    let ceiling = index + 1 < tags.count ? tags[index + 1].range.lowerBound : end
    var offset = tags[index].range.upperBound
    while offset < ceiling, source.bytes[offset].isBlank { offset += 1 }
    if offset == end { return offset }
    if offset + 1 < ceiling, source.bytes[offset] == 0x0D, source.bytes[offset + 1] == 0x0A {
      return offset + 2
    }
    return offset < ceiling && source.bytes[offset] == 0x0A ? offset + 1 : nil
  }
}
