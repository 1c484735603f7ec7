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
    /// The pay type.
    public let pay: DealPay
    /// The payment.
    public let payment: DealPayment
    /// What we owe the partner.
    public let accrued: Minor
    /// What the partner keeps of what it billed itself; shown, never paid.
    public let keptByPartner: Minor
    /// How the fraction became whole units.
    public let rounding: Rounding

    /// Why the payment earns so much.
    public var reasons: [Reason] {
      var facts: [Reason.Fact]
      switch pay {
      case .bounty(let flat): facts = [.init("bounty_minor", .minor(flat))]
      case .margin(let discount, _):
        facts = [
          .init("list_price_minor", .minor(payment.listPrice)), .init("discount", .rate(discount)),
        ]
      case .override(let rate):
        facts = [.init("collected_minor", .minor(payment.collected)), .init("rate", .rate(rate))]
      case .servicesMargin(let rate):
        facts = [.init("services_minor", .minor(payment.services)), .init("rate", .rate(rate))]
      }
      facts += [
        .init("rounding", .text(rounding.rawValue)), .init("accrued_minor", .minor(accrued)),
        .init("kept_by_partner_minor", .minor(keptByPartner)),
      ]
      return [Reason("R-23a", key, facts)]
    }

    private var key: String {
      switch pay {
      case .bounty: payment.isFirst ? "bounty" : "bounty_earned_before"
      case .margin(_, let weCollect): weCollect ? "margin_collected_by_us" : "margin_kept"
      case .override: "override"
      case .servicesMargin: "services_margin"
      }
    }
  }

  /// What a payment earns.
  public func earning(
    on payment: DealPayment, rounding: Rounding = .halfUp
  ) throws(CommissionError) -> Earning {
    var accrued = Minor.zero
    var kept = Minor.zero
    switch self {
    case .bounty(let flat):
      if payment.isFirst { accrued = flat }
    case .margin(let discount, let weCollect):
      let margin = try DealPay.part(discount, of: payment.listPrice, rounding)
      if weCollect { accrued = margin } else { kept = margin }
    case .override(let rate):
      accrued = try DealPay.part(rate, of: payment.collected, rounding)
    case .servicesMargin(let rate):
      accrued = try DealPay.part(rate, of: payment.services, rounding)
    }
    return Earning(
      pay: self, payment: payment, accrued: accrued, keptByPartner: kept, rounding: rounding)
  }

  private static func part(
    _ rate: Rate, of amount: Minor, _ rounding: Rounding
  ) throws(CommissionError) -> Minor {
    try counting { () throws(MoneyError) in try rate.amount(of: amount, rounding: rounding) }
  }
}
