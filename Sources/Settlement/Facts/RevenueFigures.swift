public import Basics
public import Money

/// The names that an event bears, as numbers of the facts' table.
public struct RevenueNames: Hashable, Sendable {
  /// The deal that was paid for.
  public var deal: NameID
  /// The customer who left.
  public var customer: NameID
  /// The key of the payment that money goes back of.
  public var payment: NameID

  /// The names; leave out what the event does not bear.
  public init(deal: NameID = .none, customer: NameID = .none, payment: NameID = .none) {
    self.deal = deal
    self.customer = customer
    self.payment = payment
  }
}

/// What an event says beside names; see `RevenueEvent`.
public struct RevenueFigures: Hashable, Sendable {
  /// What happened.
  public var kind: RevenueEvent.Kind
  /// What was paid for.
  public var revenue: RevenueKind
  /// The local day.
  public var day: CivilDate
  /// The instant, where it is known.
  public var at: Instant?
  /// The currency of the amounts.
  public var currency: Currency
  /// What was collected, or went back.
  public var gross: Int64
  /// What of it was taken off the price.
  public var discount: Int64
  /// What of it belongs to the tax office.
  public var tax: Int64
  /// The list price of what was resold.
  public var listPrice: Int64

  /// The figures of an event.
  public init(
    kind: RevenueEvent.Kind, revenue: RevenueKind = .monthly, day: CivilDate,
    at instant: Instant? = nil, currency: Currency = .usDollar, gross: Int64 = 0,
    discount: Int64 = 0, tax: Int64 = 0, listPrice: Int64 = 0
  ) {
    self.kind = kind
    self.revenue = revenue
    self.day = day
    at = instant
    self.currency = currency
    self.gross = gross
    self.discount = discount
    self.tax = tax
    self.listPrice = listPrice
  }
}

extension EventRow {
  init(key: NameID, _ names: RevenueNames, _ figures: RevenueFigures) {
    self.init(
      key: key, kind: figures.kind, revenue: figures.revenue, day: figures.day,
      second: figures.at?.seconds ?? .min, nanosecond: figures.at?.nanoseconds ?? 0,
      deal: names.deal, customer: names.customer, payment: names.payment,
      currency: figures.currency, gross: figures.gross, discount: figures.discount,
      tax: figures.tax, listPrice: figures.listPrice)
  }
}
