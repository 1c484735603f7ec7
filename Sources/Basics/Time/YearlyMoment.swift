/// A local moment that comes back each year: a day by one of POSIX's three rules, and a time.
struct YearlyMoment: Hashable, Sendable {
  /// How the day is found.
  enum Day: Hashable, Sendable {
    /// `Jn`: the n-th day of the year, 1…365, where 29 February is never counted.
    case withoutLeapDay(Int)
    /// `n`: the day of the year from 0, where 29 February is counted.
    case counted(Int)
    /// `Mm.w.d`: the w-th weekday d (Sunday is 0) of month m, the last one where w is 5.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  /// The day.
  let day: Day

  /// The time in seconds after that day's midnight; may be negative, or days long.
  let time: Int

  /// The seconds from 1970-01-01T00:00:00 to the moment in `year`, both in local time.
  func seconds(in year: Int) -> Int {
    dayNumber(in: year) * 86_400 + time
  }

  /// The days from 1970-01-01 to the moment's day.
  private func dayNumber(in year: Int) -> Int {
    switch day {
    case .withoutLeapDay(let number):
      let leapDay = number >= 60 && Calendar.isLeap(year) ? 1 : 0
      return Calendar.days(year: year, month: 1, day: number) + leapDay
    case .counted(let number):
      return Calendar.days(year: year, month: 1, day: number + 1)
    case .weekday(let month, let week, let weekday):
      let first = Calendar.days(year: year, month: month, day: 1)
      // 1970-01-01 was a Thursday, 4 where Sunday is 0; the shift keeps the dividend positive.
      let weekdayOfFirst = (first + 4 + 7_000_000) % 7
      let place = (weekday - weekdayOfFirst + 7) % 7 + 7 * (week - 1)
      let length = Calendar.length(ofMonth: month, in: year)
      return first + (place < length ? place : place - 7)
    }
  }
}
