extension CivilDate {
  /// The date `days` later (earlier when negative); nil outside the years.
  public func adding(days: Int) -> CivilDate? {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    return overflow ? nil : CivilDate(daysSinceEpoch: sum)
  }

  /// The date `months` later (earlier when negative), clamped to the month's last day.
  ///
  /// 31 January + 1 month is 28 or 29 February. Because of the clamp, steps must not be chained:
  /// add the whole count to the first date. Nil outside the years.
  public func adding(months: Int) -> CivilDate? {
    guard let target = yearMonth.adding(months: months) else { return nil }
    let clamped = Swift.min(day, target.length)
    return CivilDate(uncheckedDays: target.first.daysSinceEpoch + clamped - 1)
  }

  /// The days from this date to `other`: negative when `other` is the earlier one.
  public func days(to other: CivilDate) -> Int {
    other.daysSinceEpoch - daysSinceEpoch
  }
}
