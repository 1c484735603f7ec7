/// Reading the tables that stand in source files as text: a line is `key: value value`.
enum TableText {
  /// The words of a table without keys, or of a line.
  static func words(_ text: some StringProtocol) -> [Substring] {
    text.split { $0 == " " || $0 == "\n" }.map { Substring($0) }
  }

  /// The lines of a table: each key with what stands behind its colon.
  static func lines(_ text: String) -> [(key: Substring, values: Substring)] {
    text.split(separator: "\n").compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let values = line[line.index(after: colon)...].drop { $0 == " " }
      return (line[..<colon], values)
    }
  }

  /// The values of a line in which commas stand between them.
  static func phrases(_ values: Substring) -> [Substring] {
    values.split(separator: ",").map { $0.drop { $0 == " " } }
  }
}
