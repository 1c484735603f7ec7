import Basics
import CommissionCore
import Exact
import Money

/// Why split terms are refused, in words, with the numbers that show it.
struct SplitTermsMessage {
  private let error: SplitTermsError
  private let currency: Currency

  /// The words for a reason, with amounts in a currency.
  init(_ error: SplitTermsError, currency: Currency) {
    self.error = error
    self.currency = currency
  }

  /// The refusal as a problem.
  var problem: Problem {
    Problem(.badInput, code: "split_terms", what + " (R-19)", hint: hint)
  }

  private var what: String {
    switch error {
    case .empty: "there are no terms"
    case .namelessPayee: "a term names nobody"
    case .duplicatePayee(let payee): "'\(payee)' stands in two terms"
    case .negative(let payee): "the term of '\(payee)' is below zero"
    case .capBelowFloor(let payee, let most, let least):
      "the cap of '\(payee)', \(amount(most)), lies below its floor, \(amount(least))"
    case .limitOnRemaining(let payee): "'\(payee)' takes what remains and can't have a max or min"
    case .twoRemaining(let one, let other):
      "both '\(one)' and '\(other)' take what remains"
    case .overWhole(let rate): "the shares add up to \(share(rate)), more than the whole"
    case .sharesBelowWhole(let rate):
      "the shares add up to \(share(rate)), less than the whole"
    case .fixedAbovePool(let fixed, let pool):
      "the fixed amounts, \(fixed.map(amount) ?? "more than 64 bits"), exceed the pool of"
        + " \(amount(pool))"
    case .moreThanPool(let asked, let pool):
      "the terms ask for \(exact(asked)) of a pool of \(amount(pool))"
    case .lessThanWhole(let unassigned, let pool):
      "\(exact(unassigned)) of the pool of \(amount(pool)) goes to nobody"
    case .capWithoutRemaining(let payee):
      "the cap of '\(payee)' could leave part of the pool to nobody"
    case .overflow: "the result does not fit 64 bits of minor units"
    }
  }

  private var hint: String? {
    switch error {
    case .lessThanWhole, .capWithoutRemaining, .sharesBelowWhole:
      "add a last term such as 'us remaining'"
    default: nil
    }
  }

  /// In percent, or as a fraction where percent would not end.
  private func share(_ rate: Rate) -> String {
    rate.fraction.decimalText == nil ? "\(rate.fraction)" : "\(rate.percentText) %"
  }

  private func amount(_ minor: Minor) -> String {
    Money(minor, currency).description
  }

  private func exact(_ minor: Fraction) -> String {
    "\(currency) \(ExactAmount.text(minor, in: currency))"
  }
}
