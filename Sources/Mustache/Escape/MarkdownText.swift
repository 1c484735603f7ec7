/// Text in Markdown: in paragraphs and in the cells of tables.
///
/// What would be emphasis, code, a link, an element, a reference or a cell's border gets a
/// backslash; so does what would make a heading, list, quote or rule, at the start of the text.
/// Line ends become blanks, for a value must not leave its cell, item or heading. Bare addresses
/// are kept from becoming links, as some readers would have them.
enum MarkdownText {
  /// Appends text with backslashes where it would be more.
  static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    let lead = lead(text)
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case 0x0D: bytes.append(0x20)
      case 0x0A: if index == 0 || text[index - 1] != 0x0D { bytes.append(0x20) }
      case 0x09: bytes.append(0x20)
      case _ where byte < 0x20 || byte == 0x7F: break
      default:
        if isSpecial(byte) || index == lead || isAddress(text, index) { bytes.append(0x5C) }
        bytes.append(byte)
      }
    }
  }

  /// Backslash, backtick, `*`, `_`, brackets, `<`, `>`, `|`, `~`, `&` and `@`.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x5C, 0x60, 0x2A, 0x5F, 0x5B, 0x5D, 0x3C, 0x3E, 0x7C, 0x7E, 0x26, 0x40: true
    default: false
    }
  }

  /// The place of the byte that would make the text a heading, list or rule: `#` and `=`; `-` and
  /// `+` before a blank or their like; a point or bracket behind digits and before a blank.
  private static func lead(_ text: Span<UInt8>) -> Int {
    var start = 0
    while start < text.count, text[start].isSpace { start += 1 }
    guard start < text.count else { return -1 }
    switch text[start] {
    case 0x23, 0x3D: return start
    case 0x2B, 0x2D:
      return isEnd(text, start + 1) || text[start + 1] == text[start] ? start : -1
    default: break
    }
    var end = start
    while end < text.count, 0x30...0x39 ~= text[end] { end += 1 }
    guard end > start, end < text.count, text[end] == 0x2E || text[end] == 0x29 else { return -1 }
    return isEnd(text, end + 1) ? end : -1
  }

  private static func isEnd(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index >= text.count || text[index].isSpace
  }

  /// Whether a colon stands before `//`, or a point behind `www`.
  private static func isAddress(_ text: Span<UInt8>, _ index: Int) -> Bool {
    switch text[index] {
    case 0x3A: index + 1 < text.count && text[index + 1] == 0x2F
    case 0x2E: index >= 3 && (1...3).allSatisfy { text[index - $0] | 0x20 == 0x77 }
    default: false
    }
  }
}
