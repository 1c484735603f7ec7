import Basics

/// Dates as values of options.
enum DateOption {
  /// The option's date; nil where it isn't given.
  static func value(of option: OptionSpec, _ arguments: Arguments) throws(Problem) -> CivilDate? {
    guard let text = arguments.value(option) else { return nil }
    guard let date = CivilDate(text) else {
      throw UsageProblem.badValue(
        of: option, found: text, expected: "a date such as 2026-01-31")
    }
    return date
  }
}
