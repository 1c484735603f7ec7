import Basics
import Exact
import Scoring
import TestSupport
import Testing

/// Questions that an independent solver has answered: `Tests/Generators/make_plan_cases.py`.
@Suite("Solved plans")
struct SolvedPlanTests {
  struct Case: CustomStringConvertible, Sendable {
    let name: String
    let total: Fraction
    var request: PlanRequest

    var description: String { name }
  }

  /// All cases of the file.
  static let cases: [Case] = {
    let lines = TestFile.lines(TestFile.folder() + "/solved.txt") ?? []
    var cases: [Case] = []
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      let figures = words.dropFirst(words[0] == "item" ? 3 : 1).compactMap { Fraction($0) }
      guard words[0] != "case" else {
        guard let total = Fraction(words[2]) else { continue }
        cases.append(Case(name: words[1], total: total, request: PlanRequest([], periods: [])))
        continue
      }
      guard var last = cases.popLast() else { continue }
      switch words[0] {
      case "period":
        last.request.roles = figures.count == 1 ? [nil] : figures.indices.map { "r\($0)" }
        last.request.periods.append(.init(weeks: figures))
      case "item":
        let roles = zip(figures.indices.map { "r\($0)" }, figures)
        let effort =
          figures.count == 1
          ? PlanEffort(total: figures[0])
          : PlanEffort(byRole: Dictionary(uniqueKeysWithValues: roles))
        last.request.items.append(
          .init(Identifier(words[1]), score: Fraction(words[2]) ?? .zero, effort: effort))
      case "needs":
        last.request.needs.append(.init(Identifier(words[1]), needs: Identifier(words[2])))
      default: last.request.oneOf.append(words.dropFirst().map { Identifier($0) })
      }
      cases.append(last)
    }
    return cases
  }()

  @Test("There are cases of both sizes")
  func casesExist() {
    #expect(Self.cases.filter { $0.request.items.count == 200 }.count >= 6)
    #expect(Self.cases.filter { $0.request.periods.count == 4 }.count >= 4)
  }

  @Test("The planner proves the solver's optimum", arguments: cases)
  func agrees(_ one: Case) throws {
    var limits = Planner.Limits()
    limits.gains = 0
    limits.reasons = 0
    let plan = try Planner.plan(one.request, limits: limits)
    #expect(plan.total == one.total)
    #expect(plan.isProved)
    #expect(NaivePlan.value(of: plan, one.request)?.total == plan.total)
  }
}
