import Basics
import Platform
import Program

/// `tandem advise figures`: a program's own numbers beside what is usual.
struct AdviseFiguresCommand: Command {
  static let file = ArgumentSpec(
    .file("FILE"), optional: true, "The own numbers, as one JSON object; without it, what is usual")

  static var spec: CommandSpec {
    CommandSpec(
      "figures", "Judge a program's own numbers by what is usual",
      discussion: """
        FILE holds numbers by name, each in its unit, or as a part of a whole:

          {"attach_rate": 25, "win_rate": {"part": 30, "whole": 20},
           "identified": 300, "age_months": 9, "partners": 35,
           "acquisition": [{"type": "affiliate", "paid": "USD 900.00",
                            "new_customers": 30}]}

        Percent stand as 25 for 25 %. A number that is left out is shown as ? with what is usual. \
        Commission paid ÷ new customers stands by type, side by side.
        """,
      arguments: [file],
      options: [
        OwnFiguresInput.set, ProgramSource.option, WorkspaceOptions.workspace, AdviceInput.why,
      ],
      examples: [
        .init("tandem advise figures figures.json", "The own numbers beside what is usual"),
        .init("tandem advise figures --set attach_rate=25 --json", "One number, for a program"),
        .init("tandem advise figures", "What is usual"),
      ],
      exitNotes: [.init(.badInput, "the numbers can't be used")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let program = try ProgramSource.inForce(arguments, context) ?? .standard
    let input = try OwnFiguresInput(
      arguments.value(Self.file), arguments.values(OwnFiguresInput.set), program, context)
    guard input.problems.isEmpty else { return context.fail(input.problems) }
    let report = FiguresReport(advice: program.figures.advice(for: input.own), program: program)
    let style = Style(context.terminal)
    let isWhy = arguments.isSet(AdviceInput.why)
    try context.output.write(
      context.format == .json ? report.document : report.text(style, why: isWhy))
    return .done
  }
}
