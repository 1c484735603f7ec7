import Basics
import CoSell
import Exact
import JSON
import Money
import Platform
import Workspace

/// `tandem deal figures`: what partners sourced, influenced and delivered, and how deals went.
struct DealFiguresCommand: Command {
  static let quarter = OptionSpec.value(
    "quarter", .text("QUARTER"), "Only this quarter of the close, such as 2026Q1")

  static var spec: CommandSpec {
    CommandSpec(
      "figures", "Tell what partners sourced, influenced and delivered",
      discussion: """
        Revenue of won deals by quarter of the close, partner and currency. The three views \
        overlap and are never added together: a deal may be sourced, influenced and delivered at \
        once (R-38). Beside them win rates, days to close and first referrals (domain §12).
        """,
      options: [quarter, DealOptions.asOf] + WorkspaceOptions.reading,
      formats: [.text, .json, .csv],
      examples: [
        .init("tandem deal figures", "All quarters"),
        .init("tandem deal figures --quarter 2026Q1 --json", "One quarter for a program"),
      ])
  }

  private let arguments: Arguments
  private let quarter: Quarter?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    quarter = try arguments.value(Self.quarter).map { (text) throws(Problem) in
      guard let quarter = Quarter(text) else {
        throw UsageProblem.badValue(
          of: Self.quarter, found: text, expected: "a quarter such as 2026Q1")
      }
      return quarter
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let book = try context.deals(arguments, try context.workspace(arguments))
    let figures = try DealFigures(book, quarter)
    switch context.format {
    case .json: try context.output.write(JSONWriter.document { figures.members(&$0) })
    case .csv: try context.output.write(figures.listing.csv)
    default: try context.output.write(figures.text(Style(context.terminal)))
    }
    return .done
  }
}
