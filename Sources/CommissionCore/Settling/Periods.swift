public import Basics

/// The calendar months of a ledger, closed one after the other.
public struct Periods: Hashable, Sendable {
  /// The last month that is closed; nil while none is.
  public let closedThrough: YearMonth?

  /// Periods with everything closed up to and with a month.
  public init(closedThrough: YearMonth?) {
    self.closedThrough = closedThrough
  }

  /// The month in which an event posts: its own, or the next open one where that is closed.
  ///
  /// The event keeps its own date. Nil only past the last month of the calendar.
  public func posting(of date: CivilDate) -> YearMonth? {
    guard let closedThrough, date.yearMonth <= closedThrough else { return date.yearMonth }
    return closedThrough.next
  }

  /// Whether a month is the one to close next; any may be the first.
  public func mayClose(_ month: YearMonth) -> Bool {
    closedThrough.map { $0.next == month } ?? true
  }

  /// Why an event posts where it posts.
  public func reasons(for date: CivilDate) -> [Reason] {
    guard let month = posting(of: date) else { return [] }
    return [
      Reason(
        "R-41", month == date.yearMonth ? "own_month" : "next_open_month",
        [.init("event_date", .date(date)), .init("posting_period", .month(month))])
    ]
  }
}
