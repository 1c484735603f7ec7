import Basics
import CoSell
import TestSupport
import Testing

@Suite struct ProtectedListEntryTests {
  @Test("a change notes its day and its reason")
  func notes() throws {
    let quarter = try #require(Quarter("2026Q1"))
    let list = try ProtectedList(partner: "acme", quarter: quarter)
      .adding("globex", on: Given.day("2026-01-05"))
      .reviewing("globex", on: Given.day("2026-02-05"))
      .pullingBack("globex", on: Given.day("2026-03-05"), because: .noMovement)
    let entry = try #require(list.entries.first)
    #expect(try entry.reviewedOn == Given.day("2026-02-05"))
    #expect(try entry.removedOn == Given.day("2026-03-05"))
    #expect(entry.removal == .noMovement)
    #expect(try !entry.stands(on: Given.day("2026-03-06")))
  }

  @Test("every error has a code of its own")
  func codes() throws {
    let day = try Given.day("2026-01-05")
    let errors: [ProtectedListError] = [
      .full(cap: 1), .alreadyListed("a", since: day), .notListed("a"),
      .outsideQuarter(day, day.quarter), .beforeLast(day, last: day), .reasonMissing,
    ]
    #expect(
      errors.map(\.code) == [
        "list_full", "already_listed", "not_listed", "outside_quarter", "before_last",
        "reason_missing",
      ])
  }
}
