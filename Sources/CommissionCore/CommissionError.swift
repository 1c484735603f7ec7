public import Basics
public import Money

/// Why the rules give no answer, with the facts that a message needs.
///
/// Each case has a stable code that scripts compare.
public enum CommissionError: Error, Hashable, Sendable {
  /// A payee's weight is below zero.
  case negativeWeight(payee: Identifier)
  /// Nobody has a weight above zero.
  case zeroTotalWeight
  /// A payee is named twice.
  case duplicatePayee(Identifier)
  /// More of a shared pool was refunded than there was.
  case refundExceedsPool(refunded: Minor?, pool: Minor)
  /// More was refunded than was paid.
  case refundExceedsPayment(refunded: Minor?, paid: Minor)
  /// A rate lies outside what its cell allows.
  case rateOutOfRange(Rate, lowest: Rate, highest: Rate)
  /// No cell of the commission table answers.
  case unknownCombination(tier: String, model: String, option: String?)
  /// A customer left before it started.
  case churnBeforeStart
  /// The agreed shares are not the whole.
  case weightsNot10000(sum: Int64?)
  /// No exchange rate on or before the date.
  case noRate(from: Currency, to: Currency)
  /// The newest exchange rate is too old.
  case staleRate(ageDays: Int, maximum: Int)
  /// One idempotency key stands for two different events.
  case idempotencyConflict(key: Identifier)
  /// Two currencies met where only one may be.
  case currencyMismatch(Currency, Currency)
  /// A result does not fit 64 bits of minor units.
  case overflow
  /// A date leaves the years 1 to 9999.
  case dateOutOfRange

  /// The stable name in snake_case.
  public var code: String {
    switch self {
    case .negativeWeight: "negative_weight"
    case .zeroTotalWeight: "zero_total_weight"
    case .duplicatePayee: "duplicate_payee"
    case .refundExceedsPool: "refund_exceeds_pool"
    case .refundExceedsPayment: "refund_exceeds_payment"
    case .rateOutOfRange: "rate_out_of_range"
    case .unknownCombination: "unknown_combination"
    case .churnBeforeStart: "churn_before_start"
    case .weightsNot10000: "weights_not_10000"
    case .noRate: "no_rate"
    case .staleRate: "stale_rate"
    case .idempotencyConflict: "idempotency_conflict"
    case .currencyMismatch: "currency_mismatch"
    case .overflow: "overflow"
    case .dateOutOfRange: "date_out_of_range"
    }
  }

  /// The same failure of plain money arithmetic.
  public init(_ error: MoneyError) {
    switch error {
    case .overflow: self = .overflow
    case .currencyMismatch(let one, let other): self = .currencyMismatch(one, other)
    }
  }
}

/// Runs money arithmetic, turning its failure into a failure of the rules.
func counting<Value>(
  _ arithmetic: () throws(MoneyError) -> Value
) throws(CommissionError) -> Value {
  do {
    return try arithmetic()
  } catch {
    throw CommissionError(error)
  }
}
