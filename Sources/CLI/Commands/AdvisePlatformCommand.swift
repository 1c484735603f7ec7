import Basics
import Platform
import Program

/// `tandem advise platform`: which affiliate platform to choose.
struct AdvisePlatformCommand: Command {
  static let revenue = OptionSpec.value(
    "mrr", .text("AMOUNT"), "The monthly recurring revenue, such as 'USD 45000'")
  static let answer = OptionSpec.value(
    "answer", .text("QUESTION=yes|no"), repeatable: true,
    "Answer a question of a program file of your own by its id")
  static let all = OptionSpec.flag("all", "Show every platform that is known")

  /// The options that answer the default questions, each with the question's id.
  static let questions: [(id: String, option: OptionSpec)] = [
    ("on_stripe", question("stripe", "Whether payments run on Stripe")),
    ("email_automation", question("email-automation", "Whether e-mail automation is needed")),
    ("stripe_only", question("stripe-only", "Whether it is Stripe alone, and simple")),
    ("several_types", question("several-types", "Whether there are several partner types")),
    ("affiliate_only", question("affiliate-only", "Whether it is affiliates alone")),
    (
      "complex_attribution",
      question("complex-attribution", "Whether it is enterprise with complex attribution")
    ),
    ("b2b_ecosystem", question("b2b-ecosystem", "Whether it is a B2B SaaS ecosystem")),
  ]

  private static func question(_ name: String, _ help: String) -> OptionSpec {
    .value(name, AdviceInput.yesNo, help)
  }

  static var spec: CommandSpec {
    CommandSpec(
      "platform", "Which affiliate platform to choose",
      discussion: """
        Revenue chooses the questions; they are asked in order and the first yes decides. Where \
        all answers are no, what is left stays unresolved and is listed. Prices, strengths and \
        limits are those of the program's table: check them with the platform before you buy.
        """,
      options: [revenue] + questions.map(\.option) + [
        answer, all, ProgramSource.option, WorkspaceOptions.workspace, AdviceInput.why,
      ],
      examples: [
        .init(
          "tandem advise platform --mrr 'USD 45000' --stripe yes --email-automation no",
          "What is asked next, and where each answer leads"),
        .init("tandem advise platform --mrr 'USD 9999.99' --stripe no --json", "For a program"),
        .init("tandem advise platform --all", "Every platform, with prices and limits"),
      ])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let program = try ProgramSource.inForce(arguments, context) ?? .standard
    let revenue = try AdviceInput.amount(Self.revenue, arguments, in: program.currency)
    let advice = program.platforms.advice(revenue: revenue, answers: try answers(program.platforms))
    if !advice.unused.isEmpty, advice.stage != nil {
      context.note("not asked at this revenue: " + advice.unused.joined(separator: ", "))
    }
    let report = PlatformReport(
      advice: advice, program: program, showsAll: arguments.isSet(Self.all), option: Self.option)
    let style = Style(context.terminal)
    let isWhy = arguments.isSet(AdviceInput.why)
    try context.output.write(
      context.format == .json ? report.document : report.text(style, why: isWhy))
    return .done
  }

  private static func option(for id: String) -> String {
    if id == "mrr" { return "--" + revenue.name }
    return questions.first { $0.id == id }.map { "--" + $0.option.name } ?? "--answer \(id)=yes|no"
  }

  private func answers(_ guide: PlatformGuide) throws(Problem) -> [String: Bool] {
    let ids = guide.questions.map(\.id)
    var answers: [String: Bool] = [:]
    for (id, option) in Self.questions {
      if let answer = AdviceInput.answer(option, arguments) { answers[id] = answer }
    }
    for text in arguments.values(Self.answer) {
      let words = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard words.count == 2, ["yes", "no", "unknown"].contains(words[1]) else {
        throw UsageProblem.badValue(
          of: Self.answer, found: text, expected: "a question and yes or no: on_stripe=yes")
      }
      guard ids.contains(where: { ByteOrder.same($0, words[0]) }) else {
        throw UsageProblem.badChoice("--answer", found: words[0], among: ids)
      }
      answers[words[0]] = words[1] == "unknown" ? nil : words[1] == "yes"
    }
    return answers
  }
}
