import Basics
import Scoring

/// By how many days tasks move, as both commands that move tasks read it.
struct SlipDays {
  static let option = OptionSpec.value(
    "days", .text("N"), "How many days later; a negative number is earlier"
  ).required

  private let days: Int

  /// What the command line says.
  init(_ arguments: Arguments) throws(Problem) {
    guard let days = try arguments.whole(Self.option, in: -36_500...36_500) else {
      throw Problem(
        .usage, code: "missing_option", "--days is missing", expected: "how many days, such as 7")
    }
    self.days = days
  }

  /// The tasks after one of them, and all that come after it, have moved.
  func slip(of index: Int, in tasks: [PlaybookTask]) throws(Problem) -> PlaybookSlip {
    if let slip = PlaybookSlip(of: index, by: days, in: tasks) { return slip }
    throw UsageProblem.badValue(
      of: Self.option, found: "\(days)", expected: "dates between the years 1 and 9999")
  }
}
