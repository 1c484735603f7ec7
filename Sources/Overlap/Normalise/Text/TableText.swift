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
