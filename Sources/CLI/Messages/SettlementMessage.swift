import Basics
import CommissionCore
import Money
import Settlement
import Workspace

/// What kept an event from being posted, in words with the facts and the way out.
struct SettlementMessage {
  private let cause: SettlementProblem.Cause

  init(_ cause: SettlementProblem.Cause) {
    self.cause = cause
  }

  /// The problem of an event, at the row from which it came.
  func problem(_ event: Identifier, _ origin: RevenueOrigin?) -> Problem {
    let (what, hint) = words
    return Problem(
      .badInput, code: cause.code, what,
      at: Problem.Place(file: origin?.file, line: origin?.line, path: "event \(event.text)"),
      hint: hint)
  }

  /// What is wrong, and what to do about it.
  var words: (what: String, hint: String) {
    switch cause {
    case .unknownDeal(let deal):
      (
        "a payment names deal '\(deal)', which is not known",
        "register the deal, or take the import back: tandem undo"
      )
    case .unknownPayment(let payment):
      (
        "money went back of '\(payment)', which is not known yet",
        "it settles once that is imported; a mistyped id is taken back with tandem undo"
      )
    case .refundBeforePayment(let day):
      (
        "money went back before its payment cleared on \(day) (R-21)",
        "correct the day in the source and import it again after tandem undo"
      )
    case .refundInOtherCurrency(let refund, let payment):
      (
        "money went back in \(refund), its payment was in \(payment) (R-16)",
        "correct the source, and import it again after tandem undo"
      )
    case .noPaymentOfCustomer(let customer):
      (
        "'\(customer)' left, and no payment of that customer is known yet (R-26)",
        "it settles once one is imported; a mistyped name is taken back with tandem undo"
      )
    case .rule(.refundExceedsPayment(let refunded, let paid)):
      (
        "more went back than was paid: \(refunded.map { "\($0.units)" } ?? "too much") of"
          + " \(paid.units) minor units (R-21)",
        "correct the source, and import it again after tandem undo"
      )
    case .rule(.churnBeforeStart):
      (
        "the customer left before its first payment cleared (R-27)",
        "it settles once an earlier payment is imported; a wrong day is taken back with tandem undo"
      )
    case .negativeAmount(let amount):
      (
        "an amount is below zero: \(amount.units) minor units",
        "import what went back as a refund with a positive amount"
      )
    case .rule(.staleRate(let age, let most)):
      (
        "the newest exchange rate is \(age) days old, more than \(most) (R-25)",
        "import newer rates: tandem fx import"
      )
    case .rule(.noRate(let from, let to)):
      (
        "there is no exchange rate from \(from) to \(to) on or before the payment's day (R-25)",
        "import one: tandem fx import"
      )
    case .rule(.currencyMismatch(let one, let other)):
      (
        "the event is in \(one), what it belongs to in \(other) (R-16)",
        "currencies never mix: correct the file or the deal"
      )
    case .rule(let error):
      (CommissionMessage.text(error), "correct the source, and import it again after tandem undo")
    case .split(let deal, let error):
      (
        "the split of deal '\(deal)' can't share its pool (R-19): \(error)",
        "agree on an amendment: tandem split agree"
      )
    case .amountsInOtherCurrency(let version, let agreement, let deal):
      (
        "agreement '\(version)' holds amounts in \(agreement), the deal is in \(deal) (R-16)",
        "agree on a version in \(deal): tandem agreement add"
      )
    case .noAgreement(let partner, let deal):
      (
        "'\(partner)' owns deal '\(deal)' without an agreement, so nothing is posted (R-38)",
        "tandem agreement add \(partner) would change that"
      )
    }
  }
}
