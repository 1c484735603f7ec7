import Basics
import JSON
import Money
import Platform
import Settlement
import Workspace

/// `tandem mdf list`: budgets, claims, and what was spent on what.
struct FundListCommand: Command {
  static let partner = OptionSpec.value("partner", .record("partner"), "Only this partner")
  static let quarter = OptionSpec.value("quarter", .text("QUARTER"), "Only this quarter: 2026Q1")
  static let what = OptionSpec.value(
    "what", .choice(["budgets", "claims", "mix"]), default: "budgets", "What CSV and lines hold")

  static var spec: CommandSpec {
    CommandSpec(
      "list", "Show budgets, claims, and what was spent on what",
      discussion: """
        Beside what was spent on each activity stands what is usual: webinars 30, content 25, \
        paid 20, events 15, swag 10 percent (R-48), shared out so that both sum to the same.
        """,
      options: [partner, quarter, what] + WorkspaceOptions.reading, formats: Listing.formats,
      examples: [
        .init("tandem mdf list", "All budgets and claims"),
        .init("tandem mdf list --what mix --format csv", "Spending by activity, for a spreadsheet"),
      ])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    if arguments.isSet(Self.quarter) { _ = try FundOptions.quarter(Self.quarter, arguments) }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let book = RecordBook(try context.workspace(arguments).connection)
    let partner = try arguments.value(Self.partner)
      .map { (name) throws(Problem) in try book.named(name, .partner).id }
    let quarter = arguments.value(Self.quarter)
    func isWanted(_ record: Record) -> Bool {
      (partner.map { ByteOrder.same($0, record.text("partner") ?? "") } ?? true)
        && (quarter.map { $0 == record.text("quarter") } ?? true)
    }
    let report = FundReport(
      budgets: try book.all(.fund).filter(isWanted),
      claims: try book.all(.fundClaim).filter(isWanted), funds: try book.funds())
    switch context.format {
    case .text: try context.output.write(report.text(Style(context.terminal)))
    case .json: try context.output.write(report.document)
    default: try report.listing(arguments.value(Self.what)).write(context)
    }
    return .done
  }
}
