import Basics
import Exact
import JSON
import Platform
import Program
import Scoring
import Tabular

/// `tandem weights`: weights from answers about pairs of factors, with what they would move.
struct WeightsCommand: Command {
  static let answers = ArgumentSpec(
    .file("ANSWERS.csv"), optional: true,
    "Answers a,b,ratio: a is ratio times as important as b")
  static let candidates = OptionSpec.value(
    "candidates", .file(), "Show what the weights would move among these candidates")
  static let questions = OptionSpec.flag(
    "questions", "Write the questions instead, a row for each pair, to be answered")
  static let factors = OptionSpec.value(
    "factors", .text("NAME,NAME,..."), "The factors to ask about (default: the standard five)")
  static let asOf = OptionSpec.value(
    ScoreCommand.asOf.name, .text("DATE"), "The day of the change to keep")
  static let keep = OptionSpec.flag(
    HistoryRequest.keep.name, "Add the weights to the history, after showing what they move")

  static let subcommands: [any Command.Type] = [
    WeightsApplyCommand.self, WeightsShowCommand.self,
  ]

  static var spec: CommandSpec {
    CommandSpec(
      "weights", "Find weights by comparing factors in pairs",
      discussion: """
        Each line of ANSWERS.csv answers: how many times as important is a than b? Any number \
        above 0 will do, such as 3, 1.5 or 1/3, and every pair of factors needs one answer.

        A weight is the mean of its factor's parts of the columns of the answers' matrix, in \
        exact fractions; for answers that agree these are just their ratios. The consistency \
        ratio says how far answers contradict each other: 0 not at all, up to 0.1 is thought \
        acceptable. The three answers that agree least are named.

        Use the weights with tandem score --weights, or keep them in the history of a list: that \
        needs --candidates, because weights are never kept without showing what they move.

        Weights to compare with, bands and threshold are the defaults, or those of the program \
        file that --program names.
        """,
      arguments: [answers],
      options: [
        questions, factors, candidates, ProgramSource.option, HistoryRequest.history, keep,
        HistoryRequest.author,
        HistoryRequest.note, asOf,
      ], formats: [.text, .json],
      examples: [
        .init("tandem weights --questions --factors reach,price,risk", "The questions to answer"),
        .init(
          "tandem weights answers.csv --candidates candidates.csv",
          "Weights from answers, and what they would move"),
      ],
      exitNotes: [.init(.badInput, "answers, or rows of candidates, can't be used")])
  }

  private let arguments: Arguments
  private let answers: String?
  private let asked: [String]
  private let candidates: String?
  private let history: String?
  private let keeper: HistoryRequest.Keeper?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    asked = arguments.isSet(Self.questions) ? try Self.names(arguments) : []
    answers = asked.isEmpty ? try arguments.required(Self.answers) : nil
    candidates = arguments.value(Self.candidates)
    history = arguments.value(HistoryRequest.history)
    guard arguments.isSet(Self.keep) else {
      keeper = nil
      return
    }
    guard candidates != nil, let history else {
      throw Problem(
        .usage, code: "missing_option", "--keep needs --history FILE and --candidates FILE",
        hint: "weights are never kept without showing what they move")
    }
    keeper = try HistoryRequest.keeper(arguments, history)
  }

  private static func names(_ arguments: Arguments) throws(Problem) -> [String] {
    guard let text = arguments.value(factors) else { return Factor.standard.map(\.id) }
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map {
      TextTrim.blanks(String($0))
    }
    guard names.count >= 2, !names.contains(""), Set(names).count == names.count else {
      throw UsageProblem.badValue(
        of: factors, found: text, expected: "two names or more, each once: reach,price,risk")
    }
    return names
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    guard let answers else {
      try context.writeDocument(AnswersFile.questions(on: asked), named: "questions")
      return .done
    }
    let file = try AnswersFile(answers, context)
    guard file.problems.isEmpty else {
      return context.fail(file.problems.kept, total: file.problems.count)
    }
    guard let elicited = ElicitedWeights(ratios: file.ratios) else {
      throw .badInput(
        "there are too few answers", at: .init(file: answers), expected: "at least one pair")
    }
    let program = try ProgramSource.chosen(arguments, context) ?? .standard
    let base = try ProgramSource.model(of: program)
    let model: ScoreModel
    do {
      model = try ScoreModel(
        zip(file.factors, elicited.weights).map { Factor($0, weight: $1) },
        threshold: base.threshold, table: base.table)
    } catch {
      throw ModelFlawMessage(error).problem(at: .init(file: answers), by: "the answers")
    }
    var report = WeightsReport(model: model, elicited: elicited)
    var kept: OutputStream?
    if let candidates {
      let list = try CandidateFile(candidates, for: model, context)
      guard list.problems.isEmpty else {
        return context.fail(list.problems.kept, total: list.problems.count)
      }
      var state = (candidates: list.candidates, model: Self.present(model, base))
      if let history {
        let past = try HistoryFile(history, mayBeNew: keeper != nil, context)
        guard past.problems.isEmpty else {
          return context.fail(past.problems.kept, total: past.problems.count)
        }
        state = try past.state(of: list.candidates, state.model)
        let changes = try keeper?.changes([], in: state, to: state.candidates, model) ?? []
        if !changes.isEmpty { kept = try past.appending(changes, context) }
      }
      report.rankings = (
        try ScoreCommand.rank(state.candidates, state.model),
        try ScoreCommand.rank(state.candidates, model)
      )
    }
    if elicited.consistencyRatio > ElicitedWeights.acceptableRatio {
      context.warn("the answers contradict each other more than is thought acceptable")
    }
    let style = Style(context.terminal)
    try context.output.write(context.format == .json ? report.document : report.text(style))
    try kept?.finish()
    return .done
  }

  /// The weights to compare with: the program's, or all alike for other factors.
  private static func present(_ model: ScoreModel, _ base: ScoreModel) -> ScoreModel {
    if model.readsInputs { return base }
    let equal = Fraction(reducing: 1, over: Int64(max(model.factors.count, 1)))
    return
      (try? ScoreModel(
        model.factors.map { Factor($0.id, weight: equal) }, threshold: base.threshold)) ?? model
  }
}
