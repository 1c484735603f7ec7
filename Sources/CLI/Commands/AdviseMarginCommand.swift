import Basics
import Money
import Platform
import Program

/// `tandem advise margin`: whether an agreement leaves us a margin.
struct AdviseMarginCommand: Command {
  static let price = OptionSpec.value(
    "price", .text("AMOUNT"), "What the customer pays, such as 'USD 100.00'")
  static let cost = OptionSpec.value(
    "cost", .text("PART"), "The cost of goods: an amount, or percent of the price such as 30%")
  static let share = OptionSpec.value(
    "share", .text("PART"), "The partner's share: percent of the price, or an amount")
  static let keep = OptionSpec.value(
    "keep", .text("PERCENT"), default: "0%", "The part of the price that has to be left")

  static var spec: CommandSpec {
    CommandSpec(
      "margin", "Check that an agreement leaves a margin",
      discussion: """
        Holds the partner's share and the cost of goods together against the price, exactly; the \
        amounts that are shown are rounded once. Without a share it says the highest that leaves \
        enough, and without a cost up to which cost the share is affordable. What the rates of \
        each tier would leave stands below.
        """,
      options: [
        price, cost, share, keep, ProgramSource.option, WorkspaceOptions.workspace, AdviceInput.why,
      ],
      examples: [
        .init(
          "tandem advise margin --price 'USD 100.00' --cost 'USD 30.00' --share 25%",
          "The margin of an agreement"),
        .init(
          "tandem advise margin --price 'USD 49.00' --cost 22% --keep 40%",
          "The highest share that leaves 40 %"),
      ],
      exitNotes: [.init(.checkFailed, "the agreement does not leave what has to be left")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let program = try ProgramSource.inForce(arguments, context) ?? .standard
    let currency = program.currency
    guard let price = try AdviceInput.amount(Self.price, arguments, in: currency), price > .zero
    else {
      let what = arguments.isSet(Self.price) ? "--price has to be above zero" : "--price is missing"
      throw Problem(
        .usage, code: "bad_value", what,
        expected: "what the customer pays, such as --price 'USD 100.00'")
    }
    let least = arguments.value(Self.keep) ?? ""
    guard let keep = AdviceInput.rate(least) else {
      throw UsageProblem.badValue(of: Self.keep, found: least, expected: "percent from 0 to 100")
    }
    let cost = try AdviceInput.part(Self.cost, arguments, in: currency)
    let share = try AdviceInput.part(Self.share, arguments, in: currency)
    let advice: MarginAdvice?
    do {
      advice = try program.marginAdvice(price: price, cost: cost, share: share, keeping: keep)
    } catch {
      throw Problem(
        .usage, code: "overflow", "these amounts are too large to be reckoned with")
    }
    guard let advice else { return .usage }
    let report = MarginReport(advice: advice, price: price, least: keep, program: program)
    let style = Style(context.terminal)
    let isWhy = arguments.isSet(AdviceInput.why)
    try context.output.write(
      context.format == .json ? report.document : report.text(style, why: isWhy))
    return advice.check.map { $0.holds } == false ? .checkFailed : .done
  }
}
