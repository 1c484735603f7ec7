/// The two spellings of umlauts, `Müller` and `Mueller`, made one.
enum Umlauts {
  /// Leaves the first letter of `oe`, then `ae`, then `ue`, in texts of three letters and more.
  static func collapse<Unit: FixedWidthInteger>(_ text: inout [Unit]) {
    guard text.count >= 3, hasDigraph(text.span) else { return }
    for vowel in [0x6F, 0x61, 0x75] as [Unit] {
      var kept = 0
      var index = 0
      while index < text.count {
        text[kept] = text[index]
        kept += 1
        index += text[index] == vowel && index + 1 < text.count && text[index + 1] == 0x65 ? 2 : 1
      }
      text.removeLast(text.count - kept)
    }
  }

  /// Whether a text has something to collapse; most have not.
  static func hasDigraph<Unit: FixedWidthInteger>(_ text: Span<Unit>) -> Bool {
    var last: Unit = 0
    for index in text.indices {
      let unit = text[index]
      if unit == 0x65, last == 0x6F || last == 0x61 || last == 0x75 { return true }
      last = unit
    }
    return false
  }
}
