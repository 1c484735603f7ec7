import Basics
import Platform
import Workspace

/// `tandem commission`: what partners earn.
struct CommissionCommand: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      "commission", "Work out commissions and post them",
      discussion: """
        A run goes through all revenue by the agreements, deals and rates that are known, and \
        posts the difference to what was posted before: nothing is ever rewritten (R-41). The \
        order in which things became known does not matter (R-42).
        """,
      examples: [
        .init("tandem commission run --dry-run", "What would be posted"),
        .init("tandem commission run", "Post it"),
      ])
  }

  static var subcommands: [any Command.Type] {
    [CommissionRunCommand.self, CommissionWhatIfCommand.self]
  }
}

/// `tandem commission run`.
struct CommissionRunCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "run", "Post what partners earned and what goes back",
      discussion: """
        Everything is posted in one entry of the journal, or nothing where anything must be mended \
        first: a payment of an unknown deal, a missing or stale exchange rate, a split that can't \
        share. A second run posts nothing. What goes back of a payment that is not known yet, or \
        does not fit it, stops nothing: it is told, and waits (R-41).
        """,
      options: WorkspaceOptions.changing,
      examples: [
        .init("tandem commission run --dry-run", "What would be posted"),
        .init("tandem commission run", "Post it"),
      ],
      exitNotes: [.init(.badInput, "something must be mended first; nothing was posted")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try CommissionWork(arguments, context).make { (_, outcome) throws(Problem) in
      let report = CommissionReport(outcome, context)
      return WorkspaceChange.Answer(report.text) { report.members(&$0) }
    }
  }
}
