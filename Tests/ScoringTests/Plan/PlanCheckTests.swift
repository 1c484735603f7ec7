import Basics
import Exact
import Scoring
import TestSupport
import Testing

@Suite("Plan check")
struct PlanCheckTests {
  private var request: PlanRequest {
    let four = Fraction(4 as Int64)
    return PlanRequest(
      ["a", "b", "c", "d"].map { id in
        .init(
          id, score: four, effort: PlanEffort(total: id == "d" ? nil : Fraction(3 as Int64)))
      }, periods: [.init("q1", weeks: [four]), .init("q2", weeks: [four])])
  }

  @Test("A plan of the planner passes")
  func good() throws {
    let plan = try Planner.plan(request)
    let lines = plan.chosen.map { PlanCheck.Line($0.id, period: $0.period) }
    let check = PlanCheck(lines, request, windows: nil)
    #expect(check.breaches.isEmpty)
    #expect(check.total == plan.total)
  }

  @Test("Each breach is named")
  func breaches() throws {
    var request = request
    request.must = ["c"]
    request.never = ["b"]
    request.needs = [.init("a", needs: "b"), .init("a", needs: "c")]
    request.oneOf = [["a", "b"]]
    let first = try Given.day("2026-01-01")
    let last = try Given.day("2026-03-31")
    let days = PlaybookDates.Span(first, try Given.day("2026-04-02"))
    let lines = [
      PlanCheck.Line("a", period: 0, owner: "kim", days: days),
      PlanCheck.Line("b", period: 0, owner: "kim", days: days),
      PlanCheck.Line("d", period: 1),
    ]
    let windows = [Roadmap.Window(first: first, last: last), .init(first: last, last: nil)]
    let check = PlanCheck(lines, request, windows: windows)
    #expect(
      check.breaches == [
        .overCommitted(
          period: 0, role: 0, weeks: Fraction(6 as Int64), capacity: Fraction(4 as Int64)),
        .unknownEffort("d"), .missing("c"), .unwanted("b"), .needs("a", needed: "c"),
        .rivals("a", "b"), .outside("a", days), .outside("b", days),
        .overlap("a", "b", owner: "kim"),
      ])
  }
}
