import Basics
import JSON
import Platform
import Settlement
import Workspace

/// `tandem period`: the months of the ledger.
struct PeriodCommand: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      "period", "Close the months of the ledger, and list them",
      discussion: """
        Periods are calendar months in the program's zone, closed one after the other. What becomes \
        known of a closed month later posts to the next open one and keeps its own day (R-41).
        """,
      examples: [
        .init("tandem period close 2026-01 --dry-run", "What closing January would post"),
        .init("tandem period list", "The closed months"),
      ])
  }

  static var subcommands: [any Command.Type] {
    [PeriodCloseCommand.self, PeriodListCommand.self]
  }
}

/// `tandem period close`.
struct PeriodCloseCommand: Command {
  static let month = ArgumentSpec(.text("MONTH"), "The month, as 2026-01")

  static var spec: CommandSpec {
    CommandSpec(
      "close", "Close a month for good",
      discussion: """
        What is still to be posted is posted first, in the same entry chain. A closed month never \
        changes, and nothing opens it again, not even undo. The first month to be closed closes \
        all before it, too.
        """,
      arguments: [month], options: WorkspaceOptions.changing,
      examples: [.init("tandem period close 2026-01 --dry-run", "What it would do")],
      exitNotes: [
        .init(.badInput, "something must be mended first; nothing was posted or closed"),
        .init(.refused, "it is closed already, not over yet, or not the next one"),
      ])
  }

  private let arguments: Arguments
  private let month: YearMonth

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    month = try LedgerOptions.month(
      try arguments.required(Self.month), by: Self.month.value.name)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try CommissionWork(arguments, context).make(
      before: { (change, _) throws(Problem) in
        let periods = try PastRecords(
          [ClosedPeriod.kind], in: change.connection, at: .now(try context.present())
        ).of(ClosedPeriod.kind).compactMap { YearMonth($0.id) }
        let today = try KeptProgram.today(in: change.records, context)
        try refuse(closedThrough: periods.max(), today: today)
      },
      answer: { (change, outcome) throws(Problem) in
        try change.close(month, postings: outcome.newest)
        let report = CommissionReport(outcome, context)
        return WorkspaceChange.Answer(report.text + "period \(month) closed\n") { writer in
          report.members(&writer)
          writer.member("closed", month.text)
        }
      })
  }

  private func refuse(closedThrough: YearMonth?, today: CivilDate) throws(Problem) {
    if let closedThrough, month <= closedThrough {
      throw Problem(
        .refused, code: "period_closed", "period \(month) is closed already",
        found: "closed through \(closedThrough)", hint: "tandem period list shows them")
    }
    guard month.last < today else {
      throw Problem(
        .refused, code: "period_not_over", "period \(month) is not over yet",
        found: "today is \(today)",
        expected: "a month that has ended in the program's zone (R-41)")
    }
    if let next = closedThrough?.next, month != next {
      throw Problem(
        .refused, code: "period_out_of_order", "periods are closed in order (R-41)",
        found: "\(month)", expected: "\(next)", hint: "tandem period close \(next) comes first")
    }
  }
}

/// `tandem period list`.
struct PeriodListCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "list", "List the closed months",
      discussion: "Each with who closed it, by which entry, and the newest line that it has.",
      options: ListOptions.all + [LedgerOptions.asOf] + WorkspaceOptions.reading,
      formats: Listing.formats,
      examples: [.init("tandem period list", "The closed months")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let connection = try context.workspace(arguments).connection
    let rules = try LedgerRules.inForce(RecordBook(connection), context)
    let moment = try LedgerOptions.moment(arguments, rules, context)
    var listing = Listing(
      "periods",
      [.init("period"), .init("by"), .init("entry", .right), .init("last_line", .right)],
      none: "no period is closed")
    for period in try ClosedPeriod.all(in: connection, at: moment) {
      listing.rows.append([
        .string(period.month.text), .string(period.by), .integer(period.sequence),
        .integer(period.postings),
      ])
    }
    try listing.write(arguments, context)
    return .done
  }
}
