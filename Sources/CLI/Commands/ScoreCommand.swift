import Basics
import Exact
import Platform
import Program
import Scoring
import Tabular

/// `tandem score`: ranks candidate integrations and says how firm the ranking is.
struct ScoreCommand: Command {
  static let file = ArgumentSpec(
    .file(), optional: true,
    "Candidates as CSV, a JSON array or JSON lines (default: the workspace's)")
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
    "votes", .file(),
    "Score by the medians of this CSV file of ballots; of two middle votes the worse one counts")
  static let keptVotes = OptionSpec.flag(
    "kept-votes", "Score by the medians of the votes that the workspace holds, likewise")
  static let ballot = OptionSpec.value(
    "ballot", .text("SCORER"), "Write an empty ballot for this person instead")
  static let outcomes = OptionSpec.value(
    "outcomes", .file(), "Hold the scores against the revenues id,revenue of this CSV file")
  static let asOf = OptionSpec.value(
    "as-of", .text("DATE"), "The day by which evidence is old (default: nothing is)")
  static let staleAfter = OptionSpec.value(
    "stale-after", .text("DAYS"), repeatable: true,
    "Evidence is stale after so many days; FIELD=DAYS for one input (default: 180)")
  static let out = OptionSpec.value("out", letter: "o", .file(), default: "-", "Write here")

  private let file: String?
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
  private let outcomes: String?
  private let history: HistoryRequest?
  private var age: EvidenceAge
  private let out: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    file = arguments.value(Self.file)
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
    outcomes = arguments.value(Self.outcomes)
    if arguments.isSet(Self.keptVotes) {
      if votes != nil { throw UsageProblem.contradiction("--votes", "--kept-votes") }
      if file != nil { throw UsageProblem.contradiction("FILE", "--kept-votes") }
    }
    age = try Self.age(arguments)
    out = arguments.value(Self.out) ?? "-"
    history = try HistoryRequest(
      arguments, hasSettings: !settings.isEmpty || !weights.isEmpty, inFile: file != nil)
    let read = [file, before, scenarios, votes, outcomes, history?.path]
    guard read.count(where: { $0 == "-" }) <= 1 else {
      throw Problem(
        .usage, code: "contradiction", "standard input can't be several files at once",
        expected: "- for one file at most")
    }
    if let history {
      if history.since != nil, before != nil {
        throw UsageProblem.contradiction("--since", "--before")
      }
      if history.keeper != nil, out == history.path {
        throw UsageProblem.contradiction("--out \(out)", "--history \(out)")
      }
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var command = self
    let source = try CandidateSource(file, for: "score", arguments, context)
    if let program = try source.program(arguments, context) { try command.go(by: program) }
    return try command.score(source, context)
  }

  /// Takes from a program what the command line leaves open.
  private mutating func go(by program: PartnerProgram) throws(Problem) {
    let base = try ProgramSource.model(of: program)
    model = try ModelOptions.model(arguments, over: base)
    beforeModel =
      arguments.isSet(Self.beforeWeights)
      ? try ModelOptions.model(
        weights: arguments.value(Self.beforeWeights) ?? "", threshold: model.threshold,
        table: base.table, by: "--before-weights") : model
    age = try Self.age(arguments, over: program.scoring)
  }

  private func score(
    _ source: CandidateSource, _ context: Context
  ) throws(Problem) -> ExitStatus {
    let list = try source.candidates(for: model, context)
    guard list.problems.isEmpty else {
      return context.fail(list.problems.kept, total: list.problems.count)
    }
    list.warn(context)
    if let ballot { return try write(ballotFor: ballot, on: list.candidates, context) }
    var state = (candidates: list.candidates, model: model)
    var past: HistoryFile?
    if let history {
      let file = try HistoryFile(history.path, mayBeNew: history.keeper != nil, context)
      guard file.problems.isEmpty else {
        return context.fail(file.problems.kept, total: file.problems.count)
      }
      state = try file.state(of: list.candidates, model)
      past = file
    }
    let unvoted = state
    var tallies: [VoteTally]?
    if arguments.isSet(Self.keptVotes) {
      let counted = VoteTally.count(try source.votes(), by: state.model.table)
      state.candidates = VoteTally.applying(counted, to: state.candidates)
      tallies = counted
    }
    if let votes {
      let ballots = try BallotFile(votes, on: state.candidates, context)
      guard ballots.problems.isEmpty else {
        return context.fail(ballots.problems.kept, total: ballots.problems.count)
      }
      let counted = VoteTally.count(ballots.votes, by: state.model.table)
      state.candidates = VoteTally.applying(counted, to: state.candidates)
      tallies = counted
    }
    var report = try report(state, context)
    report.tallies = tallies
    if let before {
      let old = try CandidateFile(before, for: beforeModel, context)
      guard old.problems.isEmpty else {
        return context.fail(old.problems.kept, total: old.problems.count)
      }
      report.changes = .init(
        from: try Self.rank(old.candidates, beforeModel), to: report.ranking)
    }
    if let past, let day = history?.since {
      let old = try past.state(of: list.candidates, model, before: day)
      report.changes = .init(
        from: try Self.rank(old.candidates, old.model), to: report.ranking,
        kept: past.changes(since: day))
    }
    if history == nil, let day = try HistoryRequest.date(HistoryRequest.since, arguments) {
      let old = try source.candidates(before: day, for: model, context).candidates
      report.changes = .init(
        from: try Self.rank(old, model), to: report.ranking,
        kept: try source.changes(since: day, context))
    }
    if let outcomes {
      let file = try OutcomeFile(outcomes, of: state.candidates, context)
      guard file.problems.isEmpty else {
        return context.fail(file.problems.kept, total: file.problems.count)
      }
      report.calibration = Calibration(report.ranking, revenues: file.revenues)
    }
    let kept = try keep(past, unvoted, context)
    let status = try write(report, context)
    try kept?.finish()
    return status
  }

  /// The history with the settings behind it, to be finished when all else is done.
  private func keep(
    _ past: HistoryFile?, _ state: (candidates: [Candidate], model: ScoreModel),
    _ context: Context
  ) throws(Problem) -> OutputStream? {
    guard let past, let keeper = history?.keeper else { return nil }
    let changed = try ModelOptions.setting(weights, in: state.model)
    var candidates = state.candidates
    for setting in settings { try setting.apply(to: &candidates, changed) }
    let changes = try keeper.changes(settings, in: state, to: candidates, changed)
    if changes.isEmpty { context.note("nothing is kept: nothing changes") }
    return changes.isEmpty ? nil : try past.appending(changes, context)
  }

  private func report(
    _ state: (candidates: [Candidate], model: ScoreModel), _ context: Context
  ) throws(Problem) -> ScoreReport {
    let changed = try ModelOptions.setting(weights, in: state.model)
    var assumed = state.candidates
    for setting in settings { try setting.apply(to: &assumed, changed) }
    var report = ScoreReport(ranking: try Self.rank(assumed, changed), top: top)
    if !settings.isEmpty || !weights.isEmpty {
      report.baseline = try Self.rank(state.candidates, state.model)
    }
    if let scenarios {
      report.scenarios = try ScenarioFile.read(scenarios, assumed, changed, context)
    }
    report.stability = request.map { Stability(report.ranking, $0) }
    if report.stability?.pairwise.contains(where: \.hasTooManyDigits) == true {
      context.warn("the exact odds of some pairs have too many digits and are left out")
    }
    if explains { report.insight = .init(report.ranking, top: top, age: age) }
    return report
  }

  private func write(
    ballotFor scorer: String, on candidates: [Candidate], _ context: Context
  ) throws(Problem) -> ExitStatus {
    try write(BallotFile.blank(for: scorer, on: candidates, context.format), context)
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
        let style = Style(context.terminal)
        let text = WhyText(row: row, report: report, age: age, style: style).text
        return try write(Array(text.utf8), context)
      }
      report.insight = report.insight ?? .init(report.ranking, top: top, age: age)
      report.why = (row, age)
    }
    if report.hasMoreThanRanking, [.csv, .jsonl].contains(context.format) {
      context.warn("\(context.format.rawValue) holds the ranking alone; --json tells the rest")
    }
    let output = try context.create(out)
    switch context.format {
    case .json: try output.write(ScoreDocument.text(report))
    case .csv: try ScoreRows.writeCSV(report.ranking, to: output)
    case .jsonl: try ScoreRows.writeLines(report.ranking, to: output)
    default:
      let style = out == "-" ? Style(context.terminal) : Style(hasColor: false)
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
