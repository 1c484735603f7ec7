package import Basics
import JSON

/// A template's bytes and the name under which problems tell of it.
package struct TemplateSource: Sendable {
  /// The file's name as the user gave it.
  package let file: String
  /// The text: valid UTF-8, of at most `longest` bytes, perhaps behind a byte order mark.
  package let bytes: [UInt8]
  /// Where the text starts: behind the byte order mark.
  let start: Int

  /// The most bytes that a template may have.
  package static let longest = 16 << 20

  /// A template's source.
  ///
  /// - Throws: A problem when it is too long, or not UTF-8.
  package init(_ bytes: [UInt8], file: String) throws(Problem) {
    self.file = file
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.count <= Self.longest else {
      throw .badInput(
        "the template is too long", at: .init(file: file), found: "\(bytes.count) bytes",
        expected: "at most 16 MiB")
    }
    guard (try? UTF8Span(validating: bytes.span)) != nil else {
      throw .badInput(
        "the template is no UTF-8 text", at: .init(file: file), expected: "text in UTF-8",
        hint: "save it again as UTF-8")
    }
  }

  /// The line and column of an offset; linear in it.
  package func place(_ offset: Int) -> Problem.Place {
    let place = JSONPlace(offset: offset, in: bytes.span)
    let column = place.column - (place.line == 1 ? start : 0)
    return .init(file: file, line: place.line, column: column)
  }

  /// A stretch as text.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// A stretch in quotes for messages, cut when it is long.
  func excerpt(_ range: Range<Int>) -> String {
    let most = 40
    let text = text(range)
    guard text.utf8.count > most else { return "'\(text)'" }
    var short = ""
    for scalar in text.unicodeScalars {
      guard short.utf8.count < most else { break }
      short.unicodeScalars.append(scalar)
    }
    return "'\(short)…'"
  }

  /// A problem that stands at an offset.
  func problem(
    _ what: String, at offset: Int, found: String? = nil, expected: String? = nil,
    hint: String? = nil
  ) -> Problem {
    .badInput(what, at: place(offset), found: found, expected: expected, hint: hint)
  }
}

extension UInt8 {
  /// Whether it is a blank or tab, which may stand beside a tag on a line of its own.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Whether it is a blank, tab or line end.
  var isSpace: Bool { isBlank || self == 0x0A || self == 0x0D }
}
