/// A day of the calendar, without a time and without a zone.
///
/// Proleptic Gregorian, years 0001…9999. A date is one number, the days since 1970-01-01, so that
/// comparing and counting days cost nothing; year, month and day are worked out when asked.
public struct CivilDate: Hashable, Sendable {
  private let days: Int32

  /// The first date there is, 0001-01-01.
  public static let min = CivilDate(uncheckedDays: -719_162)

  /// The last date there is, 9999-12-31.
  public static let max = CivilDate(uncheckedDays: 2_932_896)

  /// The date with these parts; nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Calendar.years.contains(year), 1...12 ~= month, day >= 1,
      day <= Calendar.length(ofMonth: month, in: year)
    else { return nil }
    self.init(uncheckedDays: Calendar.days(year: year, month: month, day: day))
  }

  /// The date that lies `daysSinceEpoch` after 1970-01-01; nil outside the years.
  public init?(daysSinceEpoch: Int) {
    guard daysSinceEpoch >= Self.min.daysSinceEpoch, daysSinceEpoch <= Self.max.daysSinceEpoch
    else { return nil }
    self.init(uncheckedDays: daysSinceEpoch)
  }

  /// For day counts that are known to lie inside the years.
  init(uncheckedDays: Int) {
    days = Int32(truncatingIfNeeded: uncheckedDays)
  }

  /// The days since 1970-01-01, negative before.
  public var daysSinceEpoch: Int { Int(days) }

  /// Year, month and day at once: cheaper than asking for each.
  public var components: (year: Int, month: Int, day: Int) {
    Calendar.components(ofDays: daysSinceEpoch)
  }

  /// The year, 1…9999.
  public var year: Int { components.year }

  /// The month, 1…12.
  public var month: Int { components.month }

  /// The day of the month, from 1.
  public var day: Int { components.day }

  /// The day of the week by ISO 8601: Monday is 1, Sunday 7.
  public var weekday: Int {
    // 0001-01-01 was a Monday; counted from there no number is negative.
    (daysSinceEpoch - Self.min.daysSinceEpoch) % 7 + 1
  }

  /// The month that the date lies in.
  public var yearMonth: YearMonth {
    let parts = components
    return YearMonth(uncheckedIndex: parts.year * 12 + parts.month - 1)
  }

  /// The quarter that the date lies in.
  public var quarter: Quarter { yearMonth.quarter }
}

extension CivilDate: Comparable {
  /// Whether the left date is the earlier one.
  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.days < right.days }
}
