/// Plain text made fit for Markdown.
enum MarkdownEscape {
  /// A byte of a title between double quotes.
  static func title(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "\""), .backslash, UInt8(ascii: "&"), .less, .pipe: [.backslash, byte]
    case .newline: Array("&#10;".utf8)
    default: [byte]
    }
  }

  /// The next bytes of a text, so that they are read as text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - index: where the bytes stand; moved behind them.
  ///   - startsLine: whether nothing but the marks of blocks stands before it.
  ///   - isHeading: whether it stands in a heading, where `#` may be an end.
  /// - Returns: what is to be written.
  static func text(
    _ text: ArraySlice<UInt8>, at index: inout Int, startsLine: Bool, isHeading: Bool
  ) -> [UInt8] {
    let byte = text[index]
    let before = index > text.startIndex ? text[index - 1] : nil
    index += 1
    let after = index < text.endIndex ? text[index] : nil
    switch byte {
    case .newline: return Array("&#10;".utf8)
    case .tab: return Array("&#9;".utf8)
    case .space where startsLine || after == nil: return space(before, startsLine)
    case .backslash, .backtick, .openBracket, .closeBracket, .less, .pipe, UInt8(ascii: "*"),
      UInt8(ascii: "&"):
      return [.backslash, byte]
    case UInt8(ascii: "_"): return isInWord(before, after) ? [byte] : [.backslash, byte]
    case UInt8(ascii: "!"): return after == nil ? [.backslash, byte] : [byte]
    case UInt8(ascii: "#"): return startsLine || isHeading ? [.backslash, byte] : [byte]
    case UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), .greater,
      UInt8(ascii: ":"):
      return startsLine ? [.backslash, byte] : [byte]
    default: return [byte]
    }
  }

  /// A space that a reader would drop is written as a reference.
  private static func space(_ before: UInt8?, _ startsLine: Bool) -> [UInt8] {
    startsLine || before == .space ? Array("&#32;".utf8) : [.space]
  }

  private static func isInWord(_ before: UInt8?, _ after: UInt8?) -> Bool {
    guard let before, let after else { return false }
    return (before.isLetter || before.isDigit) && (after.isLetter || after.isDigit)
  }
}
