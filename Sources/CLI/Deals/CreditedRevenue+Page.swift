import Basics
import CoSell
import Money
import Reporting

extension CreditedRevenue {
  /// The rows of won deals; a sum that is too large is a problem that says so.
  static func told(of outcomes: [DealOutcome]) throws(Problem) -> [CreditedRevenue] {
    do {
      return try rows(of: outcomes)
    } catch {
      throw Problem(
        .refused, code: "overflow", "the revenue of the deals does not fit 64 bits (R-16)")
    }
  }
}

extension CreditedQuarter {
  /// A row as a page shows it.
  init(_ row: CreditedRevenue) {
    self.init(
      row.quarter, sourced: Money(row.sourced, row.currency),
      influenced: Money(row.influenced, row.currency),
      delivered: Money(row.delivered, row.currency))
  }
}
