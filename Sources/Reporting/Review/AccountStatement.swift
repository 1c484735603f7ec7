package import Basics
package import Money

/// What a partner is owed over some months, in one currency.
package struct AccountStatement: Equatable, Sendable {
  /// A line of it.
  package struct Line: Equatable, Sendable {
    /// The day on which it happened.
    package var day: CivilDate
    /// What it is about.
    package var what: String
    /// The deal, as the partner's receipt calls it.
    package var deal: String?
    /// What it was worked out from, and at which rate.
    package var basis: String?
    /// How much.
    package var amount: Money
    /// Why it is so much.
    package var why: String

    /// A line.
    package init(
      day: CivilDate, what: String, deal: String?, basis: String?, amount: Money, why: String
    ) {
      self.day = day
      self.what = what
      self.deal = deal
      self.basis = basis
      self.amount = amount
      self.why = why
    }
  }

  /// The currency.
  package var currency: Currency
  /// What was owed before.
  package var opening: Money
  /// What was earned.
  package var earned: Money
  /// What customers who left took back, below zero.
  package var returned: Money
  /// What was paid.
  package var paid: Money
  /// What is owed.
  package var closing: Money
  /// All lines in order.
  package var lines: [Line]
  /// What waits, and behind which gate.
  package var waiting: [WaitingAmount]

  /// A statement.
  package init(
    currency: Currency, opening: Money, earned: Money, returned: Money, paid: Money,
    closing: Money, lines: [Line], waiting: [WaitingAmount]
  ) {
    self.currency = currency
    self.opening = opening
    self.earned = earned
    self.returned = returned
    self.paid = paid
    self.closing = closing
    self.lines = lines
    self.waiting = waiting
  }
}
