import Basics
import CommissionCore
import Money

/// Why the rules give no answer, in words, with the rule that says so.
enum CommissionMessage {
  /// One sentence without a full stop.
  static func text(_ error: CommissionError) -> String {
    switch error {
    case .negativeWeight(let payee): "the weight of '\(payee)' is below zero (R-18)"
    case .zeroTotalWeight: "no payee has a weight above zero (R-18)"
    case .duplicatePayee(let payee): "'\(payee)' stands twice among the payees (R-18)"
    case .refundExceedsPool(let refunded, let pool):
      "\(amount(refunded)) refunded of a pool of \(pool.units) (R-20)"
    case .refundExceedsPayment(let refunded, let paid):
      "\(amount(refunded)) refunded of \(paid.units) paid (R-21)"
    case .rateOutOfRange(let rate, let lowest, let highest):
      "\(rate.percentText) % is outside \(range(lowest, highest)) (R-12)"
    case .unknownCombination(let tier, let model, let option):
      "the commission table has no cell for tier '\(tier)', model '\(model)'"
        + (option.map { ", option '\($0)'" } ?? "") + " (R-12)"
    case .churnBeforeStart: "the customer left before the start (R-27)"
    case .weightsNot10000(let sum):
      "the agreed shares add up to \(sum.map(String.init) ?? "more than 64 bits") and not to"
        + " 10000 basis points (R-36)"
    case .noRate(let from, let to):
      "no rate from \(from) to \(to) on or before the date (R-25)"
    case .staleRate(let age, let maximum):
      "the newest rate is \(age) days old, more than \(maximum) (R-25)"
    case .idempotencyConflict(let key):
      "the key '\(key)' stands for two different events (R-43)"
    case .currencyMismatch(let one, let other): "\(one) and \(other) can't be mixed (R-16)"
    case .overflow: "the result does not fit 64 bits of minor units (R-16)"
    case .dateOutOfRange: "a date leaves the years 1 to 9999"
    }
  }

  private static func amount(_ minor: Minor?) -> String {
    minor.map { String($0.units) } ?? "more than 64 bits hold is"
  }

  private static func range(_ lowest: Rate, _ highest: Rate) -> String {
    lowest == highest
      ? "the fixed \(lowest.percentText) %"
      : "the range \(lowest.percentText) % to \(highest.percentText) %"
  }
}
