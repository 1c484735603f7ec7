/// Tells whether a place of an HTML template lies within a `<script>` element.
///
/// There a value can't be escaped as in text, and only JSON is safe.
struct ScriptWatch {
  /// Whether the text seen so far ends within one.
  private(set) var isInside = false

  /// Looks at the next stretch of text.
  mutating func see(_ bytes: [UInt8], _ range: Range<Int>) {
    let text = bytes[range]
    for offset in range where bytes[offset] == 0x3C {
      if Self.starts(text[offset...], with: "<script") {
        isInside = true
      } else if Self.starts(text[offset...], with: "</script") {
        isInside = false
      }
    }
  }

  private static func starts(_ text: ArraySlice<UInt8>, with word: String) -> Bool {
    var rest = text
    return word.utf8.allSatisfy { letter in
      rest.popFirst().map { $0 | (0x41...0x5A ~= $0 ? 0x20 : 0) } == letter
    }
  }
}
