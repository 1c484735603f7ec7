import Basics
import Exact
import Platform
import Program
import Scoring

/// `tandem playbook`: the dates of a playbook, and its tasks as a file.
struct PlaybookCommand: Command {
  static let kind = ArgumentSpec(
    .choice(["integration", "affiliate"], name: "KIND"), optional: true,
    "integration (the default), or affiliate for the launch of an affiliate program")
  static let start = OptionSpec.value("start", .text("DATE"), "The first day")
  static let buildWeeks = OptionSpec.value(
    "build-weeks", .text("WEEKS"),
    "How long the build takes; parts count whole (default: the playbook's 5)")
  static let tasks = OptionSpec.value(
    "tasks", .file(), "Write the checklists here, as tasks to tick off and slip")
  static let force = OptionSpec.flag(
    "force", letter: "f", "Replace a file of tasks that is there, ticks and all")
  static let keep = OptionSpec.flag("keep", "Add the tasks to the workspace instead")
  static let partner = OptionSpec.value(
    "partner", .record("partner"), "The partner that the kept tasks are for")
  static let out = OptionSpec.value("out", letter: "o", .file(), default: "-", "Write here")

  static let subcommands: [any Command.Type] = [PlaybookTickCommand.self, PlaybookSlipCommand.self]

  static var spec: CommandSpec {
    CommandSpec(
      "playbook", "Date a playbook, and keep its tasks",
      discussion: """
        The integration playbook (R-52): week n is start + 7(n-1) to start + 7n-1. Discovery takes \
        week 1, the build the whole weeks behind it, the launch two weeks more. Monthly, quarterly \
        and annual dates count whole months from the first day after the launch, clamped to the \
        month's end and never chained.

        tandem playbook affiliate dates the launch of an affiliate program (R-53), with its \
        checklists; a day that two steps share belongs to both.

        --tasks writes the checklists as a CSV file: id, phase, task, owner, from, to, done and \
        after, which names the tasks that come before. It is yours to edit; tick and slip change \
        it. --keep adds them to the workspace, where tandem task lists, ticks and slips them; the \
        ids of a partner's tasks begin with the partner's.

        Phases, rhythms, steps and the launch with its checklists are the defaults, or those of \
        the program file that --program names; what the command line says counts first.
        """,
      arguments: [kind],
      options: [start, buildWeeks, tasks, force, keep, partner, ProgramSource.option, out]
        + WorkspaceOptions.changing,
      formats: [.text, .json, .csv, .md, .ics],
      examples: [
        .init("tandem playbook --start 2026-01-05", "The dates of an integration"),
        .init(
          "tandem playbook affiliate --start 2026-01-05 --tasks launch.csv",
          "An affiliate launch, with its tasks in a file"),
        .init(
          "tandem playbook --start 2026-01-05 --program program.json5",
          "The steps and rhythms of your own program"),
      ],
      exitNotes: [
        .init(.refused, "the file of tasks is there already, and --force was not given")
      ])
  }

  private let arguments: Arguments
  private let isAffiliate: Bool
  private let start: CivilDate
  private let weeks: Fraction?
  private let tasks: String?
  private let isForced: Bool
  private let out: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    let kind = arguments.value(Self.kind) ?? "integration"
    guard ["integration", "affiliate"].contains(kind) else {
      throw Problem(
        .usage, code: "bad_value", "there is no playbook '\(kind)'",
        expected: "integration or affiliate",
        hint: Suggestion.nearest(to: kind, among: ["integration", "affiliate", "tick", "slip"])
          .map { "did you mean '\($0)'?" })
    }
    isAffiliate = kind == "affiliate"
    if isAffiliate, arguments.isSet(Self.buildWeeks) {
      throw UsageProblem.contradiction("affiliate", "--build-weeks")
    }
    guard let start = try DateOption.value(of: Self.start, arguments) else {
      throw Problem(
        .usage, code: "missing_option", "--start is missing",
        expected: "the first day, such as --start 2026-01-05")
    }
    self.start = start
    weeks = try Self.weeks(arguments)
    tasks = arguments.value(Self.tasks)
    if arguments.isSet(Self.keep) {
      for option in [Self.tasks, Self.out] where arguments.isSet(option) {
        throw UsageProblem.contradiction("--keep", "--\(option.name)")
      }
    } else if arguments.isSet(Self.partner) || arguments.isSet(WorkspaceOptions.dryRun) {
      throw Problem(.usage, code: "missing_option", "--partner and --dry-run need --keep")
    }
    isForced = arguments.isSet(Self.force)
    out = arguments.value(Self.out) ?? "-"
  }

  private static func weeks(_ arguments: Arguments) throws(Problem) -> Fraction? {
    guard let text = arguments.value(buildWeeks) else { return nil }
    guard let weeks = Fraction(text), weeks > .zero else {
      throw UsageProblem.badValue(
        of: buildWeeks, found: text, expected: "weeks above 0, such as 5 or 2.5")
    }
    return weeks
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    if let tasks, tasks != "-", !isForced { try context.refuseToReplace(tasks) }
    let program = try ProgramSource.inForce(arguments, context) ?? .standard
    let (bytes, list) =
      isAffiliate
      ? try launch(program.affiliateLaunch, context)
      : try integration(program.playbook, context)
    if arguments.isSet(Self.keep) {
      return try TaskKeeping(list, arguments).keep(for: arguments.value(Self.partner), context)
    }
    try write(bytes, TaskFile.bytes(list), context)
    return .done
  }

  private func launch(
    _ timeline: LaunchTimeline, _ context: Context
  ) throws(Problem) -> ([UInt8], [PlaybookTask]) {
    guard let report = LaunchReport(timeline, start: start),
      let list = timeline.tasks(from: start)
    else { throw outside }
    let bytes =
      switch context.format {
      case .json: Array(report.document.utf8)
      case .csv: report.csv
      case .md: Array(report.markdown.utf8)
      case .ics: try report.calendar()
      default: Array(report.text(style(context)).utf8)
      }
    return (bytes, list)
  }

  private func integration(
    _ playbook: Playbook, _ context: Context
  ) throws(Problem) -> ([UInt8], [PlaybookTask]) {
    guard let dates = PlaybookDates(start: start, playbook, build: weeks) else { throw outside }
    let report = PlaybookReport(playbook: playbook, dates: dates, start: start)
    let bytes =
      switch context.format {
      case .json: Array(report.document.utf8)
      case .csv: report.csv
      case .md: Array(report.markdown.utf8)
      case .ics: try report.calendar()
      default: Array(report.text(style(context)).utf8)
      }
    return (bytes, playbook.tasks(dates))
  }

  private func style(_ context: Context) -> Style {
    out == "-" ? Style(context.terminal) : Style(hasColor: false)
  }

  private var outside: Problem {
    UsageProblem.badValue(
      of: Self.start, found: start.text, expected: "dates that end before the year 10000")
  }

  /// Writes the playbook and its tasks; neither file counts before both are written.
  private func write(
    _ bytes: [UInt8], _ list: [UInt8], _ context: Context
  ) throws(Problem) {
    let checklist = try tasks.map { path throws(Problem) in try context.create(path) }
    let output = try context.create(out)
    try output.write(bytes)
    try checklist?.write(list)
    if let tasks, tasks != "-" { try checklist?.finish() }
    if out != "-" { try output.finish() }
  }
}
