import Basics
import CommissionCore
import JSON
import Money
import Platform
import Program
import Settlement
import Workspace

/// `tandem payout run`: proposes what is due.
struct PayoutRunCommand: Command {
  static let on = OptionSpec.value("on", .text("DATE"), "The day of the run (default: today)")
  static let partner = OptionSpec.value("partner", .record("partner"), "Only this partner")

  static var spec: CommandSpec {
    CommandSpec(
      "run", "Propose a payout of what is due to each partner",
      discussion: """
        For each partner and currency: what is due by the day, what comes back netted against it, \
        and what waits: for its day, for its month to be closed, behind a gate, or below the \
        minimum of the agreement. An amount behind several gates stands under the first; what \
        else is shut for the partner is told below. It works on what was posted: run tandem \
        commission run before it. A second run proposes only what has become due since.
        """,
      options: [on, partner] + WorkspaceOptions.changing,
      examples: [
        .init("tandem payout run --dry-run", "What would be proposed today"),
        .init("tandem payout run --on 2026-03-02 --partner dune", "One partner, by a day"),
      ])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    _ = try DateOption.value(of: Self.on, arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var warnings: [String] = []
    let status = try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let book = change.records
      let today = try KeptProgram.today(in: book, context)
      let day = try DateOption.value(of: Self.on, arguments) ?? today
      if day > today { warnings.append("the run is of \(day), which is still to come") }
      let desk = try PayoutDesk(in: change.connection, context)
      if try LedgerOpening.isBehind(change.connection) {
        warnings.append("revenue came in since the last run: tandem commission run posts it")
      }
      let program = try ProgramSource.inForce(arguments, context) ?? .standard
      let gates = try PayoutGates(of: book, on: day, program)
      let only = try arguments.value(Self.partner)
        .map { (name) throws(Problem) in Identifier(try book.named(name, .partner).id) }
      var rows: [PayoutRunReport.Row] = []
      for proposal in try desk.proposals(on: day, gates.gates) {
        let partner = desk.books.names[proposal.partner]
        if let only, only != partner { continue }
        rows.append(try keep(proposal, partner, desk, gates, change))
      }
      return PayoutRunReport(
        day: day, closedThrough: desk.ledger.closedThrough, rows: rows.filter(\.tells)
      ).answer
    }
    for warning in warnings { context.warn(warning) }
    return status
  }

  /// Keeps the payout of a proposal, where there is one.
  private func keep(
    _ proposal: PayoutProposal, _ partner: Identifier, _ desk: PayoutDesk, _ gates: PayoutGates,
    _ change: Change
  ) throws(Problem) -> PayoutRunReport.Row {
    var id: String?
    if proposal.run.paid > .zero {
      let payout = KeptPayout(partner: partner.text, proposal, by: change.name)
      id = try change.add(.payout, id: nil, payout.value).id
    }
    let told = proposal.blocked.map { blocked in
      gates.why(blocked.gate, partner, desk.deals(of: blocked.entries))
    }
    let others = proposal.blocked.isEmpty ? [] : gates.shut(for: partner)
    return PayoutRunReport.Row(
      proposal: proposal, partner: partner.text, payout: id, netted: desk.netted(proposal.due),
      gates: told, alsoShut: others.filter { gate in !told.contains { $0.contains(gate) } })
  }
}

extension PayoutRunReport.Row {
  /// Whether there is anything to tell: not of a partner to whom everything was paid.
  var tells: Bool {
    payout != nil || due != .zero || netted != .zero || proposal.notDue != .zero
      || proposal.monthOpen != .zero || !proposal.blocked.isEmpty
  }
}
