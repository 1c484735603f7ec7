/// Tags of raw HTML, by the grammar of the specification.
enum TagScan {
  /// The end of the open or closing tag whose `<` stands at `start`; nil where there is none.
  static func tag(
    _ bytes: [UInt8], at start: Int, before end: Int, looked: inout Int
  ) -> Int? {
    var index = start + 1
    defer { looked += index - start }
    guard index < end else { return nil }
    let isClosing = bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    guard index < end, bytes[index].isLetter else { return nil }
    while index < end, bytes[index].isLetter || bytes[index].isDigit || bytes[index] == 0x2D {
      index += 1
    }
    if isClosing {
      skipSpace(bytes, &index, end)
    } else {
      guard skipAttributes(bytes, &index, end) else { return nil }
    }
    guard index < end, bytes[index] == .greater else { return nil }
    index += 1
    return index
  }

  private static func skipSpace(_ bytes: [UInt8], _ index: inout Int, _ end: Int) {
    while index < end, bytes[index].isSpace { index += 1 }
  }

  /// Skips attributes and the slash of an empty element; false where they are malformed.
  private static func skipAttributes(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> Bool {
    while true {
      let before = index
      skipSpace(bytes, &index, end)
      guard index < end else { return false }
      if bytes[index] == UInt8(ascii: "/") {
        index += 1
        return true
      }
      guard isNameStart(bytes[index]) else { return bytes[index] == .greater }
      guard index > before, skipAttribute(bytes, &index, end) else { return false }
    }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private static func skipAttribute(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> Bool {
    while index < end,
      isNameStart(bytes[index]) || bytes[index].isDigit || [0x2E, 0x2D].contains(bytes[index])
    {
      index += 1
    }
    let afterName = index
    skipSpace(bytes, &index, end)
    guard index < end, bytes[index] == UInt8(ascii: "=") else {
      index = afterName
      return true
    }
    index += 1
    skipSpace(bytes, &index, end)
    guard index < end else { return false }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while index < end, bytes[index] != quote { index += 1 }
      guard index < end else { return false }
      index += 1
      return true
    }
    let start = index
    while index < end, !isUnquotedEnd(bytes[index]) { index += 1 }
    return index > start
  }

  private static func isUnquotedEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, .tab, .newline, .less, .greater, .backtick, UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "="):
      true
    default: false
    }
  }
}
