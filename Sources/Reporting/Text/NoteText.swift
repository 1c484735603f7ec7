import Basics

/// Notes that people wrote, on pages.
enum NoteText {
  /// A note as HTML, all of it text.
  static func html(_ text: String) -> String {
    Markup.element("p", text: text).source
  }

  /// A note within a Markdown page.
  static func markdown(_ text: String) -> String { text }
}
