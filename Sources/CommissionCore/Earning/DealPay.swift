public import Money

/// What a deal's payment brought in, for the pay types that look at more than its amount.
public struct DealPayment: Hashable, Sendable {
  /// The list price of what was sold.
  public let listPrice: Minor
  /// Resold revenue that we collected.
  public let collected: Minor
  /// Revenue for the partner's own work that we collected.
  public let services: Minor
  /// Whether it is the deal's first payment to clear.
  public let isFirst: Bool

  /// A payment; leave out what it did not bring.
  public init(
    listPrice: Minor = .zero, collected: Minor = .zero, services: Minor = .zero, isFirst: Bool
  ) {
    self.listPrice = listPrice
    self.collected = collected
    self.services = services
    self.isFirst = isFirst
  }
}

/// The pay types beside CPA and revenue share (R-23a).
public enum DealPay: Hashable, Sendable {
  /// A flat amount once per closed deal, earned when its first payment clears.
  case bounty(Minor)
  /// A reseller's discount: kept by the partner who bills, accrued where we bill.
  case margin(discount: Rate, weCollect: Bool)
  /// A share of resold revenue that we collected.
  case override(Rate)
  /// A share of services revenue that we collected for the partner's work.
  case servicesMargin(Rate)

  /// What a payment comes to under a pay type.
  public struct Earning: Hashable, Sendable {
    /// What we owe the partner.
    public let accrued: Minor
    /// What the partner keeps of what it billed itself; shown, never paid.
    public let keptByPartner: Minor
  }

  /// What a payment earns.
  public func earning(
    on payment: DealPayment, rounding: Rounding = .halfUp
  ) throws(CommissionError) -> Earning {
    switch self {
    case .bounty(let flat):
      return Earning(accrued: payment.isFirst ? flat : .zero, keptByPartner: .zero)
    case .margin(let discount, let weCollect):
      let margin = try counting { () throws(MoneyError) in
        try discount.amount(of: payment.listPrice, rounding: rounding)
      }
      return Earning(
        accrued: weCollect ? margin : .zero, keptByPartner: weCollect ? .zero : margin)
    case .override(let rate):
      return Earning(
        accrued: try counting { () throws(MoneyError) in
          try rate.amount(of: payment.collected, rounding: rounding)
        }, keptByPartner: .zero)
    case .servicesMargin(let rate):
      return Earning(
        accrued: try counting { () throws(MoneyError) in
          try rate.amount(of: payment.services, rounding: rounding)
        }, keptByPartner: .zero)
    }
  }
}
