import Basics
import CommissionCore
import Exact
import JSON
import Money
import Settlement
import Workspace

/// The terms of an agreement as options, and the record that they make.
///
/// Percentages may be written with their sign; amounts are with their currency.
struct AgreementOptions {
  static let rate = OptionSpec.value(
    "rate", .text("PERCENT"), repeatable: true,
    "The rate within the tier's range: 12%, or for one kind of revenue annual=12%")
  static let share = OptionSpec.value(
    "share", .text("PERCENT"), "A share of each payment, in place of the tier's table")
  static let credit = OptionSpec.flag(
    "co-sell-credit", "No cash, full credit on the scorecard (R-1)")
  static let nothing = OptionSpec.flag("no-recurring", "Customers' own payments earn nothing")

  /// The fields that have an option of the same name.
  private static let plain = [
    "type", "tier", "option", "cpa", "cpa_minimum", "bounty", "volume", "volume_mode",
    "volume_over", "margin", "margin_collected", "override", "services", "cap_deal",
    "cap_customer", "cap_period", "cap_over", "influenced", "currency", "payable", "minimum",
    "hold", "clawback", "true_up", "rounding",
  ]

  private static var fields: [RecordField] {
    plain.compactMap { RecordDefinition.agreement.field($0) }
  }

  /// All options of terms.
  static var all: [OptionSpec] {
    [rate, share, credit, nothing]
      + fields.map { field in
        field.kind == .number
          ? .value(field.option, .text("PERCENT"), field.help) : RecordOptions.option(field)
      }
  }

  private let arguments: Arguments
  private let context: Context

  init(_ arguments: Arguments, _ context: Context) {
    self.arguments = arguments
    self.context = context
  }

  /// Whether the command line says anything of terms.
  var isSet: Bool { Self.all.contains { arguments.isSet($0) } }

  /// Puts what the command line says over the fields of an agreement.
  ///
  /// - Parameters:
  ///   - values: The fields so far; another way of paying takes the place of what they say.
  ///   - rules: The program's rules, whose table has the ranges.
  ///   - book: Where the words of the program are looked up.
  /// - Throws: A problem with the first option that can't be used.
  func apply(
    to values: inout [String: JSONValue], _ rules: LedgerRules, _ book: RecordBook
  ) throws(Problem) {
    let options = RecordOptions(.agreement, arguments)
    var given: [String: JSONValue] = [:]
    for field in Self.fields where field.kind != .number {
      guard let text = arguments.value(RecordOptions.option(field)) else { continue }
      given[field.name] = try options.value(of: field, text, "--" + field.option, book, context)
    }
    for field in Self.fields where field.kind == .number {
      let option = OptionSpec.value(field.option, .text("PERCENT"), field.help)
      if let text = arguments.value(option) { given[field.name] = try percent(text, option) }
    }
    if let text = arguments.value(Self.share) { given["share"] = try percent(text, Self.share) }
    if case .string(let code)? = given["currency"], Currency(code) == nil {
      throw Problem(
        .usage, code: "bad_value", "--currency can't be \(TerminalText.quoted(code))",
        expected: "a code of ISO 4217, such as USD")
    }
    try choosePay(given, &values)
    for (name, value) in given { values[name] = value }
    try pin(&values, rules)
  }

  /// Which way of paying the options mean; a new one takes the fields of the former away.
  private func choosePay(
    _ given: [String: JSONValue], _ values: inout [String: JSONValue]
  ) throws(Problem) {
    var ways: [(way: String, options: [String])] = []
    if given["cpa"] != nil || given["share"] != nil { ways.append(("plan", ["cpa", "share"])) }
    for way in ["bounty", "volume"] where given[way] != nil { ways.append((way, [way])) }
    if arguments.isSet(Self.credit) { ways.append(("credit", [Self.credit.name])) }
    if arguments.isSet(Self.nothing) { ways.append(("nothing", [Self.nothing.name])) }
    if given["option"] != nil { ways.append(("table", ["option"])) }
    if ways.count > 1 {
      throw UsageProblem.contradiction("--\(ways[0].options[0])", "--\(ways[1].options[0])")
    }
    guard let way = ways.first?.way else {
      let isResale = ["margin", "override", "services"].contains { given[$0] != nil }
      if values["pay"] == nil, !arguments.isSet(Self.rate) || !isResale {
        values["pay"] = .string(isResale && !arguments.isSet(Self.rate) ? "nothing" : "table")
      } else if values["pay"] == nil {
        values["pay"] = .string("table")
      }
      return
    }
    for name in Self.owned { values[name] = nil }
    values["pay"] = .string(way)
  }

  /// The fields that belong to a way of paying.
  private static let owned = [
    "option", "rate_monthly", "rate_annual", "rate_usage", "rate_outcome", "share", "cpa",
    "cpa_minimum", "bounty", "volume", "volume_mode", "volume_over",
  ]

  /// Pins rates: in cells of the table, or as the share of a plan.
  private func pin(_ values: inout [String: JSONValue], _ rules: LedgerRules) throws(Problem) {
    for text in arguments.values(Self.rate) {
      let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
      let value = try percent(halves.last ?? text, Self.rate)
      if values["pay"] == .string("plan") {
        values["share"] = value
      } else if values["pay"] != .string("table") {
        throw Problem(
          .usage, code: "bad_value", "--rate goes with the tier's table or a share",
          found: "an agreement that pays otherwise", expected: "--share, or no other way of paying")
      } else if halves.count == 2 {
        let kinds = ["monthly", "annual", "usage", "outcome"]
        guard kinds.contains(halves[0]) else {
          throw UsageProblem.badChoice("--rate", found: halves[0], among: kinds)
        }
        values["rate_\(halves[0])"] = value
      } else {
        pinRanges(value, &values, rules)
      }
    }
  }

  /// A rate for all kinds of revenue is pinned where there is a range to pin it in; where there is
  /// none, in every cell, so that a fixed one refuses another rate and says so.
  private func pinRanges(
    _ value: JSONValue, _ values: inout [String: JSONValue], _ rules: LedgerRules
  ) {
    var option: String?
    var tier = ""
    if case .string(let text)? = values["option"] { option = text }
    if case .string(let text)? = values["tier"] { tier = text }
    let cells = RevenueModel.allCases.map { model in
      (model.rawValue, rules.table[.init(tier: tier, model: model.rawValue, option: option)])
    }
    let ranges = cells.filter { $0.1?.isRange ?? false }
    for (model, _) in ranges.isEmpty ? cells.filter({ $0.1 != nil }) : ranges {
      values["rate_\(model)"] = value
    }
  }

  private func percent(_ text: String, _ option: OptionSpec) throws(Problem) -> JSONValue {
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    let plain = digits.split(separator: " ").joined()
    guard let value = FieldKind.number.value(of: plain), let number = Fraction(plain),
      Rate(number * Fraction(reducing: 1, over: 100)).basisPoints != nil
    else {
      throw UsageProblem.badValue(
        of: option, found: text, expected: "percent with at most two decimals, such as 12.5%")
    }
    return value
  }
}
