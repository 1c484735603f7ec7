import Basics
import Scoring
import TestSupport
import Testing

@Suite("Playbook tasks")
struct PlaybookTaskTests {
  @Test("Every step before another one is there, and ids are unique")
  func wellFormed() throws {
    let start = try Given.day("2026-01-05")
    let dates = try #require(PlaybookDates(start: start))
    let lists = [
      Playbook.standard.tasks(dates), try #require(LaunchTimeline.standard.tasks(from: start)),
    ]
    for tasks in lists {
      let ids = Set(tasks.map(\.id))
      #expect(ids.count == tasks.count)
      #expect(tasks.allSatisfy { $0.from <= $0.to && Set($0.after).isSubset(of: ids) })
    }
    // Ten steps before launch, then 12 + 4 + 1 dates.
    #expect(lists[0].count == 27)
  }

  @Test("The affiliate launch has the days of R-53, shared ones twice")
  func launchDays() {
    let days = LaunchTimeline.standard.steps.map { "\($0.firstDay)-\($0.lastDay)" }
    #expect(
      days == [
        "1-3", "3-5", "5-7", "8-10", "10-14", "15-18", "18-21", "22-28", "30-60", "60-90",
      ])
  }

  @Test("A slip moves the task and what comes after it, done tasks apart")
  func slip() throws {
    let day = try Given.day("2026-01-05")
    func task(_ id: String, after: [String], isDone: Bool = false) -> PlaybookTask {
      PlaybookTask(
        id, phase: "p", title: id, owner: "", from: day, to: day, isDone: isDone, after: after)
    }
    let tasks = [
      task("a", after: ["d"]), task("b", after: ["a"]), task("c", after: ["a"], isDone: true),
      task("d", after: ["b"]), task("e", after: []),
    ]
    let slip = try #require(PlaybookSlip(of: 0, by: 3, in: tasks))
    #expect(slip.moved == [0, 1, 3])
    #expect(slip.tasks.map { day.days(to: $0.from) } == [3, 3, 0, 3, 0])
    #expect(PlaybookSlip(of: 0, by: Int.max, in: tasks) == nil)
  }
}
