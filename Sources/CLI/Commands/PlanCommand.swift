import Basics
import Exact
import Platform
import Program
import Scoring
import Tabular

/// `tandem plan`: the best set of candidates that fits, and when it is built.
struct PlanCommand: Command {
  static let file = ArgumentSpec(
    .file(), optional: true, "Candidates as tandem score takes them (default: the workspace's)")
  static let start = OptionSpec.value(
    "start", .text("DATE"), "The first day of work, for a roadmap with dates")
  static let fiscalStart = OptionSpec.value(
    "fiscal-start", .text("MM"), default: "01", "The month in which the fiscal year begins")
  static let check = OptionSpec.value(
    "check", .file("ROADMAP.csv"), "Check this roadmap instead, as --format csv writes it")
  static let out = OptionSpec.value("out", letter: "o", .file(), default: "-", "Write here")

  static var spec: CommandSpec {
    CommandSpec(
      "plan", "Plan the best set of integrations that fits",
      discussion: """
        Finds the set of candidates with the greatest sum of exact scores that fits the weeks \
        there are: the optimum, not a greedy guess. Scores are those of tandem score; a column \
        score (decimal, or n/d) replaces the factors. A candidate costs its effort, else its \
        build_weeks; effort.ROLE are the weeks of one role, for --capacity ROLE:WEEKS. One whose \
        effort is unknown is left out, and scores below the threshold may be chosen.

        A candidate stays within one quarter. Of equal totals the plan with the fewest weeks is \
        taken, then the one that has the candidate that ranks first where two differ; candidates \
        linked by --after or --one-of are compared together, where the first of them ranks. Each \
        candidate goes into the earliest quarter that the plan allows, by rank.

        Work is counted in steps, not by a clock. Where they don't suffice the best plan found is \
        given with a bound that no plan exceeds, and said not to be proved.

        With quarters, or --start, each candidate has days: an owner (column owner) builds one \
        after the other, those without owners stand side by side. A fiscal year is named by the \
        calendar year in which it begins.

        Weights, bands, threshold and the start of the fiscal year are the defaults, or those of \
        the program file that --program names; what the command line says counts first. Without \
        FILE the candidates of the workspace are planned, by the program that was applied there.
        """,
      arguments: [file],
      options: [PlanCapacity.option] + PlanRules.all + [
        ProgramSource.option, ModelOptions.weights, ModelOptions.weight, ModelOptions.threshold,
        InputSetting.option,
        start, fiscalStart, check, WorkspaceOptions.workspace, out,
      ],
      formats: [.text, .json, .csv, .md, .ics],
      examples: [
        .init("tandem plan candidates.csv --capacity 8", "The best set for eight weeks"),
        .init(
          "tandem plan candidates.csv --capacity 2026Q1=6,2026Q2=4 --format ics --out plan.ics",
          "A roadmap over two quarters, for a calendar"),
      ],
      exitNotes: [
        .init(.checkFailed, "the roadmap given by --check is over-committed or breaks a rule"),
        .init(.badInput, "rows can't be used, or what must be planned does not fit"),
      ])
  }

  private let file: String?
  private let arguments: Arguments
  private var model: ScoreModel
  private let settings: [InputSetting]
  private let capacity: PlanCapacity
  private let rules: PlanRules
  private let start: CivilDate?
  private var fiscalStart: Int
  private let check: String?
  private let out: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    file = arguments.value(Self.file)
    model = try Self.model(arguments, over: .standard)
    var settings: [InputSetting] = []
    for text in arguments.values(InputSetting.option) { settings.append(try InputSetting(text)) }
    self.settings = settings
    capacity = try PlanCapacity(arguments.values(PlanCapacity.option))
    rules = try PlanRules(arguments)
    start = try DateOption.value(of: Self.start, arguments)
    fiscalStart = try arguments.whole(Self.fiscalStart, in: 1...12) ?? 1
    check = arguments.value(Self.check)
    out = arguments.value(Self.out) ?? "-"
  }

  private static func model(
    _ arguments: Arguments, over base: ScoreModel
  ) throws(Problem) -> ScoreModel {
    try ModelOptions.setting(
      arguments.values(ModelOptions.weight), in: try ModelOptions.model(arguments, over: base))
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var command = self
    let source = try CandidateSource(file, for: "plan", arguments, context)
    if let program = try source.program(arguments, context) {
      command.model = try Self.model(arguments, over: try ProgramSource.model(of: program))
      if !arguments.isSet(Self.fiscalStart) {
        command.fiscalStart = program.fiscalYearStartMonth
      }
    }
    return try command.plan(source, context)
  }

  private func plan(
    _ source: CandidateSource, _ context: Context
  ) throws(Problem) -> ExitStatus {
    let list = try source.candidates(for: model, planning: true, context)
    guard list.problems.isEmpty else {
      return context.fail(list.problems.kept, total: list.problems.count)
    }
    list.warn(context)
    let entries = try entries(list)
    var request = PlanRequest(
      entries.map { .init($0.id, score: $0.score, effort: $0.effort) }, roles: capacity.roles,
      periods: capacity.periods)
    rules.apply(to: &request)
    let windows = try capacity.windows(fiscalStart: fiscalStart, start: start)
    if let check { return try run(check: check, request, windows, context) }
    let plan: Plan
    do {
      plan = try Planner.plan(request)
    } catch {
      throw PlanFlawMessage(error, file: source.name).problem
    }
    let report = try PlanReport(request, plan, entries, windows: windows)
    return try write(try bytes(report, context), context)
  }

  /// The candidates with their scores and costs.
  private func entries(_ list: CandidateFile) throws(Problem) -> [PlanEntry] {
    var candidates = list.candidates
    for setting in settings { try setting.apply(to: &candidates, model) }
    let ranking = try ScoreCommand.rank(candidates, model)
    let scores = Dictionary(ranking.rows.map { ($0.candidate.id, $0.score.total) }) { a, _ in a }
    return zip(list.entries, candidates).map { entry, candidate in
      // A what-if of the weeks counts where they are the cost.
      var effort = entry.planning?.effort ?? PlanEffort()
      if entry.planning?.isBuildWeeks ?? false, let inputs = candidate.inputs {
        effort.total = inputs.buildWeeks
      }
      return PlanEntry(
        id: candidate.id, name: candidate.name,
        score: entry.planning?.score ?? scores[candidate.id] ?? .zero,
        effort: effort,
        owner: entry.planning?.owner)
    }
  }

  private func run(
    check path: String, _ request: PlanRequest, _ windows: [Roadmap.Window]?, _ context: Context
  ) throws(Problem) -> ExitStatus {
    let roadmap = try RoadmapFile(path, request, context)
    guard roadmap.problems.isEmpty else {
      return context.fail(roadmap.problems.kept, total: roadmap.problems.count)
    }
    var limits = Planner.Limits()
    limits.explanations = 0
    let check = PlanCheck(roadmap.lines, request, windows: windows)
    let best: Plan?
    do {
      best = try Planner.plan(request, limits: limits)
    } catch {
      switch error {
      case .unknown, .cycle: throw PlanFlawMessage(error, file: file ?? "the workspace").problem
      default: best = nil
      }
    }
    let report = CheckReport(check: check, request: request, best: best)
    let text = context.format == .json ? report.document : report.text
    _ = try write(Array(text.utf8), context)
    return check.breaches.isEmpty ? .done : .checkFailed
  }

  private func bytes(_ report: PlanReport, _ context: Context) throws(Problem) -> [UInt8] {
    let style = out == "-" ? Style(context.terminal) : Style(hasColor: false)
    return switch context.format {
    case .json: Array(PlanDocument.text(report).utf8)
    case .csv: PlanRows.csv(report)
    case .md: Array(PlanText(report: report, style: style).markdown.utf8)
    case .ics: try PlanRows.calendar(report)
    default: Array(PlanText(report: report, style: style).text.utf8)
    }
  }

  private func write(_ bytes: [UInt8], _ context: Context) throws(Problem) -> ExitStatus {
    let output = try context.create(out)
    try output.write(bytes)
    if out != "-" { try output.finish() }
    return .done
  }
}
