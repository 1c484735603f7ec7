import Basics
import Exact
import JSON
import Scoring

/// A candidate as a JSON object.
struct JSONCandidate: CandidateFields {
  let cursor: JSONCursor
  private let object: JSONObject
  private let nested: JSONCursor?
  let hasEvidence: Bool

  /// A view of an object; evidence may be nested: `"evidence": {"build_weeks": {"source": …}}`.
  init(_ cursor: JSONCursor) throws(Problem) {
    self.cursor = cursor
    object = try cursor.object()
    nested = try cursor.optional("evidence")
    hasEvidence = object.members.contains { !Self.plain.contains($0.key) }
  }

  /// The roles whose weeks have a member of their own.
  var roles: [String] {
    object.members.map(\.key).filter { $0.hasPrefix(CandidateNames.rolePrefix) }
      .map { String($0.dropFirst(CandidateNames.rolePrefix.utf8.count)) }
  }

  private static let plain = Set(CandidateNames.plain)

  func text(of name: String) throws(Problem) -> String? {
    guard let field = try field(name) else { return nil }
    let text = try field.scalarText()
    return text.isEmpty ? nil : text
  }

  func pointTexts() throws(Problem) -> [String?]? {
    guard let points = try cursor.optional("points") else { return nil }
    var texts: [String?] = []
    for point in try points.array() {
      texts.append(point.isNull ? nil : try point.plainNumberText())
    }
    return texts
  }

  func problem(
    with name: String, _ what: String, expected: String?, hint: String?
  ) -> Problem {
    let field = (try? field(name)) ?? nil
    return (field ?? cursor).problem(what, expected: expected, hint: hint)
  }

  func problem(withPoint index: Int, _ what: String, expected: String?) -> Problem {
    let points = (try? cursor.optional("points")?.array()) ?? nil
    let point = points.flatMap { $0.indices.contains(index) ? $0[index] : nil }
    return (point ?? cursor).problem(what, expected: expected)
  }

  /// The members that nobody reads, each as a problem.
  var unread: [Problem] {
    guard hasEvidence else { return [] }
    return cursor.unknownFields(
      besides: CandidateNames.plain + ["evidence"] + CandidateNames.evidence
        + roles.map { CandidateNames.rolePrefix + $0 })
  }

  private func field(_ name: String) throws(Problem) -> JSONCursor? {
    if let field = try cursor.optional(name) { return field }
    guard let nested else { return nil }
    for part in CandidateNames.EvidencePart.allCases where name.hasSuffix("_" + part.rawValue) {
      let input = String(name.dropLast(part.rawValue.utf8.count + 1))
      return try nested.optional(input)?.optional(part.rawValue)
    }
    return nil
  }
}

extension JSONCursor {
  /// A string, number, true or false as text; a number with an exponent is written out.
  fileprivate func scalarText() throws(Problem) -> String {
    switch value {
    case .bool(let flag): return flag ? "true" : "false"
    case .string(let text): return text
    case .number: return try plainNumberText()
    default: throw problem("this can't be a value here", expected: "a text or a number")
    }
  }

  /// The text of a number without an exponent, or of a string that is to hold one.
  func plainNumberText() throws(Problem) -> String {
    let text = try numberText()
    guard case .number = value, let mark = text.utf8.firstIndex(where: { $0 | 0x20 == 0x65 })
    else { return text }
    let digits = text[text.index(after: mark)...]
    let exponent = Int(digits.first == "+" ? digits.dropFirst() : digits)
    guard let exponent, abs(exponent) <= Self.longestExponent,
      let mantissa = Fraction(String(text[..<mark]))
    else {
      throw problem(
        "this number's exponent is too large", expected: "at most \(Self.longestExponent)")
    }
    var scale = Fraction.one
    let ten = Fraction((exponent < 0 ? 1 : 10) as Int64)
    let tenth = Fraction(reducing: 1, over: 10)
    for _ in 0..<abs(exponent) { scale = scale * (exponent < 0 ? tenth : ten) }
    return (mantissa * scale).description
  }

  private static var longestExponent: Int { 60 }
}
