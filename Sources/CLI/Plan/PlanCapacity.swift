import Basics
import Exact
import Scoring

/// The weeks that `--capacity` gives: one figure, or one for each quarter, role or both.
struct PlanCapacity {
  static let option = OptionSpec.value(
    "capacity", .text("WEEKS"), repeatable: true,
    "The weeks there are: 20, or 2026Q1=20,2026Q2=16, or by role eng:2026Q1=20")

  /// Whose weeks are counted; nil is everybody's.
  private(set) var roles: [String?] = []
  /// The quarters in their order; empty where there is one nameless stretch.
  private(set) var quarters: [Quarter] = []
  /// The periods with their weeks for each role.
  private(set) var periods: [PlanRequest.Period] = []

  private struct Term {
    let text: String
    let role: String?
    let quarter: Quarter?
    let weeks: Fraction
  }

  init(_ values: [String]) throws(Problem) {
    var terms: [Term] = []
    for text in values.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      terms.append(try Self.term(TextTrim.blanks(String(text))))
    }
    guard let first = terms.first else {
      throw Problem(
        .usage, code: "missing_option", "--capacity is missing",
        expected: "the weeks there are, such as --capacity 20")
    }
    for term in terms {
      if (term.quarter == nil) != (first.quarter == nil) {
        throw UsageProblem.badValue(
          of: Self.option, found: term.text, expected: "a quarter everywhere, or nowhere")
      }
      if !roles.contains(where: { Self.same($0, term.role) }) { roles.append(term.role) }
      if let quarter = term.quarter, !quarters.contains(quarter) { quarters.append(quarter) }
    }
    quarters.sort()
    let stretches: [Quarter?] = quarters.isEmpty ? [nil] : quarters
    for quarter in stretches {
      var weeks: [Fraction] = []
      for role in roles {
        let own = terms.filter { $0.quarter == quarter && Self.same($0.role, role) }
        guard own.count <= 1 else {
          throw UsageProblem.badValue(
            of: Self.option, found: own[1].text, expected: "each quarter and role once")
        }
        weeks.append(own.first?.weeks ?? .zero)
      }
      periods.append(PlanRequest.Period(quarter?.text, weeks: weeks))
    }
  }

  /// The days of the periods; nil where nothing says when they are.
  ///
  /// A fiscal year is named by the calendar year in which it begins. Work begins on `start` where
  /// that lies within a quarter.
  func windows(fiscalStart month: Int, start: CivilDate?) -> [Roadmap.Window]? {
    guard !quarters.isEmpty else { return start.map { [.init(first: $0, last: nil)] } }
    var windows: [Roadmap.Window] = []
    for quarter in quarters {
      guard let first = quarter.firstMonth.adding(months: month - 1),
        let last = first.adding(months: 2)
      else { return nil }
      let begin = start.map { $0 <= last.last ? max($0, first.first) : first.first }
      windows.append(.init(first: begin ?? first.first, last: last.last))
    }
    return windows
  }

  private static func same(_ a: String?, _ b: String?) -> Bool {
    if let a, let b { return ByteOrder.same(a, b) }
    return a == nil && b == nil
  }

  private static func term(_ text: String) throws(Problem) -> Term {
    var rest = text[...]
    var quarter: Quarter?
    var role: String?
    let colon = rest.lastIndex(of: ":")
    if let colon {
      role = String(rest[..<colon])
      rest = rest[rest.index(after: colon)...]
    }
    if let equals = rest.firstIndex(of: "=") {
      quarter = Quarter(String(rest[..<equals]))
      guard quarter != nil else { throw bad(text) }
      rest = rest[rest.index(after: equals)...]
    }
    guard let weeks = Fraction(String(rest)), !weeks.isNegative, role?.isEmpty != true else {
      throw bad(text)
    }
    return Term(text: text, role: role, quarter: quarter, weeks: weeks)
  }

  private static func bad(_ text: String) -> Problem {
    UsageProblem.badValue(
      of: option, found: text,
      expected: "weeks from 0, such as 20, 2026Q1=20, eng:20 or eng:2026Q1=20")
  }
}
