public import Basics
public import CommissionCore
public import Money

/// Something that kept an event from being posted, with the facts that a message needs.
public struct SettlementProblem: Error, Hashable, Sendable {
  /// What was wrong.
  public enum Cause: Error, Hashable, Sendable {
    /// A payment names a deal that is not known.
    case unknownDeal(Identifier)
    /// Money went back of a payment that is not known yet.
    case unknownPayment(Identifier)
    /// Money went back before it was paid.
    case refundBeforePayment(paidOn: CivilDate)
    /// Money went back in another currency than its payment's.
    case refundInOtherCurrency(refund: Currency, payment: Currency)
    /// A customer left of whom no payment is known yet.
    case noPaymentOfCustomer(Identifier)
    /// A payment, a refund, a discount or a tax is below zero.
    case negativeAmount(Minor)
    /// A rule says no.
    case rule(CommissionError)
    /// The split of the deal can't share its pool.
    case split(deal: Identifier, SplitTermsError)
    /// The terms hold amounts, which say nothing about deals in another currency.
    case amountsInOtherCurrency(version: Identifier, agreement: Currency, deal: Currency)
    /// Nothing was agreed with the owner, which therefore earns nothing; told once a deal.
    case noAgreement(partner: Identifier, deal: Identifier)

    /// Whether the event is kept and waits for what it is about.
    ///
    /// What goes back may be told before its payment. It changes nothing until it fits what is
    /// known, and then settles by itself.
    public var waits: Bool {
      switch self {
      case .unknownPayment, .refundBeforePayment, .refundInOtherCurrency, .noPaymentOfCustomer,
        .rule(.refundExceedsPayment), .rule(.churnBeforeStart):
        true
      case .unknownDeal, .negativeAmount, .rule, .split, .amountsInOtherCurrency, .noAgreement:
        false
      }
    }

    /// Whether something must be mended before anything is posted.
    ///
    /// An owner without an agreement is shown and paid nothing: that is an answer.
    public var stops: Bool {
      if case .noAgreement = self { false } else { !waits }
    }

    /// The stable name in snake_case.
    public var code: String {
      switch self {
      case .unknownDeal: "unknown_deal"
      case .unknownPayment: "unknown_payment"
      case .refundBeforePayment: "refund_before_payment"
      case .refundInOtherCurrency: "refund_in_other_currency"
      case .noPaymentOfCustomer: "no_payment_of_customer"
      case .negativeAmount: "negative_amount"
      case .rule(let error): error.code
      case .split: "split_refused"
      case .amountsInOtherCurrency: "amounts_in_other_currency"
      case .noAgreement: "no_agreement"
      }
    }
  }

  /// The key of the event.
  public let event: Identifier
  /// What was wrong.
  public let cause: Cause
}
