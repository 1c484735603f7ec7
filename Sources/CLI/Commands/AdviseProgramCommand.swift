import Basics
import Money
import Platform
import Program

/// `tandem advise program`: which types of partnership to run.
struct AdviseProgramCommand: Command {
  static let value = OptionSpec.value(
    "acv", .text("AMOUNT"), "What a contract is worth a year, such as 'USD 12000'")
  static let monthly = OptionSpec.flag("monthly", "The amount is a month's; it counts twelve times")
  static let motion = OptionSpec.value(
    "motion", .text("WORD"), "How it sells: self-serve, sales-assisted, field, enterprise")
  static let year = OptionSpec.value("year", .text("N"), "The year of the partner program, from 1")
  static let have = OptionSpec.value(
    "have", .text("TYPE,..."), "The types that run already, such as affiliate,referral")
  static let headcount = OptionSpec.value(
    "headcount", AdviceInput.yesNo,
    "Whether deal size and partner-sourced pipeline justify headcount")
  static let shape = OptionSpec.value(
    "shape", .text("WORD,..."),
    "For the shape view: complex_enterprise, api_platform, vertical_saas, horizontal_tool")
  static let sells = OptionSpec.value(
    "sells", .text("WORD,..."), "What sells the product: demos, content")

  static var spec: CommandSpec {
    CommandSpec(
      "program", "Which types of partnership to run, and when",
      discussion: """
        The contract value decides the types and the year how many: two at most in the first, \
        ideally one for acquisition and one for value; three later. A mix that differs is warned \
        of as layering_rule_not_met. Resellers and alliances wait until deal size and \
        partner-sourced pipeline justify headcount.

        Other views stand beside the table and are never averaged in.
        """,
      options: [
        value, monthly, motion, year, have, headcount, shape, sells, ProgramSource.option,
        WorkspaceOptions.workspace,
        AdviceInput.why,
      ],
      examples: [
        .init("tandem advise program --acv 'USD 12000' --year 1 --why", "The first year"),
        .init(
          "tandem advise program --acv 'USD 400' --monthly --have affiliate --sells demos",
          "A monthly price, and what runs already; the year is asked for"),
        .init(
          "tandem advise program --acv 'USD 150000' --year 2 --headcount no --json",
          "The same for a program"),
      ])
  }

  private let arguments: Arguments
  private let year: Int?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    year = try arguments.whole(Self.year, in: 1...100)
    if arguments.isSet(Self.monthly), !arguments.isSet(Self.value) {
      throw Problem(
        .usage, code: "usage", "--monthly says how to take --acv, which is missing",
        expected: "--acv 'USD 49' --monthly")
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let program = try ProgramSource.inForce(arguments, context) ?? .standard
    let report = MixReport(advice: program.mixAdvice(for: try facts(program)), program: program)
    if !report.advice.breaches.isEmpty, context.format == .json { context.warn(report.breachText) }
    let style = Style(context.terminal)
    let isWhy = arguments.isSet(AdviceInput.why)
    try context.output.write(
      context.format == .json ? report.document : report.text(style, why: isWhy))
    return .done
  }

  private func facts(_ program: PartnerProgram) throws(Problem) -> MixFacts {
    var facts = MixFacts()
    facts.annualValue = try annualValue(in: program.currency)
    facts.motion = try motion(program)
    facts.year = year
    facts.justifiesHeadcount = AdviceInput.answer(Self.headcount, arguments)
    facts.running = try AdviceInput.words(
      Self.have, arguments, among: program.partnerTypes.map(\.id),
      find: { program.partnerType($0)?.id })
    facts.shapes = try AdviceInput.words(
      Self.shape, arguments,
      among: program.secondOpinions.shape.filter { $0.monthlyPrice == nil }.map(\.id))
    facts.selling = try AdviceInput.words(
      Self.sells, arguments, among: program.secondOpinions.selling.map(\.id))
    return facts
  }

  private func annualValue(in currency: Currency) throws(Problem) -> Minor? {
    guard let amount = try AdviceInput.amount(Self.value, arguments, in: currency) else {
      return nil
    }
    guard arguments.isSet(Self.monthly) else { return amount }
    let (annual, overflow) = amount.units.multipliedReportingOverflow(by: 12)
    guard !overflow else {
      throw UsageProblem.badValue(
        of: Self.value, found: arguments.value(Self.value) ?? "",
        expected: "an amount that fits twelve times")
    }
    return Minor(annual)
  }

  /// Blanks and underscores in the word count as hyphens.
  private func motion(_ program: PartnerProgram) throws(Problem) -> String? {
    guard let text = arguments.value(Self.motion) else { return nil }
    if program.valueBands.contains(where: { ByteOrder.same($0.motion, text) }) { return text }
    let word = String(text.map { $0 == " " || $0 == "_" ? "-" : $0 })
    guard let known = program.motionWords.first(where: { ByteOrder.same($0, word) }) else {
      throw UsageProblem.badChoice("--motion", found: text, among: program.motionWords)
    }
    return known
  }
}
