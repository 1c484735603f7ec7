/// The arithmetic of the proleptic Gregorian calendar, over plain integers.
///
/// A year is counted from March here, so that the leap day is its last day and every month's first
/// day follows from one linear formula.
enum Calendar {
  /// The years that dates and instants may lie in: those that four digits can write.
  static let years = 1...9999

  /// The days from 1970-01-01 to `year`-`month`-`day`.
  ///
  /// Exact for years from -399 on; the month must lie in 1...12, the day may be any small number.
  static func days(year: Int, month: Int, day: Int) -> Int {
    // Shifted by one 400-year cycle, so that divisions see no negative number.
    let marchYear = (month <= 2 ? year - 1 : year) + 400
    let marchMonth = month <= 2 ? month + 9 : month - 3
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    return 365 * marchYear + leapDays + dayOfYear - daysBeforeEpoch - daysInCycle
  }

  /// The date that lies `days` after 1970-01-01; exact from 0000-03-01 on.
  static func components(ofDays days: Int) -> (year: Int, month: Int, day: Int) {
    let sinceMarch = 4 * (days + daysBeforeEpoch) + 3
    let century = sinceMarch / daysInCycle
    let sinceCentury = 4 * (sinceMarch % daysInCycle / 4) + 3
    let yearOfCentury = sinceCentury / 1461
    let dayOfYear = sinceCentury % 1461 / 4
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let year = 100 * century + yearOfCentury
    return marchMonth < 10
      ? (year, marchMonth + 3, day)
      : (year + 1, marchMonth - 9, day)
  }

  /// Whether `year` has a 29 February.
  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in a month; the month must lie in 1...12.
  static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The days from 0000-03-01 to 1970-01-01.
  private static let daysBeforeEpoch = 719_468

  /// The days in 400 years, after which the calendar repeats.
  private static let daysInCycle = 146_097
}
