public import Basics
public import Money

/// A payment of a customer, net of discount, refund and tax.
public struct CustomerPayment: Hashable, Sendable {
  /// The local date on which it cleared.
  public let date: CivilDate
  /// What was collected.
  public let net: Minor

  /// A payment that cleared on a date.
  public init(date: CivilDate, net: Minor) {
    self.date = date
    self.net = net
  }
}

/// The commission that a tier earns on one customer's payments.
public struct TierCommission: Hashable, Sendable {
  /// The cell of the table that answered.
  public let key: CommissionTable.Key
  /// The payments that the cell pays on.
  public let window: EarningWindow
  /// The rate that held.
  public let rate: Rate
  /// Whether no rate was pinned in a range cell, so that its low end holds.
  public let isLowEnd: Bool
  /// The commission on each payment, in the payments' order; zero outside the window.
  public let commissions: [Minor]
  /// The sum.
  public let total: Minor
  /// How fractions became whole units.
  public let rounding: Rounding

  /// Computes the commission on each payment of a customer who started on a date.
  public init(
    _ key: CommissionTable.Key, pinned: Rate? = nil, start: CivilDate,
    payments: [CustomerPayment], table: CommissionTable = .standard,
    rounding: Rounding = .halfUp
  ) throws(CommissionError) {
    let (cell, rate, isDefault) = try table.rate(for: key, pinned: pinned)
    let counts = TierCommission.counted(payments.map(\.date), from: start, in: cell.window)
    var commissions: [Minor] = []
    for (payment, isCounted) in zip(payments, counts) {
      commissions.append(
        isCounted
          ? try counting { () throws(MoneyError) in
            try rate.amount(of: payment.net, rounding: rounding)
          }
          : .zero)
    }
    self.key = key
    self.window = cell.window
    self.rate = rate
    self.isLowEnd = isDefault
    self.rounding = rounding
    self.total = try counting { () throws(MoneyError) in try commissions.total() }
    self.commissions = commissions
  }

  /// Which payments fall into the window.
  private static func counted(
    _ dates: [CivilDate], from start: CivilDate, in window: EarningWindow
  ) -> [Bool] {
    switch window {
    case .lifetime:
      return dates.map { $0 >= start }
    case .firstMonths(let months):
      // A window that runs past the last year of the calendar never ends.
      let end = start.adding(months: months)
      return dates.map { date in date >= start && end.map { date < $0 } ?? true }
    case .firstPayment:
      let first = dates.indices.filter { dates[$0] >= start }
        .min { (dates[$0], $0) < (dates[$1], $1) }
      return dates.indices.map { $0 == first }
    }
  }

  /// Why the rate holds and which payments earned.
  public var reasons: [Reason] {
    var facts: [Reason.Fact] = [.init("tier", .text(key.tier)), .init("model", .text(key.model))]
    if let option = key.option { facts.append(.init("option", .text(option))) }
    facts += [.init("rate", .rate(rate)), .init("rounding", .text(rounding.rawValue))]
    let earning = commissions.count { $0 != .zero }
    return [
      Reason("R-12", isLowEnd ? "low_end_of_range" : "rate_of_cell", facts),
      Reason(
        "R-13", window.key,
        [.init("payments", .count(commissions.count)), .init("earning", .count(earning))]),
    ]
  }
}

extension EarningWindow {
  fileprivate var key: String {
    switch self {
    case .firstMonths(let months): "first_\(months)_months"
    case .lifetime: "lifetime"
    case .firstPayment: "first_payment"
    }
  }
}
