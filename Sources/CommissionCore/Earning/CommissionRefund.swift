public import Money

/// The commission on one payment and what refunds take back of it.
///
/// Commission follows collected revenue: what stands is always the rate of what remains of the
/// payment, rounded once, and each refund posts the difference. Tiers and age don't matter; a
/// chargeback is a refund.
public struct CommissionRefund: Hashable, Sendable {
  /// What was paid.
  public let payment: Minor
  /// The rate that was stamped on the payment.
  public let rate: Rate
  /// How fractions became whole units.
  public let rounding: Rounding
  /// What is left of the payment.
  public let remaining: Minor
  /// The accrual, then one difference a refund.
  public let entries: [Minor]
  /// What stands of the commission; the sum of the entries.
  public let standing: Minor

  /// Accrues a payment and applies refunds in order; each says how much of it went back.
  public init(
    payment: Minor, rate: Rate, refunds: [Minor], rounding: Rounding = .halfUp
  ) throws(CommissionError) {
    var remaining = payment
    var standing = try CommissionRefund.commission(rate, remaining, rounding)
    var entries = [standing]
    for refund in refunds {
      // What leaves 64 bits here leaves the payment too.
      let left = try? remaining.subtracting(refund)
      guard let left, left.isBetweenZero(and: remaining) else {
        throw .refundExceedsPayment(
          refunded: left.flatMap { try? payment.subtracting($0) }, paid: payment)
      }
      let next = try CommissionRefund.commission(rate, left, rounding)
      entries.append(try counting { () throws(MoneyError) in try next.subtracting(standing) })
      remaining = left
      standing = next
    }
    self.payment = payment
    self.rate = rate
    self.rounding = rounding
    self.remaining = remaining
    self.entries = entries
    self.standing = standing
  }

  private static func commission(
    _ rate: Rate, _ amount: Minor, _ rounding: Rounding
  ) throws(CommissionError) -> Minor {
    try counting { () throws(MoneyError) in try rate.amount(of: amount, rounding: rounding) }
  }

  /// Why the commission stands where it stands.
  public var reasons: [Reason] {
    [
      Reason(
        "R-21", "rate_of_remaining_payment",
        [
          .init("remaining_minor", .minor(remaining)), .init("rate", .rate(rate)),
          .init("rounding", .text(rounding.rawValue)), .init("standing_minor", .minor(standing)),
        ])
    ]
  }
}
