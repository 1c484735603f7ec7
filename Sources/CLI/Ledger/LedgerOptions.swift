import Basics
import Platform
import Workspace

/// Options that commands of the ledger have in common, and how they are read.
enum LedgerOptions {
  static let asOf = OptionSpec.value(
    "as-of", .text("WHEN"),
    "As it was known then: the end of a day, an instant, or the number of a journal's entry")
  static let partner = OptionSpec.value("partner", .record("partner"), "Only this partner")
  static let period = OptionSpec.value("period", .text("MONTH"), "Only this month, as 2026-01")

  /// Up to when the ledger is looked at.
  static func moment(
    _ arguments: Arguments, _ rules: LedgerRules, _ context: Context
  ) throws(Problem) -> DealMoment {
    guard let text = arguments.value(asOf) else { return .now(try context.present()) }
    if let sequence = Int64(text), sequence > 0 { return .sequence(sequence) }
    if let day = CivilDate(text), let next = day.adding(days: 1),
      let end = rules.zone.start(of: next).adding(seconds: -1),
      let last = Instant(seconds: end.seconds, nanoseconds: 999_999_999)
    {
      return .instant(last)
    }
    do {
      return .instant(try Instant(parsing: text))
    } catch {
      throw InstantMessage(error).problem(with: text, by: "--" + asOf.name)
    }
  }

  /// The month that an option or argument gives.
  static func month(_ text: String, by name: String) throws(Problem) -> YearMonth {
    if let month = YearMonth(text) { return month }
    throw Problem(
      .usage, code: "bad_value", "\(name): this is no month", found: TerminalText.quoted(text),
      expected: "a month such as 2026-01")
  }
}

extension Context {
  /// The ledger of an open workspace, as `--as-of` asks or as it is.
  func ledger(_ arguments: Arguments, _ workspace: Workspace) throws(Problem) -> LedgerBook {
    let rules = try LedgerRules.inForce(RecordBook(workspace.connection), self)
    return try LedgerBook(
      in: workspace.connection, rules: rules,
      at: try LedgerOptions.moment(arguments, rules, self))
  }
}
