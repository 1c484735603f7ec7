import Basics
import Testing

@Test(arguments: [
  ("2026-02", "2026-02-01", "2026-02-28", 28), ("2024-02", "2024-02-01", "2024-02-29", 29),
  ("2026-04", "2026-04-01", "2026-04-30", 30), ("0001-01", "0001-01-01", "0001-01-31", 31),
  ("9999-12", "9999-12-01", "9999-12-31", 31),
])
func yearMonthKnowsItsDays(text: String, first: String, last: String, length: Int) throws {
  let month = try #require(YearMonth(text))
  #expect(month.text == text)
  #expect("\(month)" == text)
  #expect(month.first.text == first)
  #expect(month.last.text == last)
  #expect(month.length == length)
  #expect(month.first.yearMonth == month && month.last.yearMonth == month)
}

@Test(arguments: [
  "", "2026", "2026-4", "2026-13", "2026-00", "0000-01", "2026/04", "2026-04-01", "26-04",
  " 2026-0", "2026-0４", "+026-04",
])
func yearMonthTextIsStrict(text: String) {
  #expect(YearMonth(text) == nil)
}

@Test func yearMonthsFollowEachOther() throws {
  let december = try #require(YearMonth(year: 2025, month: 12))
  #expect(december.next?.text == "2026-01")
  #expect(december.next?.previous == december)
  #expect(december.adding(months: -24)?.text == "2023-12")
  #expect(december.months(to: try #require(YearMonth("2027-01"))) == 13)
  #expect(december < (try #require(december.next)))
  #expect(december.year == 2025 && december.month == 12)
}

@Test func yearMonthsEndWithTheYears() throws {
  let first = try #require(YearMonth("0001-01"))
  let last = try #require(YearMonth("9999-12"))
  #expect(first.previous == nil)
  #expect(last.next == nil)
  #expect(first.adding(months: first.months(to: last)) == last)
  #expect(last.adding(months: .max) == nil)
  #expect(first.adding(months: .min) == nil)
  #expect(YearMonth(year: 2026, month: 0) == nil)
  #expect(YearMonth(year: 2026, month: 13) == nil)
  #expect(YearMonth(year: 0, month: 12) == nil)
  #expect(YearMonth(year: 10_000, month: 1) == nil)
}
