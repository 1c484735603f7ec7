import Basics
import Scoring
import Tabular

/// A candidate as a row of a table.
struct TableCandidate: CandidateFields {
  static let columns =
    [
      WantedColumn("id", isNeeded: true),
      WantedColumn("name", aliases: ["integration", "partner"]),
    ]
    + (CandidateNames.plain.dropFirst(2) + CandidateNames.evidence).map { WantedColumn($0) }

  /// All columns that may be wanted, with those of these roles' weeks.
  static func columns(roles: [String]) -> [WantedColumn] {
    columns + roles.map { WantedColumn(CandidateNames.rolePrefix + $0) }
  }

  /// The roles whose weeks a header has columns for.
  static func roles(in header: [String]) -> [String] {
    header.filter { $0.hasPrefix(CandidateNames.rolePrefix) && $0 != CandidateNames.rolePrefix }
      .map { String($0.dropFirst(CandidateNames.rolePrefix.utf8.count)) }
  }

  let reader: CSVReader
  let map: HeaderMap
  let roles: [String]
  let hasEvidence: Bool

  func text(of name: String) throws(Problem) -> String? {
    guard let column = map[name], !reader.isEmpty(column) else { return nil }
    let text = TextTrim.blanks(reader.text(column))
    return text.isEmpty ? nil : text
  }

  /// Points in one field, set apart by semicolons, bars, commas or blanks, in brackets or not.
  ///
  /// `-`, `?` and `null` are unknown, and so is nothing between two marks.
  func pointTexts() throws(Problem) -> [String?]? {
    guard var text = try text(of: "points")?[...] else { return nil }
    if text.hasPrefix("["), text.hasSuffix("]") { text = text.dropFirst().dropLast() }
    let mark = [";", "|", ","].first { text.contains($0) }
    let parts = text.split(separator: mark ?? " ", omittingEmptySubsequences: mark == nil)
    return parts.map { part in
      let point = TextTrim.blanks(String(part))
      return ["", "-", "?", "null"].contains(point) ? nil : point
    }
  }

  func problem(
    with name: String, _ what: String, expected: String?, hint: String?
  ) -> Problem {
    guard let column = map[name] else {
      return .badInput(
        what, at: .init(file: reader.options.file, line: reader.line), expected: expected,
        hint: hint)
    }
    return reader.problem(column, what, expected: expected, hint: hint)
  }

  func problem(withPoint index: Int, _ what: String, expected: String?) -> Problem {
    problem(with: "points", "point \(index + 1): " + what, expected: expected, hint: nil)
  }
}

/// Texts without the blanks around them.
enum TextTrim {
  /// The text without spaces and tabs at its ends.
  static func blanks(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }),
      let last = bytes.lastIndex(where: { $0 != 0x20 && $0 != 0x09 })
    else { return "" }
    return String(text[first...last])
  }
}
