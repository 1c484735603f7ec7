import Basics
import CommissionCore
import JSON
import Money
import Platform
import Settlement
import Workspace

/// `tandem clawback`: what could still go back.
struct ClawbackCommand: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      "clawback", "Look at what customers who leave could take back",
      discussion: """
        When a customer leaves early, commission goes back: for a referral all of it within 60 \
        days, for an integration the part of the 90 days that was not served (R-26, R-27).
        """,
      examples: [.init("tandem clawback forecast", "From today on")])
  }

  static var subcommands: [any Command.Type] { [ClawbackForecastCommand.self] }
}

/// `tandem clawback forecast`.
struct ClawbackForecastCommand: Command {
  static let from = OptionSpec.value("from", .text("DATE"), "The first day (default: today)")

  static var spec: CommandSpec {
    CommandSpec(
      "forecast", "Say how much is still at risk, day by day",
      discussion: """
        What would go back if every customer who is still there left on that day; a row for each \
        day on which it differs from the day before (R-29).
        """,
      options: [from, LedgerOptions.partner, LedgerOptions.asOf] + ListOptions.all
        + WorkspaceOptions.reading,
      formats: Listing.formats,
      examples: [.init("tandem clawback forecast --from 2026-04-01", "From a day on")])
  }

  private let arguments: Arguments
  private let from: CivilDate?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    from = try DateOption.value(of: Self.from, arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let workspace = try context.workspace(arguments)
    var ledger = try context.ledger(arguments, workspace)
    let today = try KeptProgram.today(in: RecordBook(workspace.connection), context)
    let wanted = try arguments.value(LedgerOptions.partner).map { (name) throws(Problem) in
      try PartnerChoice.id(name, arguments, context)
    }
    var listing = Listing(
      "forecast",
      [.init("partner"), .init("currency"), .init("from"), .init("at_risk", .right)],
      none: "nothing is at risk of clawback")
    let forecasts: [RiskForecast]
    do {
      forecasts = try Settlement.forecast(&ledger.facts, from: from ?? today)
    } catch {
      throw Problem(.badInput, code: error.code, CommissionMessage.text(error))
    }
    for one in forecasts where wanted.map({ ByteOrder.same($0, one.partner.text) }) ?? true {
      for day in one.forecast.days {
        listing.rows.append([
          .string(one.partner.text), .string(one.currency.code), .string(day.date.text),
          .string(day.atRisk.text(in: one.currency)),
        ])
      }
    }
    try listing.write(arguments, context)
    return .done
  }
}
