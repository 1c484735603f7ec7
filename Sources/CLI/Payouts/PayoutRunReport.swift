import Basics
import CommissionCore
import JSON
import Money
import Settlement
import Workspace

/// What a payout run proposes, and what waits for whom and why.
struct PayoutRunReport {
  /// What comes of one partner and currency.
  struct Row {
    let proposal: PayoutProposal
    let partner: String
    /// The id of the payout that is proposed; nil where nothing is paid.
    let payout: String?
    /// What of what is due is below zero.
    let netted: Minor
    /// The gates of each blocked amount, in the order of the proposal's.
    let gates: [[ShutGate]]
    /// What is shut for the partner beside these: it would block next.
    let alsoShut: [ShutGate]

    /// An amount of the row's currency.
    func money(_ minor: Minor) -> String { Money(minor, proposal.currency).description }

    /// What is due, negatives included.
    var due: Minor {
      let sum = proposal.run.due.reduce(Int128(0)) { $0 + Int128($1.minor.units) }
      return Minor(Int64(clamping: sum))
    }
  }

  let day: CivilDate
  let closedThrough: YearMonth?
  let rows: [Row]

  /// The answer to a run.
  var answer: WorkspaceChange.Answer {
    WorkspaceChange.Answer(rows.map(text).joined() + sum) { writer in members(&writer) }
  }

  private var sum: String {
    let paid = rows.count { $0.payout != nil }
    var text = "payouts proposed: \(paid)"
    var totals: [Currency: Int128] = [:]
    for row in rows where row.payout != nil {
      totals[row.proposal.currency, default: 0] += Int128(row.proposal.run.paid.units)
    }
    for (currency, total) in totals.sorted(by: { $0.key < $1.key }) {
      text += ", \(Money(Minor(Int64(clamping: total)), currency))"
    }
    return text + "\n" + (paid == 0 ? "" : "next: tandem payout approve --all\n")
  }

  private func text(_ row: Row) -> String {
    let run = row.proposal.run
    var lines = [
      "\(row.partner) \(row.proposal.currency.code): "
        + (row.payout.map { "payout \($0) of \(row.money(run.paid))" } ?? "nothing is paid")
    ]
    lines.append("due \(row.money(row.due))" + netting(row))
    if run.opening != .zero { lines.append("opening balance \(row.money(run.opening))") }
    if run.carried != .zero { lines.append(carrying(row)) }
    if row.proposal.notDue != .zero {
      lines.append("not due yet \(row.money(row.proposal.notDue))")
    }
    if row.proposal.monthOpen != .zero {
      let closed = closedThrough.map { "months are closed through \($0)" } ?? "no month is closed"
      lines.append(
        "waits for its month to be closed \(row.money(row.proposal.monthOpen)): \(closed);"
          + " tandem period close")
    }
    for (blocked, gates) in zip(row.proposal.blocked, row.gates) {
      lines.append("blocked \(row.money(blocked.minor)) by \(blocked.gate.rawValue)")
      for gate in gates { lines.append("  \(gate.why): \(gate.opens)") }
    }
    for gate in row.alsoShut {
      lines.append("\(gate.gate.rawValue) is shut as well")
      lines.append("  \(gate.why): \(gate.opens)")
    }
    return lines.joined(separator: "\n  ") + "\n"
  }

  private func netting(_ row: Row) -> String {
    row.netted == .zero ? "" : ", of which \(row.money(row.netted)) is netted"
  }

  private func carrying(_ row: Row) -> String {
    let run = row.proposal.run
    guard run.carried > .zero else { return "carried \(row.money(run.carried)): it is owed to us" }
    return "carried \(row.money(run.carried)): the minimum is \(row.money(run.minimum))"
  }

  private func members(_ writer: inout JSONWriter) {
    writer.member("day", day.text)
    writer.member("closed_through", closedThrough?.text)
    writer.objects("proposals", rows) { writer, row in
      let run = row.proposal.run
      writer.member("partner", row.partner)
      writer.member("currency", row.proposal.currency.code)
      writer.key("payout")
      writer.value(row.payout.map { .string($0) } ?? .null)
      writer.member("paid", row.money(run.paid))
      writer.member("due", row.money(row.due))
      writer.member("netted", row.money(row.netted))
      writer.member("opening", row.money(run.opening))
      writer.member("minimum", row.money(run.minimum))
      writer.member("carried", row.money(run.carried))
      writer.member("not_due", row.money(row.proposal.notDue))
      writer.member("month_open", row.money(row.proposal.monthOpen))
      writer.objects("blocked", zip(row.proposal.blocked, row.gates)) { writer, blocked in
        writer.member("gate", blocked.0.gate.rawValue)
        writer.member("amount", row.money(blocked.0.minor))
        writer.objects("why", blocked.1) { writer, gate in
          writer.member("what", gate.why)
          writer.member("opens", gate.opens)
        }
      }
      writer.objects("also_shut", row.alsoShut) { writer, gate in
        writer.member("gate", gate.gate.rawValue)
        writer.member("what", gate.why)
        writer.member("opens", gate.opens)
      }
    }
  }
}
