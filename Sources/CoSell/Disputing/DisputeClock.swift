public import Basics

/// When disputes are due.
public struct DisputeClock: Hashable, Sendable {
  /// The zone in which business days are counted.
  public var zone: Zone
  /// Within how many hours a dispute is escalated.
  public var escalationHours: Int
  /// Within how many business days it is resolved.
  public var resolutionBusinessDays: Int
  /// The days, besides Saturdays and Sundays, on which nobody works.
  public var holidays: Set<CivilDate>

  /// The terms; the defaults are the domain's.
  public init(
    zone: Zone, escalationHours: Int = 48, resolutionBusinessDays: Int = 5,
    holidays: Set<CivilDate> = []
  ) {
    self.zone = zone
    self.escalationHours = escalationHours
    self.resolutionBusinessDays = resolutionBusinessDays
    self.holidays = holidays
  }

  /// The last instant at which a dispute is escalated in time; nil past the calendar.
  ///
  /// Hours are hours: a change of the clocks neither gives nor takes one.
  public func escalationDue(after opened: Instant) -> Instant? {
    let (seconds, overflow) = Int64(escalationHours).multipliedReportingOverflow(by: 3_600)
    return overflow ? nil : opened.adding(seconds: seconds)
  }

  /// The last day on which a dispute is resolved in time; nil past the calendar.
  ///
  /// The day of opening is day 0, on whatever weekday it falls; business days count after it.
  ///
  /// Complexity: O(n) in the days between.
  public func resolutionDay(after opened: Instant) -> CivilDate? {
    guard var day = zone.date(of: opened) else { return nil }
    var left = resolutionBusinessDays
    while left > 0 {
      guard let next = day.adding(days: 1) else { return nil }
      day = next
      if isBusinessDay(day) { left -= 1 }
    }
    return day
  }

  /// Whether people work on a day.
  public func isBusinessDay(_ day: CivilDate) -> Bool {
    day.weekday <= 5 && !holidays.contains(day)
  }
}
