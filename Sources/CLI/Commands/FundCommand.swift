/// `tandem mdf`: co-marketing money, which is never part of commission.
struct FundCommand: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      "mdf", "Keep co-marketing budgets and the claims on them",
      discussion: """
        A partner has one budget a quarter, granted or accrued; usual for the Integration tier is \
        USD 2,000 to 10,000 (R-48). A claim takes from it once it is approved, which needs proof \
        that the work was done. None of it is commission: no statement or payout run counts it.
        """,
      examples: [
        .init(
          "tandem mdf budget acme --quarter 2026Q2 --amount 'USD 5000.00'",
          "Grant a budget for a quarter"),
        .init("tandem mdf list", "What is there, claimed and left"),
      ])
  }

  static var subcommands: [any Command.Type] {
    [
      FundBudgetCommand.self, FundClaimCommand.self, FundApproveCommand.self,
      FundRejectCommand.self, FundPayCommand.self, FundListCommand.self,
    ]
  }
}
