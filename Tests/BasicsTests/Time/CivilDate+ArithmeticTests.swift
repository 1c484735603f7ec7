import Basics
import TestSupport
import Testing

@Test(
  "R-13: adding months clamps to the month's last day",
  arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
    ("2024-02-29", -12, "2023-02-28"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-03-31", 1, "2026-04-30"), ("2026-05-31", 6, "2026-11-30"),
    ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-04-30", 1, "2026-05-30"), ("1896-02-29", 48, "1900-02-28"),
    ("2026-08-31", 0, "2026-08-31"), ("0001-01-31", 1, "0001-02-28"),
    ("9999-11-30", 1, "9999-12-30"), ("2026-04-01", 12, "2027-04-01"),
  ])
func addingMonthsClamps(from: String, months: Int, to: String) throws {
  #expect(try #require(CivilDate(from)).adding(months: months)?.text == to)
}

@Test("R-13: a chain of months loses days that one step keeps")
func addingMonthsMustNotBeChained() throws {
  let start = try #require(CivilDate("2026-01-31"))
  #expect(start.adding(months: 1)?.adding(months: 1)?.text == "2026-03-28")
  #expect(start.adding(months: 2)?.text == "2026-03-31")
}

@Test func addingEndsWithTheYears() {
  #expect(CivilDate.max.adding(days: 1) == nil)
  #expect(CivilDate.min.adding(days: -1) == nil)
  #expect(CivilDate.max.adding(months: 1) == nil)
  #expect(CivilDate.min.adding(months: -1) == nil)
  #expect(CivilDate.min.adding(days: 719_162 + 2_932_896) == CivilDate.max)
  #expect(CivilDate.min.adding(months: 12 * 9998 + 11)?.text == "9999-12-01")
  for far in [Int.max, Int.min] {
    #expect(CivilDate.max.adding(days: far) == nil)
    #expect(CivilDate.min.adding(days: far) == nil)
    #expect(CivilDate.max.adding(months: far) == nil)
    #expect(CivilDate.min.adding(months: far) == nil)
  }
}

@Test(
  "R-14: days(a, b) = date(b) − date(a)",
  arguments: [
    ("2026-04-01", "2026-05-31", 60), ("2026-05-31", "2026-04-01", -60),
    ("2026-04-01", "2026-04-01", 0), ("2024-02-28", "2024-03-01", 2),
    ("2023-02-28", "2023-03-01", 1), ("0001-01-01", "9999-12-31", 3_652_058),
  ])
func daysBetweenDates(from: String, to: String, days: Int) throws {
  #expect(try #require(CivilDate(from)).days(to: try #require(CivilDate(to))) == days)
}

@Test func addingDaysIsUndoneAndCounted() throws {
  var random = SplitMix64(seed: 42)
  for _ in 0..<2_000 {
    let start = try #require(
      CivilDate(daysSinceEpoch: Int.random(in: -700_000...2_900_000, using: &random)))
    let days = Int.random(in: -19_000...32_000, using: &random)
    let end = try #require(start.adding(days: days), "seed 42")
    #expect(end.adding(days: -days) == start, "seed 42")
    #expect(start.days(to: end) == days, "seed 42")
  }
}

@Test func addingMonthsAgreesWithSteppingThroughThem() throws {
  var random = SplitMix64(seed: 43)
  for _ in 0..<500 {
    let start = try #require(
      CivilDate(daysSinceEpoch: Int.random(in: -700_000...2_900_000, using: &random)))
    let months = Int.random(in: 0...60, using: &random)
    var (year, month) = (start.year, start.month)
    for _ in 0..<months {
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    let day = min(start.day, NaiveInstant.length(ofMonth: month, in: year))
    #expect(
      start.adding(months: months) == CivilDate(year: year, month: month, day: day), "seed 43")
  }
}
