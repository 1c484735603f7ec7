import Testing

@testable import Basics

/// The day of the moment as text; the expected ones are read off a wall calendar.
private func day(_ day: YearlyMoment.Day, _ year: Int) -> String? {
  CivilDate(daysSinceEpoch: YearlyMoment(day: day, time: 0).seconds(in: year) / 86_400)?.text
}

@Test(arguments: [
  (3, 2, 0, 2026, "2026-03-08"), (11, 1, 0, 2026, "2026-11-01"), (3, 5, 0, 2026, "2026-03-29"),
  (10, 5, 0, 2026, "2026-10-25"), (4, 5, 5, 2026, "2026-04-24"), (2, 5, 0, 2032, "2032-02-29"),
  (2, 5, 1, 2026, "2026-02-23"), (1, 1, 4, 2026, "2026-01-01"), (1, 1, 3, 2026, "2026-01-07"),
  (3, 4, 4, 2026, "2026-03-26"), (5, 5, 6, 2026, "2026-05-30"), (5, 5, 0, 2026, "2026-05-31"),
])
func weekdaysOfMonths(month: Int, week: Int, weekday: Int, year: Int, text: String) {
  #expect(day(.weekday(month: month, week: week, weekday: weekday), year) == text)
}

@Test func daysOfYearsCountTheLeapDayOrNot() {
  #expect(day(.withoutLeapDay(1), 2026) == "2026-01-01")
  #expect(day(.withoutLeapDay(59), 2024) == "2024-02-28")
  #expect(day(.withoutLeapDay(60), 2024) == "2024-03-01")
  #expect(day(.withoutLeapDay(60), 2026) == "2026-03-01")
  #expect(day(.withoutLeapDay(365), 2024) == "2024-12-31")
  #expect(day(.counted(0), 2026) == "2026-01-01")
  #expect(day(.counted(59), 2024) == "2024-02-29")
  #expect(day(.counted(59), 2026) == "2026-03-01")
  #expect(day(.counted(365), 2024) == "2024-12-31")
}

@Test func timesMayLeaveTheirDay() {
  let first = YearlyMoment.Day.withoutLeapDay(1)
  #expect(YearlyMoment(day: first, time: -3_600).seconds(in: 1970) == -3_600)
  #expect(YearlyMoment(day: first, time: 50 * 3_600).seconds(in: 1970) == 180_000)
}
