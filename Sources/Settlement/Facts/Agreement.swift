public import Basics
public import CommissionCore
public import Money

/// Over which stretch of the calendar a sum runs.
public enum Stretch: String, CaseIterable, Hashable, Sendable {
  /// A calendar month.
  case month
  /// A calendar quarter.
  case quarter
  /// A calendar year.
  case year

  /// The first month of the stretch that a day lies in.
  func first(of day: CivilDate) -> YearMonth {
    switch self {
    case .month: day.yearMonth
    case .quarter: day.quarter.firstMonth
    case .year: YearMonth(year: day.year, month: 1) ?? day.yearMonth
    }
  }
}

/// What an agreement pays, and the most of it (R-1, R-12, R-22…R-24).
///
/// Rates are whole basis points. Amounts are in the agreement's currency.
public struct Terms: Hashable, Sendable {
  /// What the customers' own payments earn.
  public enum Recurring: Hashable, Sendable {
    /// Nothing.
    case nothing
    /// No cash, full credit on the scorecard: `co_sell_credit`.
    case credit
    /// The cell of the tier and the way of paying, with a pinned rate where a cell has a range.
    case table(option: String? = nil, pinned: [RevenueKind: Int64] = [:])
    /// CPA, revenue share or both.
    case plan(flat: Minor = .zero, minimumPayment: Minor = .zero, share: Int64 = 0)
    /// A flat amount once per closed deal (R-23a).
    case bounty(Minor)
    /// A rate that rises with the volume of a stretch.
    case volume(VolumeTiers, over: Stretch)
  }

  /// What resold revenue earns (R-23a).
  public enum Resold: Hashable, Sendable {
    /// A discount in basis points: kept by the partner who bills, accrued where we bill.
    case margin(discount: Int64, weCollect: Bool)
    /// A share in basis points of what we collected.
    case override(Int64)
  }

  /// The most that one customer or one deal earns, over its whole life.
  public enum Cap: Hashable, Sendable {
    /// For one deal.
    case deal(Minor)
    /// For all deals of one customer together.
    case customer(Minor)
  }

  /// The most that the partner earns on the payments of a stretch.
  public struct PeriodCap: Hashable, Sendable {
    /// The most.
    public var most: Minor
    /// The stretch.
    public var over: Stretch

    /// A cap over a stretch.
    public init(most: Minor, over: Stretch = .month) {
      self.most = most
      self.over = over
    }
  }

  /// What the customers' payments earn.
  public var recurring: Recurring
  /// What resold revenue earns.
  public var resold: Resold?
  /// The share in basis points of services revenue that we collected (R-23a).
  public var services: Int64?
  /// The most on a deal or customer.
  public var cap: Cap?
  /// The most in a stretch.
  public var periodCap: PeriodCap?
  /// What an influenced deal earns of the sourced rate, in basis points; nothing where nil.
  public var influenced: Int64?

  /// Terms; leave out what they do not say.
  public init(
    _ recurring: Recurring, resold: Resold? = nil, services: Int64? = nil, cap: Cap? = nil,
    periodCap: PeriodCap? = nil, influenced: Int64? = nil
  ) {
    self.recurring = recurring
    self.resold = resold
    self.services = services
    self.cap = cap
    self.periodCap = periodCap
    self.influenced = influenced
  }
}

/// One version of what was agreed with a partner.
public struct Agreement: Hashable, Sendable {
  /// The partner.
  public var partner: Identifier
  /// The name of the version, stamped on every entry.
  public var version: Identifier
  /// The program type, as a name; it decides nothing here.
  public var type: String
  /// The tier, which chooses the cell, the clawback and the payable date.
  public var tier: PartnerTier
  /// What it pays.
  public var terms: Terms
  /// The currency in which it pays.
  public var currency: Currency
  /// The first day on which it holds.
  public var from: CivilDate
  /// The last day on which it holds, if it ends.
  public var to: CivilDate?
  /// When a commission is payable, where it is not as the tier says.
  public var payable: PayableDate?
  /// The least that is paid out.
  public var minimumPayout: Minor
  /// Whether commission waits until no clawback can take it any more.
  public var holdsUntilWindowEnd: Bool
  /// The clawback, where it is not as the tier says.
  public var clawback: ClawbackPolicy?
  /// Whether quarters are trued up.
  public var truesUp: Bool
  /// How fractions become whole units.
  public var rounding: Rounding
  /// The commission table that held then, where it is not the present one.
  public var table: CommissionTable?

  /// A version of an agreement; leave out what is as the tier says.
  public init(
    partner: Identifier, version: Identifier, type: String = "", tier: PartnerTier,
    terms: Terms, currency: Currency, from: CivilDate, to: CivilDate? = nil,
    payable: PayableDate? = nil, minimumPayout: Minor = .zero,
    holdsUntilWindowEnd: Bool = false, clawback: ClawbackPolicy? = nil, truesUp: Bool = false,
    rounding: Rounding = .halfUp
  ) {
    self.partner = partner
    self.version = version
    self.type = type
    self.tier = tier
    self.terms = terms
    self.currency = currency
    self.from = from
    self.to = to
    self.payable = payable
    self.minimumPayout = minimumPayout
    self.holdsUntilWindowEnd = holdsUntilWindowEnd
    self.clawback = clawback
    self.truesUp = truesUp
    self.rounding = rounding
  }

  /// The clawback that holds.
  public var clawbackPolicy: ClawbackPolicy { clawback ?? .standard(for: tier) }

  /// The payable date that holds.
  public var payableDate: PayableDate { payable ?? .standard(for: tier) }

  /// Whether a day lies in its life.
  public func holds(on day: CivilDate) -> Bool {
    from <= day && to.map { day <= $0 } ?? true
  }
}
