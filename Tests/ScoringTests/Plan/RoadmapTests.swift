import Basics
import Exact
import Scoring
import TestSupport
import Testing

@Suite("Roadmap")
struct RoadmapTests {
  private func weeks(_ text: String) throws -> Fraction { try #require(Fraction(text)) }

  @Test("An owner builds one after the other, in parts of weeks that are parts of days")
  func sequence() throws {
    let window = Roadmap.Window(first: try Given.day("2026-01-05"), last: nil)
    let tasks = [
      Roadmap.Task("a", period: 0, weeks: try weeks("1.5"), owner: "kim"),
      Roadmap.Task("b", period: 0, weeks: try weeks("2"), owner: "kim"),
      Roadmap.Task("c", period: 0, weeks: try weeks("3"), owner: "lou"),
    ]
    let roadmap = try #require(Roadmap(tasks, needs: [], windows: [window]))
    // 1.5 weeks are 10.5 days: the eleventh day belongs to both.
    let lines = roadmap.entries.map { "\($0.task.id) \($0.from) \($0.to)" }
    #expect(
      lines == [
        "a 2026-01-05 2026-01-15", "c 2026-01-05 2026-01-25", "b 2026-01-15 2026-01-29",
      ])
  }

  @Test("What a candidate needs ends before it begins, and overruns are named")
  func needs() throws {
    let last = try Given.day("2026-03-31")
    let window = Roadmap.Window(first: try Given.day("2026-01-01"), last: last)
    let tasks = [
      Roadmap.Task("a", period: 0, weeks: try weeks("8"), owner: nil),
      Roadmap.Task("b", period: 0, weeks: try weeks("6"), owner: nil),
      Roadmap.Task("c", period: 0, weeks: try weeks("4"), owner: nil),
    ]
    let roadmap = try #require(
      Roadmap(tasks, needs: [.init("a", needs: "b")], windows: [window]))
    let byID = Dictionary(uniqueKeysWithValues: roadmap.entries.map { ($0.task.id, $0) })
    #expect(byID["b"]?.from == window.first)
    #expect(byID["a"]?.from == window.first.adding(days: 42))
    #expect(byID["a"]?.overrun == last)
    #expect(byID["c"]?.overrun == nil)
  }
}
