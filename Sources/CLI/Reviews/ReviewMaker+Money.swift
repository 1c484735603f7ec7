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
      desk: desk.payouts, gates: desk.gates)
    return try maker.statements().map { statement in
      let shown = statement.partner
      func money(_ minor: Minor) -> Money { Money(minor, shown.currency) }
      func sum(_ minors: [Minor]) -> Money {
        money(Minor(Int64(clamping: minors.reduce(Int128(0)) { $0 + Int128($1.units) })))
      }
      let lines = (shown.lines + shown.clawbacks).map { line in
        AccountStatement.Line(
          day: line.day, what: line.customer ?? line.deal ?? "-", deal: line.deal,
          basis: line.base.map { base in line.rate.map { "\($0) of \(base)" } ?? base },
          amount: money(line.amount), why: line.why)
      }
      return AccountStatement(
        currency: shown.currency, opening: money(shown.opening),
        earned: sum(shown.lines.map(\.amount)), returned: sum(shown.clawbacks.map(\.amount)),
        paid: sum(shown.payments.map(\.amount)), closing: money(shown.closing),
        lines: lines,
        waiting: (isInternal ? statement.waiting : shown.waiting).map {
          WaitingAmount(money($0.amount), why: $0.why)
        })
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
