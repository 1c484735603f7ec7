public import Basics

/// When an accrued commission becomes payable.
public enum PayableDate: Hashable, Sendable {
  /// So many days after the local date on which the payment cleared.
  case net(days: Int)
  /// The first day after the month in which the payment cleared; paid once that is closed.
  case afterMonth

  /// The default of a tier: Referral net 30 days, Integration and Solution by the month.
  public static func standard(for tier: PartnerTier) -> PayableDate {
    switch tier {
    case .referral: .net(days: 30)
    case .integration, .solution: .afterMonth
    }
  }

  /// The date for a payment that cleared at an instant, not before a hold ends.
  ///
  /// Nil where the date leaves the years 1 to 9999.
  public func date(
    cleared: Instant, in zone: Zone, heldUntil: CivilDate? = nil
  ) -> CivilDate? {
    guard let day = zone.date(of: cleared), let due = date(clearedOn: day) else { return nil }
    return heldUntil.map { max($0, due) } ?? due
  }

  /// The date for a payment that cleared on a local date.
  public func date(clearedOn day: CivilDate) -> CivilDate? {
    switch self {
    case .net(let days): day.adding(days: days)
    case .afterMonth: day.yearMonth.next?.first
    }
  }
}
