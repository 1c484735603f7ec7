import Basics
import Money
import Settlement

/// That no budget is overspent, whatever is taken back in which order.
extension Change {
  /// Refuses where approved claims would take more than a budget holds.
  func refuseOverspent(_ kind: String) throws(Problem) {
    guard kind == RecordDefinition.fund.name || kind == RecordDefinition.fundClaim.name else {
      return
    }
    let funds = try records.funds()
    for claim in funds.claims where claim.state == .approved || claim.state == .paid {
      let left = funds.left(claim.partner, claim.quarter)
      guard funds.fund(claim.partner, claim.quarter) == nil || left < .zero else { continue }
      throw Problem(
        .refused, code: "over_budget",
        "the budget of '\(claim.partner)' in \(claim.quarter) would hold less than was approved",
        found: "\(Money(left, claim.amount.currency)) left",
        hint: "tandem mdf list shows its claims")
    }
  }
}
