import Basics

/// A number that texts are looked up by: of short texts of ASCII their very letters, of others a
/// hash.
enum TextTag {
  /// Letters that are told by a number, with their count above them.
  private static let short = 7
  private static let long: UInt64 = 1 << 63

  /// The tag of a text whose letters stand in bytes, all of them ASCII and none zero.
  static func of(_ text: Span<UInt8>) -> UInt64 {
    guard text.count <= short else { return TextHash.hash(text) | long }
    return text.word(atMostFrom: 0) | UInt64(truncatingIfNeeded: text.count) << 56
  }

  /// The same of a text whose letters stand in units.
  static func of(_ text: Span<UInt16>) -> UInt64 {
    var tag: UInt64 = 0
    var seen: UInt16 = 0
    for index in 0..<min(text.count, short) {
      seen |= text[index]
      tag |= UInt64(text[index]) << UInt64(truncatingIfNeeded: 8 * index)
    }
    guard text.count <= short, seen < 0x80 else { return TextHash.hash(text) | long }
    return tag | UInt64(truncatingIfNeeded: text.count) << 56
  }

  /// Whether texts of this same tag are the same; others have to be compared.
  static func isText(_ tag: UInt64) -> Bool { tag & long == 0 }
}
