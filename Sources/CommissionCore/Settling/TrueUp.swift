public import Exact
public import Money

/// How a quarter's net revenue earns: at one rate, or by volume.
public enum TrueUpRate: Hashable, Sendable {
  /// One rate on everything.
  case flat(Rate)
  /// By bands of volume.
  case tiers(VolumeTiers)
}

/// The quarterly true-up: what the quarter earns as a whole less what its months posted.
///
/// It may be negative, is carried forward, and is no clawback.
public struct TrueUp: Hashable, Sendable {
  /// A month of the quarter.
  public struct Month: Hashable, Sendable {
    /// The net revenue of each customer or payment.
    public let netRevenue: [Minor]
    /// What was posted for the month.
    public let posted: Minor

    /// A month with its revenue and what it posted.
    public init(netRevenue: [Minor], posted: Minor) {
      self.netRevenue = netRevenue
      self.posted = posted
    }
  }

  /// The net revenue of the quarter in minor units; only the commission must fit 64 bits.
  public let netRevenue: WholeNumber
  /// What the quarter earns.
  public let commission: Minor
  /// What its months posted.
  public let posted: Minor
  /// What is still to be posted.
  public let difference: Minor
  /// How the fraction became whole units.
  public let rounding: Rounding

  /// Computes the true-up of the months.
  public init(
    months: [Month], rate: TrueUpRate, rounding: Rounding = .halfUp
  ) throws(CommissionError) {
    let revenue = months.lazy.flatMap(\.netRevenue)
      .reduce(0 as WholeNumber) { $0 + WholeNumber($1.units) }
    let posted = try counting { () throws(MoneyError) in try months.map(\.posted).total() }
    let commission =
      switch rate {
      case .flat(let rate):
        try counting { () throws(MoneyError) in
          try rounding.minor(rate.fraction * Fraction(revenue))
        }
      case .tiers(let tiers): try tiers.commission(on: revenue, rounding: rounding)
      }
    self.netRevenue = revenue
    self.commission = commission
    self.posted = posted
    self.rounding = rounding
    self.difference = try counting { () throws(MoneyError) in
      try commission.subtracting(posted)
    }
  }

  /// Why the true-up is what it is.
  public var reasons: [Reason] {
    [
      Reason(
        "R-44", "quarter_less_posted",
        [
          .init("net_revenue_minor", .exact(Fraction(netRevenue))),
          .init("rounding", .text(rounding.rawValue)),
          .init("quarter_commission_minor", .minor(commission)),
          .init("posted_minor", .minor(posted)), .init("true_up_minor", .minor(difference)),
        ])
    ]
  }
}
