/// Colour for what is told; the words say the same without it.
package struct Style: Sendable {
  private let hasColor: Bool

  /// A style with or without colour.
  package init(hasColor: Bool) {
    self.hasColor = hasColor
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
