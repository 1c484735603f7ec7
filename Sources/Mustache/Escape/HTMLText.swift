import Basics

/// Text in HTML: in elements and in quoted attributes.
enum HTMLText {
  /// The bytes that need a reference: `"`, `&`, `'`, `<` and `>`, all of them below 64.
  private static let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  /// Appends text with references for what would be markup.
  static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 64, special >> UInt64(byte) & 1 != 0 else { continue }
      bytes.append(copying: text.extracting(start..<index))
      bytes.append(contentsOf: reference(byte))
      start = index + 1
    }
    bytes.append(copying: text.extracting(start..<text.count))
  }

  private static let ampersand = Array("&amp;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let quote = Array("&quot;".utf8)
  private static let apostrophe = Array("&#39;".utf8)

  private static func reference(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x26: ampersand
    case 0x3C: less
    case 0x3E: greater
    case 0x22: quote
    default: apostrophe
    }
  }
}
