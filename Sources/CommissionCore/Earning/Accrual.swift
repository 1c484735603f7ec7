public import Money

/// What a customer paid and what of it is not revenue.
public struct CollectedPayment: Hashable, Sendable {
  /// What was invoiced and collected.
  public let gross: Minor
  /// What was taken off the price.
  public let discount: Minor
  /// What went back to the customer.
  public let refunded: Minor
  /// What belongs to the tax office.
  public let tax: Minor
  /// Why the payment does not count, where it doesn't.
  public let disqualification: String?

  /// A collected payment; leave out what does not apply.
  public init(
    gross: Minor, discount: Minor = .zero, refunded: Minor = .zero, tax: Minor = .zero,
    disqualification: String? = nil
  ) {
    self.gross = gross
    self.discount = discount
    self.refunded = refunded
    self.tax = tax
    self.disqualification = disqualification
  }

  /// The net amount that commission is computed on.
  public func base() throws(CommissionError) -> Minor {
    try counting { () throws(MoneyError) in
      try gross.subtracting(discount).subtracting(refunded).subtracting(tax)
    }
  }
}

/// The most that a partner may earn in one period, with what it has earned already.
public struct PeriodCap: Hashable, Sendable {
  /// The most.
  public let most: Minor
  /// What the period had posted before.
  public let posted: Minor

  /// A cap with what it has already let through.
  public init(most: Minor, posted: Minor) {
    self.most = most
    self.posted = posted
  }
}

/// One run through the order of computation.
///
/// Qualify → base → rate → CPA and share → cap per customer → cap per partner and period →
/// round → split. Which pool a deal belongs to is decided before; minimum payout and holds act
/// later, at the payout.
public struct Accrual: Hashable, Sendable {
  /// The payments that counted, by the plan; disqualified ones are left out.
  public let plan: PlanCommission
  /// The payments that did not count, with the reason.
  public let disqualified: [CollectedPayment]
  /// What the partner's cap for the period let through.
  public let pool: Minor
  /// What that cap took away.
  public let cappedAway: Minor
  /// The cap for the period, where there is one.
  public let periodCap: PeriodCap?
  /// The pool shared among those who earn it.
  public let split: PayeeSplit

  /// Computes what a customer's payments in one period post, and to whom.
  public init(
    _ collections: [CollectedPayment], plan: PayPlan, periodCap: PeriodCap? = nil,
    payees: [Payee], method: Split.Method = .largestRemainder, rounding: Rounding = .halfUp
  ) throws(CommissionError) {
    var bases: [Minor] = []
    for collection in collections where collection.disqualification == nil {
      bases.append(try collection.base())
    }
    let earned = try PlanCommission(plan: plan, payments: bases, rounding: rounding)
    let pool = try Accrual.capped(earned.total, by: periodCap)
    self.plan = earned
    self.disqualified = collections.filter { $0.disqualification != nil }
    self.pool = pool
    self.periodCap = periodCap
    self.cappedAway = try counting { () throws(MoneyError) in
      try earned.total.subtracting(pool)
    }
    self.split = try PayeeSplit(of: pool, among: payees, method: method)
  }

  /// Why so much is posted, in the order of computation: what did not count and why, what each
  /// payment earned, what the period's cap took away, and who gets which share.
  public var reasons: [Reason] {
    let left = disqualified.map { collection in
      Reason(
        "R-47", "disqualified",
        [
          .init("gross_minor", .minor(collection.gross)),
          .init("because", .text(collection.disqualification ?? "")),
        ])
    }
    let cap = periodCap.map { cap in
      Reason(
        "R-22", cappedAway == .zero ? "within_period_cap" : "period_cap",
        [
          .init("most_minor", .minor(cap.most)), .init("posted_minor", .minor(cap.posted)),
          .init("earned_minor", .minor(plan.total)),
          .init("capped_away_minor", .minor(cappedAway)), .init("pool_minor", .minor(pool)),
        ])
    }
    return left + plan.reasons + (cap.map { [$0] } ?? []) + split.reasons
  }

  /// The amount, or as much of it as still fits under the cap; money that comes back always does.
  private static func capped(
    _ amount: Minor, by cap: PeriodCap?
  ) throws(CommissionError) -> Minor {
    guard let cap, amount > .zero else { return amount }
    let room = try counting { () throws(MoneyError) in try cap.most.subtracting(cap.posted) }
    return min(amount, max(room, .zero))
  }
}
