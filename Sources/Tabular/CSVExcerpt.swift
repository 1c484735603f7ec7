/// Short forms of what stands in a table, for messages.
enum CSVExcerpt {
  /// The bytes an excerpt may have before it is cut.
  private static let length = 40

  /// A field's value in quotes, cut when it is long.
  static func of(_ text: String) -> String {
    text.isEmpty ? "an empty field" : "\"\(cut(text))\""
  }

  /// A text, cut when it is long.
  static func cut(_ text: String) -> String {
    guard text.utf8.count > length else { return text }
    var short = ""
    for scalar in text.unicodeScalars {
      guard short.utf8.count < length else { break }
      short.unicodeScalars.append(scalar)
    }
    return short + "…"
  }

  /// The character at `offset`, or its byte where it is none.
  static func at(_ offset: Int, in bytes: Span<UInt8>) -> String {
    guard offset < bytes.count else { return "the end of the line" }
    for count in 1...4 where offset + count <= bytes.count && bytes[offset] >= 0x20 {
      if let scalar = try? UTF8Span(validating: bytes.extracting(offset..<offset + count)) {
        return "'\(String(copying: scalar))'"
      }
    }
    let digits = String(bytes[offset], radix: 16, uppercase: true)
    return "byte 0x" + (digits.count < 2 ? "0" : "") + digits
  }

  /// What a delimiter is called.
  static func name(of delimiter: UInt8) -> String {
    switch delimiter {
    case 0x2C: "a comma"
    case 0x3B: "a semicolon"
    case 0x09: "a tab"
    default: "'\(Character(Unicode.Scalar(delimiter)))'"
    }
  }
}
