import Basics

/// The example program that ships, so that the demo needs no file beside the program.
///
/// The files stand in `datasets/program`; `make datasets` writes them into `DemoData+Files.swift`,
/// and a test compares the two byte for byte.
enum DemoData {
  /// The script that the demo runs.
  static let scriptName = "demo.txt"

  /// The text of a file; nil where none has this name.
  static func text(of name: String) -> String? {
    files.first { ByteOrder.same($0.name, name) }?.text
  }

  /// The files that the script's commands read.
  static var inputs: [(name: String, text: String)] {
    files.filter { !$0.name.hasSuffix(".txt") && !$0.name.hasSuffix(".md") }
  }
}
