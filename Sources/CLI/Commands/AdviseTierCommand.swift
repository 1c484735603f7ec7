import Basics
import Platform
import Program
import Workspace

/// `tandem advise tier`: the tier that a partner holds, and what it lacks for the next.
struct AdviseTierCommand: Command {
  static let partner = ArgumentSpec(
    .record("partner"), optional: true, "A partner of the workspace, by its id or name")

  static var spec: CommandSpec {
    CommandSpec(
      "tier", "Which tier a partner holds and what the next requires",
      discussion: """
        Facts are agreement_signed, onboarding_done, live_integration, co_marketing_commitment, \
        dedicated_member and quarterly_review (yes or no), joint_customers and quarter_volume \
        (counts). Those of PARTNER are what the workspace knows of it today; FILE holds them as one \
        JSON object and goes over that, and --set over both.

        Only what is required gates a tier; volume is a figure to look at. A fact that is not \
        known holds nobody up for good: it is asked for where it decides.
        """,
      arguments: [partner],
      options: [
        PartnerFactsInput.facts, PartnerFactsInput.set, ProgramSource.option, AdviceInput.why,
        WorkspaceOptions.workspace,
      ],
      examples: [
        .init("tandem advise tier --facts partner.json", "From a file"),
        .init(
          "tandem advise tier --set agreement_signed=yes --set onboarding_done=yes --why",
          "By hand, with the rule behind each step"),
        .init("tandem advise tier acme", "A partner of the workspace"),
      ],
      exitNotes: [.init(.badInput, "the facts can't be used")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let program = try ProgramSource.inForce(arguments, context) ?? .standard
    let partner = try arguments.value(Self.partner).map { (name) throws(Problem) in
      let book = RecordBook(try context.workspace(arguments).connection)
      return (try book.named(name, .partner), try KeptProgram.today(in: book, context))
    }
    let facts = try PartnerFactsInput(arguments, of: partner, context)
    guard facts.problems.isEmpty else { return context.fail(facts.problems) }
    let report = TierReport(advice: program.tierAdvice(for: facts.answers), program: program)
    let style = Style(context.terminal)
    let isWhy = arguments.isSet(AdviceInput.why)
    try context.output.write(
      context.format == .json ? report.document : report.text(style, why: isWhy))
    return .done
  }
}
