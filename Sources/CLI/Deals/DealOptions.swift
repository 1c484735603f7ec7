import Basics
import Money
import Platform
import Workspace

/// Options and arguments that commands of deals have in common, and how they are read.
enum DealOptions {
  static let deal = ArgumentSpec(
    .record("deal"), "The deal, by its id, its account, or a registration's id")
  static let account = ArgumentSpec(
    .text("ACCOUNT"), "The account: the company's website or name")
  static let partner = OptionSpec.value("partner", .record("partner"), "The partner")
  static let note = OptionSpec.value("note", .text("TEXT"), "What to remember of it")
  static let reason = OptionSpec.value("reason", .text("TEXT"), "Why")
  static let with = OptionSpec.value(
    "with", .text("NAME"), "The second name: who agrees on the other side")
  static let website = OptionSpec.value(
    "website", .text("ADDRESS"), "The account's website, where ACCOUNT is its name")
  static let asOf = OptionSpec.value(
    "as-of", .text("WHEN"), "As it was known then: an instant, or the number of a journal's entry")
  static let value = OptionSpec.value(
    "value", .text("AMOUNT"), "What the deal is worth, such as 'USD 12000.00'")
  static let at = OptionSpec.value(
    "at", .text("INSTANT"),
    "When it happened, as you say: kept apart from when it is recorded; needs --by and --note")

  /// Up to when deals are looked at.
  static func moment(_ arguments: Arguments, _ context: Context) throws(Problem) -> DealMoment {
    guard let text = arguments.value(asOf) else { return .now(try context.present()) }
    if let sequence = Int64(text), sequence > 0 { return .sequence(sequence) }
    return .instant(try instant(text, asOf))
  }

  /// An instant that an option gives.
  static func instant(_ text: String, _ option: OptionSpec) throws(Problem) -> Instant {
    do {
      return try Instant(parsing: text)
    } catch {
      let problem = InstantMessage(error).problem(with: text, by: "--" + option.name)
      throw Problem(
        .badInput, code: problem.code, problem.what, found: problem.found,
        expected: problem.expected, hint: problem.hint)
    }
  }

  /// An instant that may be given.
  static func instant(
    _ option: OptionSpec, _ arguments: Arguments
  ) throws(Problem) -> Instant? {
    guard let text = arguments.value(option) else { return nil }
    return try instant(text, option)
  }

  /// The moment that somebody claims for what is recorded now: with a name and a note, and not in
  /// the future.
  static func claimed(_ arguments: Arguments, _ context: Context) throws(Problem) -> Instant? {
    guard let instant = try instant(at, arguments) else { return nil }
    let isNamed =
      arguments.isSet(WorkspaceOptions.by) || context.environment["TANDEM_BY"]?.isEmpty == false
    guard isNamed, arguments.value(note)?.isEmpty == false else {
      throw Problem(
        .refused, code: "claim_unfounded",
        "a moment that is claimed needs a name and a note", found: instant.text,
        expected: "--by NAME and --note TEXT beside --at",
        hint: "without --at the moment is now, which nobody needs to vouch for")
    }
    let now = try context.present()
    guard instant <= now else {
      throw Problem(
        .badInput, code: "in_future", "this has not happened yet", found: instant.text,
        expected: "\(now.text) or earlier")
    }
    return instant
  }

  /// An amount that an option gives.
  static func money(_ option: OptionSpec, _ arguments: Arguments) throws(Problem) -> Money? {
    guard let text = arguments.value(option) else { return nil }
    guard let money = Money(text) else { throw AmountMessage.problem(text) }
    guard !money.minor.isNegative else {
      throw .badInput(
        "--\(option.name) can't be below zero", found: TerminalText.quoted(text))
    }
    return money
  }

  /// A day that an option gives.
  static func day(_ option: OptionSpec, _ arguments: Arguments) throws(Problem) -> CivilDate? {
    guard let text = arguments.value(option) else { return nil }
    guard let day = CivilDate(text) else {
      throw .badInput(
        "--\(option.name) is no day", found: TerminalText.quoted(text),
        expected: "a date such as 2026-01-31")
    }
    return day
  }

  /// A text that must say something.
  static func words(_ option: OptionSpec, _ arguments: Arguments) throws(Problem) -> String? {
    guard let text = arguments.value(option) else { return nil }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      throw UsageProblem.badValue(of: option, found: text, expected: "some words")
    }
    return text
  }
}
