import Basics
import Exact
import Scoring

/// What a plan reads of a candidate beyond its points.
struct PlanningFields {
  /// The weeks by `effort` and `effort.ROLE`; where there are none, `build_weeks`.
  let effort: PlanEffort
  /// Whether the effort is that of `build_weeks`, so that a what-if of these changes it.
  let isBuildWeeks: Bool
  /// The score that is given instead of factors.
  let score: Fraction?
  /// Who will build it.
  let owner: String?
  /// The partner that it is built with, as `tandem candidate import` keeps it.
  let partner: String?
}

extension CandidateFields {
  /// The fields of a plan; what is wrong with them is added to `problems`.
  ///
  /// `hasInputs` says that the inputs are read, and what is wrong with `build_weeks` told, anyway.
  func planning(hasInputs: Bool, problems: inout [Problem]) -> PlanningFields {
    var byRole: [String: Fraction] = [:]
    for role in roles {
      byRole[role] = weeks(CandidateNames.rolePrefix + role, &problems)
    }
    var total = weeks("effort", &problems)
    let isBuildWeeks = total == nil && byRole.isEmpty
    if isBuildWeeks {
      var found: [Problem] = []
      total = weeks(InputField.buildWeeks.rawValue, &found)
      if !hasInputs { problems += found }
    }
    return PlanningFields(
      effort: PlanEffort(total: total, byRole: byRole), isBuildWeeks: isBuildWeeks,
      score: number("score", &problems),
      owner: collect(&problems) { () throws(Problem) in try text(of: "owner") },
      partner: collect(&problems) { () throws(Problem) in try text(of: "partner") })
  }

  private func weeks(_ name: String, _ problems: inout [Problem]) -> Fraction? {
    guard let weeks = number(name, &problems) else { return nil }
    guard !weeks.isNegative else {
      problems.append(
        problem(
          with: name, "weeks can't be below zero", expected: "a number from 0", hint: nil))
      return nil
    }
    return weeks
  }

  private func number(_ name: String, _ problems: inout [Problem]) -> Fraction? {
    guard let text = collect(&problems, { () throws(Problem) in try text(of: name) }) else {
      return nil
    }
    if let number = Fraction(text) { return number }
    problems.append(
      problem(
        with: name, "this is no number", expected: "digits such as 12, 1.9 or 3/2", hint: nil))
    return nil
  }
}
