public import Exact
public import Money

/// What an agreement pays on a customer's payments: once, on each, or both.
///
/// A CPA alone has no share, a revenue share alone has no CPA, a hybrid has both.
public struct PayPlan: Hashable, Sendable {
  /// What the first qualifying payment of a customer earns once, if anything.
  public let perCustomer: Minor
  /// The least payment that earns it.
  public let minimumPayment: Minor
  /// The share of each payment.
  public let share: Rate
  /// The most that one customer (or deal) earns in all, if limited.
  public let capPerCustomer: Minor?

  /// A plan; leave out what it does not pay.
  public init(
    perCustomer: Minor = .zero, minimumPayment: Minor = .zero, share: Rate = .zero,
    capPerCustomer: Minor? = nil
  ) {
    self.perCustomer = perCustomer
    self.minimumPayment = minimumPayment
    self.share = share
    self.capPerCustomer = capPerCustomer
  }
}

/// The commission that a pay plan earns on one customer's payments.
///
/// The payment that earns the CPA earns its share too. The cap is cumulative: what stands never
/// exceeds it, and each entry is the difference to what stood before.
public struct PlanCommission: Hashable, Sendable {
  /// What one payment earned.
  public struct Line: Hashable, Sendable {
    /// The payment.
    public let payment: Minor
    /// The once-only part.
    public let perCustomer: Minor
    /// The exact share, before rounding.
    public let share: Fraction
    /// What was posted, after the cap.
    public let entry: Minor
    /// Whether the cap took something away.
    public let isCapped: Bool
  }

  /// The plan.
  public let plan: PayPlan
  /// A line for each payment, in order.
  public let lines: [Line]
  /// The sum of the entries.
  public let total: Minor
  /// How fractions became whole units.
  public let rounding: Rounding

  /// Computes the lines for payments in the order they cleared.
  public init(
    plan: PayPlan, payments: [Minor], rounding: Rounding = .halfUp
  ) throws(CommissionError) {
    let earning =
      plan.perCustomer == .zero
      ? nil : payments.firstIndex { $0 >= plan.minimumPayment }
    var uncapped: WholeNumber = 0
    var standing = Minor.zero
    var lines: [Line] = []
    for (index, payment) in payments.enumerated() {
      let once = index == earning ? plan.perCustomer : .zero
      let share = plan.share.exact(of: payment)
      uncapped = uncapped + rounding.round(once.exact + share)
      let capped = plan.capPerCustomer.map { min(uncapped, WholeNumber($0.units)) } ?? uncapped
      guard let units = capped.int64 else { throw .overflow }
      let entry = try counting { [standing] () throws(MoneyError) in
        try Minor(units).subtracting(standing)
      }
      lines.append(
        Line(
          payment: payment, perCustomer: once, share: share, entry: entry,
          isCapped: capped < uncapped))
      standing = Minor(units)
    }
    self.plan = plan
    self.lines = lines
    self.total = standing
    self.rounding = rounding
  }

  /// Why each payment earned what it earned.
  public var reasons: [Reason] {
    lines.map { line in
      Reason(
        line.isCapped ? "R-22" : "R-23", line.isCapped ? "capped" : "cpa_and_share",
        [
          .init("payment_minor", .minor(line.payment)),
          .init("cpa_minor", .minor(line.perCustomer)), .init("share", .exact(line.share)),
          .init("rounding", .text(rounding.rawValue)), .init("entry_minor", .minor(line.entry)),
        ])
    }
  }
}
