public import Basics
public import Money

/// Commission on one customer that a clawback could still take.
public struct EarnedCommission: Hashable, Sendable {
  /// The local day of the customer's first payment.
  public let start: CivilDate
  /// What has been earned on the customer.
  public let earned: Minor
  /// The policy that would apply.
  public let policy: ClawbackPolicy

  /// Commission that started its clock on a day.
  public init(start: CivilDate, earned: Minor, policy: ClawbackPolicy) {
    self.start = start
    self.earned = earned
    self.policy = policy
  }

  /// What would go back if the customer left on a date; nothing before it started.
  public func atRisk(on date: CivilDate) throws(CommissionError) -> Minor {
    let days = start.days(to: date)
    guard days >= 0 else { return .zero }
    return try Clawback(policy: policy, earned: earned, days: days).returned
  }
}

/// How much commission is still at risk of clawback, day by day.
public struct ClawbackForecast: Hashable, Sendable {
  /// What is at risk on a day.
  public struct Day: Hashable, Sendable {
    /// The day.
    public let date: CivilDate
    /// What would go back if every customer left on it.
    public let atRisk: Minor
  }

  /// The days on which the sum differs from the day before, from the first day on.
  ///
  /// The last one is the first day on which nothing is at risk any more.
  public let days: [Day]

  /// Forecasts from a day until nothing is at risk; customers who start later don't count yet.
  public init(
    _ commissions: [EarnedCommission], from first: CivilDate
  ) throws(CommissionError) {
    let started = commissions.filter { $0.start <= first }
    let ends = started.compactMap { item in
      item.policy.lastDay.flatMap { item.start.adding(days: $0) }
    }
    let horizon = max(first.days(to: ends.max() ?? first) + 1, 0)
    var days: [Day] = []
    for offset in 0...horizon {
      guard let date = first.adding(days: offset) else { break }
      var risks: [Minor] = []
      for item in started { risks.append(try item.atRisk(on: date)) }
      let sum = try counting { () throws(MoneyError) in try risks.total() }
      if days.last?.atRisk != sum { days.append(Day(date: date, atRisk: sum)) }
    }
    self.days = days
  }
}
