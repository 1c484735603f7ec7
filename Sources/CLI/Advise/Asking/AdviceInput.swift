import Basics
import Exact
import Money
import Program

/// What the options of advice have in common.
enum AdviceInput {
  /// The words of a question with two answers.
  static let yesNo = ValueSpec.choice(["yes", "no", "unknown"], name: "yes|no")
  /// The option that shows each rule.
  static let why = OptionSpec.flag("why", "Show each rule that was applied, in order")

  /// The answer to a question; nil where it is not known.
  static func answer(_ option: OptionSpec, _ arguments: Arguments) -> Bool? {
    switch arguments.value(option) {
    case "yes": true
    case "no": false
    default: nil
    }
  }

  /// An amount from zero up in the program's currency; nil where the option is not given.
  static func amount(
    _ option: OptionSpec, _ arguments: Arguments, in currency: Currency
  ) throws(Problem) -> Minor? {
    guard let text = arguments.value(option) else { return nil }
    return try amount(text, of: "--" + option.name, in: currency)
  }

  /// An amount from zero up in the program's currency.
  static func amount(
    _ text: String, of name: String, in currency: Currency
  ) throws(Problem) -> Minor {
    guard let money = Money(text) else {
      var problem = AmountMessage.problem(text)
      (problem.kind, problem.code) = (.usage, "bad_value")
      problem.what = "\(name): " + problem.what
      throw problem
    }
    guard money.currency == currency else {
      throw Problem(
        .usage, code: "bad_value", "\(name) is in \(money.currency)",
        expected: "an amount in \(currency), the program's currency",
        hint: "a program in \(money.currency) is read with --program")
    }
    guard !money.minor.isNegative else {
      throw Problem(
        .usage, code: "bad_value", "\(name) is below zero", found: TerminalText.quoted(text),
        expected: "an amount from zero")
    }
    return money.minor
  }

  /// Words set apart by commas, each among these; `find` may know other names of them.
  static func words(
    _ option: OptionSpec, _ arguments: Arguments, among known: [String],
    find: (String) -> String? = { _ in nil }
  ) throws(Problem) -> [String] {
    var words: [String] = []
    for part in (arguments.value(option) ?? "").split(separator: ",") {
      let text = TextTrim.blanks(String(part))
      guard let word = known.first(where: { ByteOrder.same($0, text) }) ?? find(text) else {
        throw UsageProblem.badChoice("--" + option.name, found: text, among: known)
      }
      if !words.contains(word) { words.append(word) }
    }
    return words
  }

  /// A part of a price: percent such as `25%`, or an amount; nil where the option is not given.
  static func part(
    _ option: OptionSpec, _ arguments: Arguments, in currency: Currency
  ) throws(Problem) -> PricePart? {
    guard let text = arguments.value(option) else { return nil }
    if let rate = rate(text) { return .rate(rate) }
    let digits = text.utf8.first.map { $0 | 0x20 < UInt8(ascii: "a") } ?? true
    if digits, Money(text) == nil {
      throw UsageProblem.badValue(
        of: option, found: text, expected: "percent from 0 to 100 such as 25%, or an amount")
    }
    return .amount(try amount(text, of: "--" + option.name, in: currency))
  }

  /// Percent from 0 to 100: `25`, `25%`, `12.5 %` or `50/3%`.
  static func rate(_ text: String) -> Rate? {
    let number = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard let percent = Fraction(TextTrim.blanks(number)), !percent.isNegative,
      percent <= Fraction(100 as Int64)
    else { return nil }
    return Rate(percent * Fraction(reducing: 1, over: 100))
  }
}
