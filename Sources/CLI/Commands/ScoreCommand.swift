import Basics
import Exact
import Platform
import Program
import Scoring
import Tabular

/// `tandem score`: ranks candidate integrations and says how firm the ranking is.
struct ScoreCommand: Command {
  static let file = ArgumentSpec(.file(), "Candidates as CSV, a JSON array or JSON lines")
  static let top = OptionSpec.value(
    "top", .text("K"), default: "3", "How many are the top, whose border is examined")
  static let stability = OptionSpec.flag(
    "stability", "Add how far the top is from changing, and the odds of each pair")
  static let explain = OptionSpec.flag(
    "explain", "Add what to ask first, what it would take, who is beaten, and the evidence")
  static let why = OptionSpec.value("why", .text("ID"), "Take one candidate's score apart")
  static let draws = OptionSpec.value(
    "draws", .text("N"), default: "10000", "How many sets of weights to draw")
  static let seed = OptionSpec.value("seed", .text("N"), default: "1", "What the draws start from")
  static let before = OptionSpec.value(
    "before", .file(), "Say what changed since this earlier file, and why")
  static let beforeWeights = OptionSpec.value(
    "before-weights", .text("W,W,..."), "The weights of the earlier file (default: today's)")
  static let scenarios = OptionSpec.value(
    "scenarios", .file(), "Put the named what-ifs of this JSON file side by side")
  static let votes = OptionSpec.value(
    "votes", .file(), "Score by the medians of the ballots in this CSV file")
  static let ballot = OptionSpec.value(
    "ballot", .text("SCORER"), "Write an empty ballot for this person instead")
  static let asOf = OptionSpec.value(
    "as-of", .text("DATE"), "The day by which evidence is old (default: nothing is)")
  static let staleAfter = OptionSpec.value(
    "stale-after", .text("DAYS"), repeatable: true,
    "Evidence is stale after so many days; FIELD=DAYS for one input (default: 180)")
  static let out = OptionSpec.value("out", letter: "o", .file(), default: "-", "Write here")

  private let file: String
  private let arguments: Arguments
  private var model: ScoreModel
  private let weights: [String]
  private let settings: [InputSetting]
  private let top: Int
  private let request: Stability.Request?
  private let explains: Bool
  private let why: String?
  private let before: String?
  private var beforeModel: ScoreModel
  private let scenarios: String?
  private let votes: String?
  private let ballot: String?
  private var age: EvidenceAge
  private let out: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    file = try arguments.required(Self.file)
    model = try ModelOptions.model(arguments)
    weights = arguments.values(ModelOptions.weight)
    var settings: [InputSetting] = []
    for text in arguments.values(InputSetting.option) { settings.append(try InputSetting(text)) }
    self.settings = settings
    top = try arguments.whole(Self.top, in: 1...Int.max) ?? 3
    request =
      arguments.isSet(Self.stability) ? try Self.request(arguments, top: top) : nil
    explains = arguments.isSet(Self.explain)
    why = arguments.value(Self.why)
    before = arguments.value(Self.before)
    if let text = arguments.value(Self.beforeWeights) {
      beforeModel = try ModelOptions.model(
        weights: text, threshold: model.threshold, by: "--before-weights")
    } else {
      beforeModel = model
    }
    scenarios = arguments.value(Self.scenarios)
    votes = arguments.value(Self.votes)
    ballot = arguments.value(Self.ballot)
    age = try Self.age(arguments)
    out = arguments.value(Self.out) ?? "-"
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var command = self
    if let program = try ProgramSource.chosen(arguments, context) { try command.go(by: program) }
    return try command.score(context)
  }

  /// Takes from a program what the command line leaves open.
  private mutating func go(by program: PartnerProgram) throws(Problem) {
    let base: ScoreModel
    do {
      base = try program.scoring.model()
    } catch {
      throw ModelFlawMessage(error).problem(by: "the program's scoring")
    }
    model = try ModelOptions.model(arguments, over: base)
    beforeModel =
      arguments.isSet(Self.beforeWeights)
      ? try ModelOptions.model(
        weights: arguments.value(Self.beforeWeights) ?? "", threshold: model.threshold,
        table: base.table, by: "--before-weights") : model
    age = try Self.age(arguments, over: program.scoring)
  }

  private func score(_ context: Context) throws(Problem) -> ExitStatus {
    let list = try CandidateFile(file, for: model, context)
    guard list.problems.isEmpty else {
      return context.fail(list.problems.kept, total: list.problems.count)
    }
    list.warn(context)
    if let ballot { return try write(BallotFile.blank(for: ballot, on: list.candidates), context) }
    var candidates = list.candidates
    var tallies: [VoteTally]?
    if let votes {
      let ballots = try BallotFile(votes, on: candidates, context)
      guard ballots.problems.isEmpty else {
        return context.fail(ballots.problems.kept, total: ballots.problems.count)
      }
      let counted = VoteTally.count(ballots.votes)
      candidates = VoteTally.applying(counted, to: candidates)
      tallies = counted
    }
    var report = try report(candidates, context)
    report.tallies = tallies
    if let before {
      let old = try CandidateFile(before, for: beforeModel, context)
      guard old.problems.isEmpty else {
        return context.fail(old.problems.kept, total: old.problems.count)
      }
      report.changes = .init(
        from: try Self.rank(old.candidates, beforeModel), to: report.ranking)
    }
    return try write(report, context)
  }

  private func report(
    _ candidates: [Candidate], _ context: Context
  ) throws(Problem) -> ScoreReport {
    let changed = try ModelOptions.setting(weights, in: model)
    var assumed = candidates
    for setting in settings { try setting.apply(to: &assumed, changed) }
    var report = ScoreReport(ranking: try Self.rank(assumed, changed), top: top)
    if !settings.isEmpty || !weights.isEmpty {
      report.baseline = try Self.rank(candidates, model)
    }
    if let scenarios {
      report.scenarios = try ScenarioFile.read(scenarios, assumed, changed, context)
    }
    report.stability = request.map { Stability(report.ranking, $0) }
    if explains { report.insight = .init(report.ranking, top: top, age: age) }
    return report
  }

  private func write(_ report: ScoreReport, _ context: Context) throws(Problem) -> ExitStatus {
    var report = report
    if let why {
      let ids = report.ranking.rows.map(\.candidate.id.text)
      guard let row = report.ranking.row(of: Identifier(why)) else {
        throw Problem(
          .usage, code: "bad_value", "--why: no candidate has the id '\(why)'",
          hint: Suggestion.nearest(to: why, among: ids).map { "did you mean '\($0)'?" })
      }
      if context.format == .text {
        let style = Style(hasColor: context.terminal.hasColor)
        let text = WhyText(row: row, report: report, age: age, style: style).text
        return try write(Array(text.utf8), context)
      }
      report.insight = report.insight ?? .init(report.ranking, top: top, age: age)
    }
    let output = try context.create(out)
    switch context.format {
    case .json: try output.write(ScoreDocument.text(report))
    case .csv: try ScoreRows.writeCSV(report.ranking, to: output)
    case .jsonl: try ScoreRows.writeLines(report.ranking, to: output)
    default:
      let style = Style(hasColor: context.terminal.hasColor && out == "-")
      try output.write(ScoreText(report: report, style: style).text)
    }
    if out != "-" { try output.finish() }
    return .done
  }

  private func write(_ bytes: [UInt8], _ context: Context) throws(Problem) -> ExitStatus {
    let output = try context.create(out)
    try output.write(bytes)
    if out != "-" { try output.finish() }
    return .done
  }

  /// The ranking; the reader has checked already what can be wrong with it.
  static func rank(
    _ candidates: [Candidate], _ model: ScoreModel
  ) throws(Problem) -> Ranking {
    do {
      return try Ranking(candidates, by: model)
    } catch {
      throw .badInput("the candidates don't fit the weights", expected: "points for each weight")
    }
  }
}
