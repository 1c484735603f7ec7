package import Platform

/// Colour for what is told, and the width that there is; the words say the same without both.
package struct Style: Sendable {
  private let hasColor: Bool
  /// The columns that a table may take; nil where it may take all that it needs.
  let width: Int?

  /// A style with or without colour.
  package init(hasColor: Bool) {
    self.hasColor = hasColor
    width = nil
  }

  /// What a terminal shows.
  package init(_ terminal: Terminal) {
    hasColor = terminal.hasColor
    width = terminal.isWidthKnown ? terminal.width : nil
  }

  /// What is wrong.
  package func error(_ text: String) -> String { paint(text, "1;31") }
  /// What may be wrong.
  package func warning(_ text: String) -> String { paint(text, "1;33") }
  /// What helps.
  package func hint(_ text: String) -> String { paint(text, "36") }
  /// What stands out, such as a heading.
  package func strong(_ text: String) -> String { paint(text, "1") }
  /// What matters less.
  package func faint(_ text: String) -> String { paint(text, "2") }

  private func paint(_ text: String, _ code: String) -> String {
    hasColor && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
