import Basics
import Testing

@Test(arguments: [
  ("2026Q1", "2026-01-01", "2026-03-31"), ("2026Q2", "2026-04-01", "2026-06-30"),
  ("2026Q3", "2026-07-01", "2026-09-30"), ("2026Q4", "2026-10-01", "2026-12-31"),
  ("0001Q1", "0001-01-01", "0001-03-31"), ("9999Q4", "9999-10-01", "9999-12-31"),
])
func quarterKnowsItsDays(text: String, first: String, last: String) throws {
  let quarter = try #require(Quarter(text))
  #expect(quarter.text == text)
  #expect("\(quarter)" == text)
  #expect(quarter.first.text == first)
  #expect(quarter.last.text == last)
  #expect(quarter.first.quarter == quarter && quarter.last.quarter == quarter)
}

@Test(arguments: [
  "", "2026", "2026Q0", "2026Q5", "2026q1", "2026-Q1", "2026Q", "2026Q11", "0000Q1", "Q12026",
  "26Q1", "2026 1", "2026T1",
])
func quarterTextIsStrict(text: String) {
  #expect(Quarter(text) == nil)
}

@Test func quartersFollowEachOther() throws {
  let last = try #require(Quarter(year: 2025, number: 4))
  #expect(last.next?.text == "2026Q1")
  #expect(last.next?.previous == last)
  #expect(last.adding(quarters: -8)?.text == "2023Q4")
  #expect(last < (try #require(last.next)))
  #expect(last.year == 2025 && last.number == 4)
  #expect(last.firstMonth.text == "2025-10" && last.lastMonth.text == "2025-12")
}

@Test func quartersEndWithTheYears() throws {
  #expect(try #require(Quarter("0001Q1")).previous == nil)
  #expect(try #require(Quarter("9999Q4")).next == nil)
  #expect(try #require(Quarter("9999Q4")).adding(quarters: .max) == nil)
  #expect(try #require(Quarter("0001Q1")).adding(quarters: .min) == nil)
  #expect(Quarter(year: 2026, number: 0) == nil)
  #expect(Quarter(year: 2026, number: 5) == nil)
  #expect(Quarter(year: 10_000, number: 1) == nil)
}
