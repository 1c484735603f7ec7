import CommonMark

/// Notes that people wrote, on pages: CommonMark, of which nothing comes out live.
enum NoteText {
  /// A note as HTML below a heading of the third level.
  static func html(_ text: String) -> String {
    String(decoding: document(text).notesHTML(below: 3), as: UTF8.self)
  }

  /// A note within a Markdown page, below a heading of the third level.
  static func markdown(_ text: String) -> String {
    String(decoding: document(text).notesMarkdown(below: 3), as: UTF8.self)
  }

  private static func document(_ text: String) -> MarkdownDocument {
    MarkdownDocument(Array(text.utf8), grammar: .notes)
  }
}
