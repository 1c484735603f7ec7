/// Reading the tables that stand in source files as text: a line is `key: value value`.
///
/// Works on bytes: splitting by letters would take ten times as long, and start-up waits for it.
enum TableText {
  /// The words of a table without keys, or of a line.
  static func words(_ text: some StringProtocol) -> [Substring] {
    Substring(text).utf8.split { $0 == 0x20 || $0 == 0x0A }.map { Substring($0) }
  }

  /// The lines of a table: each key with what stands behind its colon.
  static func lines(_ text: String) -> [(key: Substring, values: Substring)] {
    text.utf8.split(separator: 0x0A).compactMap { line in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let values = line[line.index(after: colon)...].drop { $0 == 0x20 }
      return (Substring(line[..<colon]), Substring(values))
    }
  }

  /// Texts with commas or line ends between them.
  static func phrases(_ values: some StringProtocol) -> [Substring] {
    Substring(values).utf8.split { $0 == UInt8(ascii: ",") || $0 == 0x0A }
      .map { phrase in Substring(phrase.drop { $0 == 0x20 }) }
  }
}

/// Reading large tables, which costs no memory for each word.
extension TableText {
  /// Calls `body` with the key of each line and with what stands behind its colon.
  static func eachLine(
    _ text: String, _ body: (_ key: Span<UInt8>, _ values: Span<UInt8>) -> Void
  ) {
    each(text.utf8Span.span, 0x0A, 0x0A) { line in
      var colon = 0
      while colon < line.count, line[colon] != UInt8(ascii: ":") { colon += 1 }
      guard colon < line.count else { return }
      body(line.extracting(..<colon), line.extracting(behindSpaces(line, from: colon + 1)...))
    }
  }

  /// Calls `body` with each word.
  static func eachWord(_ values: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
    each(values, 0x20, 0x0A, body)
  }

  /// Calls `body` with each of the texts that have commas or line ends between them.
  static func eachPhrase(_ values: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
    each(values, UInt8(ascii: ","), 0x0A) { phrase in
      body(phrase.extracting(behindSpaces(phrase, from: 0)...))
    }
  }

  private static func each(
    _ text: Span<UInt8>, _ separator: UInt8, _ other: UInt8, _ body: (Span<UInt8>) -> Void
  ) {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != separator, text[end] != other { end += 1 }
      if end > start { body(text.extracting(start..<end)) }
      start = end + 1
    }
  }

  private static func behindSpaces(_ text: Span<UInt8>, from start: Int) -> Int {
    var start = start
    while start < text.count, text[start] == 0x20 { start += 1 }
    return start
  }
}
