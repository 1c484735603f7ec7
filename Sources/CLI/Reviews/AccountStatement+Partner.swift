import Basics
import Money
import Reporting

extension AccountStatement {
  /// What a page shows of a statement: the values that a partner may know, and what waits.
  init(_ shown: PartnerStatement, waiting: [PartnerStatement.Waiting]) {
    func money(_ minor: Minor) -> Money { Money(minor, shown.currency) }
    func sum(_ minors: [Minor]) -> Money {
      money(Minor(Int64(clamping: minors.reduce(Int128(0)) { $0 + Int128($1.units) })))
    }
    self.init(
      currency: shown.currency, opening: money(shown.opening),
      earned: sum(shown.lines.map(\.amount)), returned: sum(shown.clawbacks.map(\.amount)),
      paid: sum(shown.payments.map(\.amount)), closing: money(shown.closing),
      lines: (shown.lines + shown.clawbacks).map { line in
        Line(
          day: line.day, what: line.customer ?? line.deal ?? "–", deal: line.deal,
          basis: line.base.map { base in line.rate.map { "\($0) of \(base)" } ?? base },
          amount: money(line.amount), why: line.why)
      },
      waiting: waiting.map { WaitingAmount(money($0.amount), why: $0.why) })
  }
}
