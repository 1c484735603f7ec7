import Basics
import Testing

@testable import Scoring

@Suite struct InputChangeTests {
  @Test("a change is about its candidate, weights are about nobody")
  func subject() throws {
    let day = try #require(CivilDate("2026-02-03"))
    let change = InputChange(
      on: day, by: "ann", .input("crm", field: "build_weeks"), from: "3", to: "8", note: "review")
    #expect(change.isAbout("crm"))
    #expect(!change.isAbout("CRM"))
    #expect(!InputChange(on: day, by: "ann", .weights, from: "", to: "").isAbout("crm"))
  }

  @Test("whoever changed a value stands for it from that day, with no confidence said (R-51)")
  func evidence() throws {
    let day = try #require(CivilDate("2026-02-03"))
    let change = InputChange(
      on: day, by: "ann", .input("crm", field: "build_weeks"), from: "3", to: "8", note: "review")
    #expect(change.evidence.author == "ann")
    #expect(change.evidence.date == day)
    #expect(change.evidence.source == "review")
    #expect(change.evidence.confidence == nil)
  }
}
