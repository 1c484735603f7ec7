import Basics
import Platform
import Settlement
import Workspace

/// `tandem true-up`: a quarter's commission less what its months posted.
struct TrueUpCommand: Command {
  static let quarter = ArgumentSpec(.text("QUARTER"), "The quarter, as 2026Q1")

  static var spec: CommandSpec {
    CommandSpec(
      "true-up", "True a quarter up",
      discussion: """
        Agreements with --true-up yes get the rate of the quarter's net revenue less what the \
        months posted; it may be negative, and is no clawback (R-44). Later changes of the quarter \
        true it up again by the difference.
        """,
      arguments: [quarter], options: WorkspaceOptions.changing,
      examples: [.init("tandem true-up 2026Q1 --dry-run", "What would be posted")],
      exitNotes: [.init(.refused, "the quarter is not over yet")])
  }

  private let arguments: Arguments
  private let quarter: Quarter

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    let text = try arguments.required(Self.quarter)
    guard let quarter = Quarter(text) else {
      throw Problem(
        .usage, code: "bad_value", "QUARTER: this is no quarter",
        found: TerminalText.quoted(text), expected: "a quarter such as 2026Q1")
    }
    self.quarter = quarter
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try CommissionWork(arguments, context).make(
      before: { (change, _) throws(Problem) in
        let today = try KeptProgram.today(in: change.records, context)
        guard quarter.last < today else {
          throw Problem(
            .refused, code: "period_not_over", "quarter \(quarter) is not over yet",
            found: "today is \(today)",
            expected: "a quarter that has ended in the program's zone")
        }
        let known = try PastRecords(
          [TruedUpQuarter.kind], in: change.connection, at: .now(try context.present())
        ).of(TruedUpQuarter.kind).compactMap { Quarter($0.id) }
        if known.max().map({ $0 < quarter }) ?? true { try change.trueUp(quarter) }
      },
      answer: { (_, outcome) throws(Problem) in
        let report = CommissionReport(outcome, context)
        return WorkspaceChange.Answer(
          report.text + "trued up through \(quarter)\n"
        ) { writer in
          report.members(&writer)
          writer.member("trued_up_through", quarter.text)
        }
      })
  }
}
