import Basics
import Money
import Reporting
import Settlement
import Workspace

extension ReviewMaker {
  /// What the partner is owed over the quarter, one statement a currency.
  func statements(isInternal: Bool) throws(Problem) -> [AccountStatement] {
    let maker = StatementMaker(
      partner: partner, months: quarter.firstMonth...quarter.lastMonth, day: desk.today,
      desk: desk.payouts, gates: desk.gates, known: desk.proposals)
    return try maker.statements().map { statement in
      AccountStatement(
        statement.partner, waiting: isInternal ? statement.waiting : statement.partner.waiting)
    }
  }

  /// The quarter's co-marketing budget and its claims; nil where there is none.
  var funds: CoMarketing? {
    guard let fund = desk.funds.fund(id, quarter) else { return nil }
    let left = desk.funds.left(id, quarter)
    let currency = fund.budget.currency
    let spent = Minor(
      Int64(clamping: Int128(fund.budget.minor.units) - Int128(left.units)))
    let claims = desk.funds.claims.filter { $0.partner == id && $0.quarter == quarter }
    return CoMarketing(
      budget: fund.budget, spent: Money(spent, currency), left: Money(left, currency),
      claims: claims.map { claim in
        var row = CoMarketing.Claim(
          claim.activity.rawValue, claim.amount, state: claim.state.rawValue)
        row.proof = claim.proof.isEmpty ? nil : claim.proof
        return row
      })
  }
}
