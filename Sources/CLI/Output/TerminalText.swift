/// The one place where foreign text is made safe for a terminal.
package enum TerminalText {
  /// The text with everything that acts on a terminal, or hides, shown as `\u{XX}`.
  ///
  /// That is: control characters (an escape sequence could retitle or overwrite the screen), marks
  /// that turn the direction of writing (a name could read backwards), invisible characters (two
  /// names could look the same) and separators of lines. All else, emoji and every script
  /// included, stays as it is. Line ends become `\n`, tabs `\t`.
  ///
  /// - Parameters:
  ///   - text: Text from anywhere.
  ///   - keepingLines: Leaves line ends and tabs as they are, for text of our own.
  /// - Returns: Text that only shows.
  package static func visible(_ text: String, keepingLines: Bool = false) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": shown += keepingLines ? "\n" : "\\n"
      case "\t": shown += keepingLines ? "\t" : "\\t"
      case "\r": shown += "\\r"
      case _ where acts(scalar): shown += "\\u{\(hex(scalar))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// The text, quoted and made visible; a long one is cut after `limit` characters.
  package static func quoted(_ text: String, limit: Int = 80) -> String {
    "\"" + brief(text, limit: limit) + "\""
  }

  /// The text made visible; a long one is cut after `limit` characters.
  package static func brief(_ text: String, limit: Int = 120) -> String {
    let start = text.prefix(limit)
    return visible(String(start)) + (start.endIndex == text.endIndex ? "" : "...")
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 2 - digits.count)) + digits
  }

  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true  // C0, delete, C1
    case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5: true  // blank
    case 0x180B...0x180F, 0x3164, 0xFFA0: true  // blank
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // direction
    case 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF: true  // zero width
    case 0x2028, 0x2029: true  // lines
    case 0xFFF0...0xFFFB, 0xE0000...0xE0FFF: true  // annotations, tags
    default: false
    }
  }
}
