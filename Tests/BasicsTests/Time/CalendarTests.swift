import TestSupport
import Testing

@testable import Basics

/// Every day is reached by counting on from 0001-01-01, one by one.
@Test(arguments: [1...820, 1580...2420, 9990...9999])
func calendarAgreesWithCountingDays(years: ClosedRange<Int>) throws {
  var days = try #require(NaiveInstant.days(year: years.lowerBound, month: 1, day: 1))
  var wrong: [Int] = []
  for year in years {
    for month in 1...12 {
      let length = NaiveInstant.length(ofMonth: month, in: year)
      if Calendar.length(ofMonth: month, in: year) != length { wrong.append(days) }
      for day in 1...length {
        let parts = Calendar.components(ofDays: days)
        if parts != (year, month, day) { wrong.append(days) }
        if Calendar.days(year: year, month: month, day: day) != days { wrong.append(days) }
        days += 1
      }
    }
  }
  #expect(wrong.isEmpty)
}

@Test func calendarKnowsFamousDays() {
  #expect(Calendar.days(year: 1970, month: 1, day: 1) == 0)
  // Python: date(…).toordinal() - date(1970, 1, 1).toordinal()
  #expect(Calendar.days(year: 1, month: 1, day: 1) == -719_162)
  #expect(Calendar.days(year: 9999, month: 12, day: 31) == 2_932_896)
  #expect(Calendar.days(year: 2026, month: 4, day: 1) == 20_544)
  // Year 0 is a leap year of 366 days; footers may ask for it.
  #expect(Calendar.days(year: 0, month: 1, day: 1) == -719_162 - 366)
  #expect(Calendar.days(year: -1, month: 1, day: 1) == -719_162 - 366 - 365)
}

@Test(arguments: [
  (1900, false), (2000, true), (2023, false), (2024, true), (2100, false), (2400, true),
])
func calendarKnowsLeapYears(year: Int, leap: Bool) {
  #expect(Calendar.isLeap(year) == leap)
}
