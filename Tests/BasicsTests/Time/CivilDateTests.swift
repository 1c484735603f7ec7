import Basics
import TestSupport
import Testing

@Test(arguments: [
  (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
  (2026, 1, 32), (0, 12, 31), (10_000, 1, 1), (-1, 1, 1), (2026, -1, 1), (2026, 1, -1),
  (Int.max, Int.max, Int.max), (Int.min, Int.min, Int.min),
])
func civilDateRefusesWhatTheCalendarDoesNotHave(year: Int, month: Int, day: Int) {
  #expect(CivilDate(year: year, month: month, day: day) == nil)
}

@Test func civilDateHoldsItsParts() throws {
  let date = try #require(CivilDate(year: 2024, month: 2, day: 29))
  #expect(date.year == 2024)
  #expect(date.month == 2)
  #expect(date.day == 29)
  #expect(date.yearMonth == YearMonth(year: 2024, month: 2))
  #expect(date.quarter == Quarter(year: 2024, number: 1))
}

@Test func civilDateEndsWithTheYears() {
  #expect(CivilDate.min == CivilDate(year: 1, month: 1, day: 1))
  #expect(CivilDate.max == CivilDate(year: 9999, month: 12, day: 31))
  #expect(CivilDate(daysSinceEpoch: CivilDate.min.daysSinceEpoch - 1) == nil)
  #expect(CivilDate(daysSinceEpoch: CivilDate.max.daysSinceEpoch + 1) == nil)
  #expect(CivilDate(daysSinceEpoch: .max) == nil)
  #expect(CivilDate(daysSinceEpoch: .min) == nil)
}

@Test(arguments: [
  ("1969-07-20", 7), ("2026-04-01", 3), ("2000-01-01", 6), ("0001-01-01", 1), ("1582-10-15", 5),
  ("9999-12-31", 5), ("1970-01-01", 4), ("2024-02-29", 4),
])
func civilDateKnowsItsWeekday(text: String, weekday: Int) throws {
  // Expected values from Python: date.fromisoformat(…).isoweekday()
  #expect(try #require(CivilDate(text)).weekday == weekday)
}

@Test func civilDatesSortAsTheirTextsDo() {
  var random = SplitMix64(seed: 41)
  for _ in 0..<2_000 {
    guard
      let left = CivilDate(daysSinceEpoch: Int.random(in: -719_162...2_932_896, using: &random)),
      let right = CivilDate(daysSinceEpoch: Int.random(in: -719_162...2_932_896, using: &random))
    else {
      Issue.record("a day inside the years was refused, seed 41")
      return
    }
    #expect((left < right) == (left.text < right.text), "seed 41")
  }
}
