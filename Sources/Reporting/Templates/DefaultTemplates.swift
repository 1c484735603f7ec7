import Basics

/// The templates, style sheet and script that ship, so that the program needs no file beside it.
///
/// They are edited in the folder `templates`; `make templates` writes them into
/// `DefaultTemplates+Files.swift`, and a test compares the two byte for byte.
package enum DefaultTemplates {
  /// The names of all files, by their paths below `templates`, sorted.
  package static var names: [String] { files.map(\.name) }

  /// The text of a file; nil where none has this name.
  package static func text(of name: String) -> String? {
    files.first { ByteOrder.same($0.name, name) }?.text
  }
}
