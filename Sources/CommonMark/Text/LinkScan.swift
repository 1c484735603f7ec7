/// The parts of a link: label, destination, title; ranges into the bytes, nothing decoded.
///
/// Each function starts at an index and returns nil where its part does not stand there. `looked`
/// counts the bytes that it looked at, for the tests of linear work.
struct LinkScan {
  /// How deep parentheses may nest in a destination without angle brackets.
  private static let deepestParentheses = 32

  private(set) var looked = 0

  /// A part's text without its marks, and where it ends with them.
  struct Part {
    let text: Range<Int>
    let end: Int
  }

  /// `[label]`.
  mutating func label(_ bytes: [UInt8], at start: Int, before end: Int) -> Part? {
    guard start < end, bytes[start] == .openBracket else { return nil }
    var index = start + 1
    defer { looked += index - start }
    let limit = min(end, start + 4 * LinkLabel.longest + 2)
    while index < limit {
      switch bytes[index] {
      case .closeBracket: return Part(text: start + 1..<index, end: index + 1)
      case .openBracket: return nil
      case .backslash: index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// `<destination>` or `destination`.
  mutating func destination(_ bytes: [UInt8], at start: Int, before end: Int) -> Part? {
    guard start < end else { return nil }
    guard bytes[start] == .less else { return bareDestination(bytes, at: start, before: end) }
    var index = start + 1
    defer { looked += index - start }
    while index < end {
      switch bytes[index] {
      case .greater: return Part(text: start + 1..<index, end: index + 1)
      case .less, .newline: return nil
      case .backslash:
        index += index + 1 < end && bytes[index + 1].isPunctuation ? 2 : 1
      default: index += 1
      }
    }
    return nil
  }

  private mutating func bareDestination(
    _ bytes: [UInt8], at start: Int, before end: Int
  ) -> Part? {
    var index = start
    var depth = 0
    defer { looked += index - start + 1 }
    scan: while index < end {
      let byte = bytes[index]
      switch byte {
      case .backslash where index + 1 < end && bytes[index + 1].isPunctuation: index += 2
      case .openParenthesis:
        depth += 1
        if depth > Self.deepestParentheses { return nil }
        index += 1
      case .closeParenthesis:
        if depth == 0 { break scan }
        depth -= 1
        index += 1
      default:
        if byte == .space || byte.isControl { break scan }
        index += 1
      }
    }
    guard depth == 0, index > start || (index < end && bytes[index] == .closeParenthesis) else {
      return nil
    }
    return Part(text: start..<index, end: index)
  }

  /// `"title"`, `'title'` or `(title)`.
  mutating func title(_ bytes: [UInt8], at start: Int, before end: Int) -> Part? {
    guard start < end else { return nil }
    let opener = bytes[start]
    guard [UInt8(ascii: "\""), UInt8(ascii: "'"), .openParenthesis].contains(opener) else {
      return nil
    }
    let closer = opener == .openParenthesis ? .closeParenthesis : opener
    var index = start + 1
    defer { looked += index - start }
    while index < end {
      switch bytes[index] {
      case closer: return Part(text: start + 1..<index, end: index + 1)
      case .openParenthesis where closer == .closeParenthesis: return nil
      case .backslash: index += index + 1 < end && bytes[index + 1].isPunctuation ? 2 : 1
      default: index += 1
      }
    }
    return nil
  }

  /// The index after spaces, tabs and at most one line ending.
  mutating func afterSpace(_ bytes: [UInt8], at start: Int, before end: Int) -> Int {
    var index = start
    var hasLineEnd = false
    while index < end, bytes[index].isSpace {
      if bytes[index] == .newline {
        if hasLineEnd { break }
        hasLineEnd = true
      }
      index += 1
    }
    looked += index - start
    return index
  }
}
