/// Brackets in folded names, round or square.
enum Brackets {
  /// Whether a byte opens brackets.
  static func opens(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }

  /// The place of the first closing bracket from a place on, or the end of the text.
  static func closing(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] != UInt8(ascii: ")"), text[end] != UInt8(ascii: "]") {
      end += 1
    }
    return end
  }
}
