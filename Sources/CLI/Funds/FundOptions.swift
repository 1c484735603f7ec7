import Basics
import Exact
import JSON
import Money

/// Values of options about co-marketing money.
enum FundOptions {
  /// A quarter that must be given.
  static func quarter(_ option: OptionSpec, _ arguments: Arguments) throws(Problem) -> Quarter {
    let text = arguments.value(option) ?? ""
    guard let quarter = Quarter(text) else {
      throw UsageProblem.badValue(
        of: option, found: text, expected: "a quarter such as 2026Q1")
    }
    return quarter
  }

  /// An amount that must be given.
  static func money(_ option: OptionSpec, _ arguments: Arguments) throws(Problem) -> Money {
    guard let text = arguments.value(option) else {
      throw Problem(
        .usage, code: "missing_option", "--\(option.name) is missing",
        expected: option.help.lowercasedFirst)
    }
    guard let money = Money(text), money.minor >= .zero else {
      throw UsageProblem.badValue(
        of: option, found: text, expected: "an amount such as 'USD 5000.00'")
    }
    return money
  }

  /// A percentage in whole basis points that must be given.
  static func rate(
    _ option: OptionSpec, _ arguments: Arguments
  ) throws(Problem) -> (basisPoints: Int64, text: String) {
    let text = arguments.value(option) ?? ""
    let points = Fraction(text).map { $0 * Fraction(Int64(100)) }
    guard let points, points.isWhole, let number = points.numerator.int64,
      (1...10_000).contains(number)
    else {
      throw UsageProblem.badValue(
        of: option, found: text, expected: "a percentage such as 2.5, with at most two decimals")
    }
    return (number, text)
  }

  /// An object of the texts that are known.
  static func object(_ members: [(String, String?)]) -> JSONObject {
    let known = members.compactMap { name, text in
      text.map { JSONObject.Member(key: name, value: .string($0)) }
    }
    return JSONObject(known) ?? .empty
  }
}
