/// Labels of link references, as they are compared.
enum LinkLabel {
  /// The most bytes that a label may have.
  static let longest = 999

  /// A label folded: case and the kind and length of inner space do not count.
  ///
  /// Empty where the label holds no visible character or is too long, which no reference may be.
  static func folded(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    guard range.count <= longest else { return [] }
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
