package import JSON

/// A JSON document that can stand within a page's `script` element.
///
/// HTML looks for `</script` and `<!--` in there, and some readers for line separators, whatever
/// JSON means by them. As JSON lets any character of a string be written by its number, those of
/// markup are, and so are quotes in strings of attributes; outside of strings JSON has none of
/// them.
package struct EmbeddedJSON: Hashable, Sendable {
  /// The document.
  package let text: String

  /// The document that a writer holds.
  package init(_ writer: JSONWriter) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(writer.bytes.count)
    var index = 0
    while index < writer.bytes.count {
      let byte = writer.bytes[index]
      switch byte {
      case 0x26, 0x27, 0x3C, 0x3E, 0x7F: bytes.append(contentsOf: Self.number(UInt32(byte)))
      case 0xE2 where Self.isSeparator(writer.bytes, index):
        bytes.append(contentsOf: Self.number(0x2000 | UInt32(writer.bytes[index + 2] & 0x3F)))
        index += 2
      default: bytes.append(byte)
      }
      index += 1
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether U+2028 or U+2029 stands there.
  private static func isSeparator(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
  }

  /// A character by its number: U+2028 and U+2029 end in the bytes A8 and A9, hence 2028.
  private static func number(_ value: UInt32) -> [UInt8] {
    let digits = String(value, radix: 16)
    return Array("\\u".utf8) + Array(repeating: 0x30, count: max(0, 4 - digits.utf8.count))
      + Array(digits.utf8)
  }
}
