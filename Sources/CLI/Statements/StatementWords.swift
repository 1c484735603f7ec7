import Basics
import CommissionCore
import Money
import Settlement

/// Lines and gates in words that a partner may read.
enum StatementWords {
  /// Why a line is so much.
  static func why(_ line: Statement.Line, isShared: Bool) -> String {
    var words: String
    switch line.kind {
    case .commission: words = "a payment cleared"
    case .refund: words = "money of a payment went back (R-21)"
    case .release: words = "a refund changed what another payment earns"
    case .clawback: words = "the customer left within the clawback window (R-27)"
    case .trueUp: words = "the quarter was trued up (R-44)"
    }
    if line.kind == .commission, let rate = line.rate {
      words += ", \(rate.percentText) % of its net amount"
    }
    if isShared { words += ", your share of the deal's pool" }
    if !line.exchange.text.isEmpty { words += ", exchanged at \(line.exchange)" }
    if line.day.yearMonth != line.period {
      words += "; \(line.day.yearMonth) was closed, so it is posted in \(line.period) (R-41)"
    }
    return words
  }

  /// Why an event of a deal changes nothing yet, without what others have to do about it.
  static func waiting(_ cause: SettlementProblem.Cause) -> String {
    switch cause {
    case .rule(.refundExceedsPayment): "waits: more went back than was paid (R-21)"
    case .refundBeforePayment: "waits: it is of a day before the payment cleared (R-21)"
    case .refundInOtherCurrency: "waits: the payment was in another currency (R-16)"
    case .noPaymentOfCustomer: "waits: no payment of the customer is known yet (R-26)"
    case .rule(.churnBeforeStart):
      "waits: the customer left before its first payment cleared (R-27)"
    case .unknownPayment, .unknownDeal, .negativeAmount, .rule, .split, .amountsInOtherCurrency,
      .noAgreement:
      "waits for what is not known yet (R-41)"
    }
  }

  /// What is blocked by a gate, without whoever else has to do with it.
  static func gate(_ gate: Gate) -> String {
    switch gate {
    case .agreementSigned: "blocked: no signed agreement"
    case .disclosureAccepted: "blocked: no accepted disclosure"
    case .taxForm: "blocked: no tax form"
    case .regulatedRecord: "blocked: no record for the regulated vertical"
    case .noOpenDispute: "blocked: a dispute is open"
    case .splitAgreed: "blocked: no split was agreed before the close"
    }
  }
}
