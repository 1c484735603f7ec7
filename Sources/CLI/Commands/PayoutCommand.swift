/// `tandem payout`: from what is due to money that has left.
struct PayoutCommand: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      "payout", "Propose, approve, export and record payouts to partners",
      discussion: """
        A run proposes what is due to each partner in each currency; somebody else approves it; an \
        export is for the bank or the payment service; paid says that the money has left. Whatever \
        waits says behind which gate, and which command opens it. Nothing is proposed twice: a \
        payout keeps its postings until it is cancelled.
        """,
      examples: [
        .init("tandem payout run --on 2026-03-02 --dry-run", "What would be paid, and what waits"),
        .init("tandem payout list", "All payouts and how far they have come"),
      ])
  }

  static var subcommands: [any Command.Type] {
    [
      PayoutRunCommand.self, PayoutListCommand.self, PayoutShowCommand.self,
      PayoutApproveCommand.self, PayoutExportCommand.self, PayoutPaidCommand.self,
      PayoutCancelCommand.self,
    ]
  }
}
