import Basics
import JSON
import Overlap
import Platform
import Tabular

/// `tandem match evaluate`: how well the matching agrees with a known truth.
struct MatchEvaluateCommand: Command {
  static let truth = OptionSpec.value(
    "truth", .file(), "The true pairs: CSV with a_id and b_id"
  ).required
  static let errors = OptionSpec.value(
    "errors", .text("N"), default: "10", "Show so many misses each way")

  static var spec: CommandSpec {
    CommandSpec(
      "evaluate", "Measure matching against known pairs",
      discussion: """
        Matches two lists and holds the pairs against those of --truth. Shows precision, recall \
        and F1, the same over thresholds, how well probabilities tell the truth, what blocking \
        lost, and the worst misses: wrong pairs that look sure, and true ones that don't.
        """,
      arguments: [MatchCommand.ours, MatchCommand.theirs],
      options: [truth, errors, MatchCommand.least] + MatchCommand.reading,
      examples: [
        .init("tandem match evaluate --truth truth.csv ours.csv partner.csv", "Measure a match")
      ])
  }

  private let ours: String
  private let theirs: String
  private let truth: String
  private let errors: Int
  private let least: Double
  private let how: MatchOptions

  init(_ arguments: Arguments) throws(Problem) {
    ours = try arguments.required(MatchCommand.ours)
    theirs = try arguments.required(MatchCommand.theirs)
    guard let truth = arguments.value(Self.truth) else {
      throw Problem(
        .usage, code: "missing_option", "--truth is missing",
        expected: "a CSV file with the columns a_id and b_id")
    }
    self.truth = truth
    errors = try arguments.whole(Self.errors, in: 0...1_000_000) ?? 10
    least =
      try MatchOptions.probability(MatchCommand.least, arguments) ?? Matching.leastProbability
    how = try MatchOptions(arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let watch = MatchWatch(context)
    guard
      let input = try MatchInput.read(
        ours, theirs, how, context, watch, keepsRows: true)
    else { return .badInput }
    guard let pairs = try TruthFile.read(truth, input, context) else { return .badInput }
    let matching = Matching(
      input.corpus, oursCount: input.ours.count, on: how.threads,
      progress: watch.progress)
    let evaluation = Evaluation(matching, truth: pairs, least: least, on: how.threads)
    context.clearProgress()
    let report = EvaluationReport(evaluation, input, counts: matching.counts, shown: errors)
    try context.output.write(context.format == .json ? report.json : report.text)
    return .done
  }
}
