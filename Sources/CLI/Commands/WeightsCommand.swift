import Basics
import Exact
import JSON
import Platform
import Scoring
import Tabular

/// `tandem weights`: weights from answers about pairs of factors, with what they would move.
struct WeightsCommand: Command {
  static let answers = ArgumentSpec(
    .file("ANSWERS.csv"), "Answers a,b,ratio: a is ratio times as important as b")
  static let candidates = OptionSpec.value(
    "candidates", .file(), "Show what the weights would move among these candidates")

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

        Nothing is saved: use the weights with tandem score --weights.
        """,
      arguments: [answers], options: [candidates], formats: [.text, .json],
      examples: [
        .init(
          "tandem weights answers.csv --candidates candidates.csv",
          "Weights from answers, and what they would move")
      ],
      exitNotes: [.init(.badInput, "answers, or rows of candidates, can't be used")])
  }

  private let answers: String
  private let candidates: String?

  init(_ arguments: Arguments) throws(Problem) {
    answers = try arguments.required(Self.answers)
    candidates = arguments.value(Self.candidates)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let file = try AnswersFile(answers, context)
    guard file.problems.isEmpty else {
      return context.fail(file.problems.kept, total: file.problems.count)
    }
    guard let elicited = ElicitedWeights(ratios: file.ratios) else {
      throw .badInput(
        "there are too few answers", at: .init(file: answers), expected: "at least one pair")
    }
    let model: ScoreModel
    do {
      model = try ScoreModel(zip(file.factors, elicited.weights).map { Factor($0, weight: $1) })
    } catch {
      throw ModelFlawMessage(error).problem(at: .init(file: answers), by: "the answers")
    }
    var rankings: (old: Ranking, new: Ranking)?
    if let candidates {
      let list = try CandidateFile(candidates, for: model, context)
      guard list.problems.isEmpty else {
        return context.fail(list.problems.kept, total: list.problems.count)
      }
      let equal = Fraction(reducing: 1, over: Int64(max(model.factors.count, 1)))
      let old =
        model.readsInputs
        ? ScoreModel.standard
        : (try? ScoreModel(model.factors.map { Factor($0.id, weight: equal) })) ?? model
      rankings = (
        try ScoreCommand.rank(list.candidates, old), try ScoreCommand.rank(list.candidates, model)
      )
    }
    if elicited.consistencyRatio > ElicitedWeights.acceptableRatio {
      context.warn("the answers contradict each other more than is thought acceptable")
    }
    let report = WeightsReport(model: model, elicited: elicited, rankings: rankings)
    let style = Style(hasColor: context.terminal.hasColor)
    try context.output.write(context.format == .json ? report.document : report.text(style))
    return .done
  }
}
