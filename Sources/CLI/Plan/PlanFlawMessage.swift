import Basics
import Exact
import Scoring

/// Why there is no plan, in words.
struct PlanFlawMessage {
  let flaw: PlanFlaw
  let file: String

  init(_ flaw: PlanFlaw, file: String) {
    self.flaw = flaw
    self.file = file
  }

  /// The problem.
  var problem: Problem {
    switch flaw {
    case .unknown(let id, let rule, let nearest):
      Problem(
        .usage, code: "bad_value", "--\(rule.rawValue): no candidate has the id '\(id)'",
        at: .init(file: file), hint: nearest.map { "did you mean '\($0)'?" })
    case .cycle(let ids):
      bad(
        "--after: candidates need each other in a circle", found: Self.list(ids, " -> "),
        hint: "take one of these dependencies away")
    case .mustNever(let id, let needing):
      if let needing {
        bad("--must \(needing) needs '\(id)', which --never leaves out")
      } else {
        bad("'\(id)' is given by --must and by --never")
      }
    case .mustExclude(let a, let b):
      bad("'\(a)' and '\(b)' must both be planned, but --one-of allows only one of them")
    case .mustUnknown(let id, let role):
      bad(
        "'\(id)' must be planned, but its effort\(Self.of(role)) is unknown",
        expected: role.map { "weeks in effort.\($0)" } ?? "weeks in effort or build_weeks")
    case .mustTooLarge(let id, let role, let weeks, let most):
      bad(
        "'\(id)' must be planned, but does not fit", found: "\(weeks) weeks\(Self.of(role))",
        expected: "at most \(most), the largest capacity")
    case .mustsTooLarge(let ids, let role, let weeks, let capacity):
      bad(
        "what must be planned does not fit: \(Self.list(ids, ", "))",
        found: "\(weeks) weeks\(Self.of(role))", expected: "at most \(capacity), the capacity",
        hint: "\(weeks - capacity) more weeks\(Self.of(role)) would do")
    case .mustsDontPack(let ids):
      bad(
        "what must be planned can't be spread over the quarters: \(Self.list(ids, ", "))",
        hint: "each candidate stays within one quarter, and not before what it needs")
    case .tooFine:
      bad(
        "the figures have no common denominator that can be counted in",
        expected: "weeks and scores with fewer digits")
    }
  }

  private func bad(
    _ what: String, found: String? = nil, expected: String? = nil, hint: String? = nil
  ) -> Problem {
    Problem.badInput(
      what, at: .init(file: file), found: found, expected: expected, hint: hint)
  }

  /// ` of ROLE`, or nothing.
  static func of(_ role: String?) -> String { role.map { " of \($0)" } ?? "" }

  private static func list(_ ids: [Identifier], _ mark: String) -> String {
    ids.map(\.text).joined(separator: mark)
  }
}
