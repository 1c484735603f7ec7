/// Labels of link references, as they are compared.
enum LinkLabel {
  /// The most characters that a label may have.
  static let longest = 999

  /// A label folded: case and the kind and length of inner space do not count.
  ///
  /// Empty where the label holds no visible character or is too long, which no reference may be.
  static func folded(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    guard hasLength(bytes, range) else { return [] }
    var folded: [UInt8] = []
    var isASCII = true
    for byte in bytes[range] {
      if byte.isSpace {
        if let last = folded.last, last != .space { folded.append(.space) }
      } else {
        isASCII = isASCII && byte < 0x80
        folded.append(byte &- 0x61 < 26 ? byte & 0xDF : byte)
      }
    }
    if folded.last == .space { folded.removeLast() }
    return isASCII ? folded : unicodeFolded(folded)
  }

  /// Whether a label is not too long; a character may have four bytes.
  private static func hasLength(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    if range.count <= longest { return true }
    guard range.count <= 4 * longest else { return false }
    return bytes[range].count { $0 & 0xC0 != 0x80 } <= longest
  }

  /// Small letters and then capitals: so ẞ, ß and SS are one.
  private static func unicodeFolded(_ bytes: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      for small in scalar.properties.lowercaseMapping.unicodeScalars {
        folded.append(contentsOf: small.properties.uppercaseMapping.utf8)
      }
    }
    return folded
  }
}
