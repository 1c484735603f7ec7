import Basics
import Exact
import Scoring

/// The weeks that `--capacity` gives: one figure, or one for each quarter, role or both.
struct PlanCapacity {
  static let option = OptionSpec.value(
    "capacity", .text("WEEKS"), repeatable: true,
    "The weeks there are: 20, or 2026Q1=20,2026Q2=16, or by role eng:2026Q1=20,2026Q2=16")

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
    for value in values {
      // A role holds for what follows it in a list: eng:2026Q1=20,2026Q2=16.
      var role: String?
      for text in value.split(separator: ",", omittingEmptySubsequences: false) {
        let term = try Self.term(TextTrim.blanks(String(text)), role)
        role = term.role
        terms.append(term)
      }
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
  /// that lies within a quarter; a quarter that is over by then is refused.
  func windows(
    fiscalStart month: Int, start: CivilDate?
  ) throws(Problem) -> [Roadmap.Window]? {
    guard !quarters.isEmpty else { return start.map { [.init(first: $0, last: nil)] } }
    var windows: [Roadmap.Window] = []
    for quarter in quarters {
      guard let first = quarter.firstMonth.adding(months: month - 1),
        let last = first.adding(months: 2)
      else { return nil }
      if let start, start > last.last {
        throw UsageProblem.badValue(
          of: PlanCommand.start, found: start.text,
          expected: "\(last.last) or earlier, the last day of \(quarter.text), which has capacity")
      }
      windows.append(.init(first: max(start ?? first.first, first.first), last: last.last))
    }
    return windows
  }

  private static func same(_ a: String?, _ b: String?) -> Bool {
    if let a, let b { return ByteOrder.same(a, b) }
    return a == nil && b == nil
  }

  private static func term(_ text: String, _ lastRole: String?) throws(Problem) -> Term {
    var rest = text[...]
    var quarter: Quarter?
    var role = lastRole
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
