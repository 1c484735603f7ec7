import Basics
import Exact
import Platform
import Scoring

/// `tandem playbook`: the dates of a playbook, and its tasks as a file.
struct PlaybookCommand: Command {
  static let kind = ArgumentSpec(
    .choice(["integration", "affiliate"], name: "KIND"), optional: true,
    "integration (the default), or affiliate for the launch of an affiliate program")
  static let start = OptionSpec.value("start", .text("DATE"), "The first day")
  static let buildWeeks = OptionSpec.value(
    "build-weeks", .text("WEEKS"), default: "5", "How long the build takes; parts count whole")
  static let tasks = OptionSpec.value(
    "tasks", .file(), "Write the checklists here, as tasks to tick off and slip")
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
        it.
        """,
      arguments: [kind], options: [start, buildWeeks, tasks, out],
      formats: [.text, .json, .csv, .md, .ics],
      examples: [
        .init("tandem playbook --start 2026-01-05", "The dates of an integration"),
        .init(
          "tandem playbook affiliate --start 2026-01-05 --tasks launch.csv",
          "An affiliate launch, with its tasks in a file"),
      ])
  }

  private let isAffiliate: Bool
  private let start: CivilDate
  private let weeks: Fraction
  private let tasks: String?
  private let out: String

  init(_ arguments: Arguments) throws(Problem) {
    let kind = arguments.value(Self.kind) ?? "integration"
    guard ["integration", "affiliate"].contains(kind) else {
      throw Problem(
        .usage, code: "bad_value", "there is no playbook '\(kind)'",
        expected: "integration or affiliate",
        hint: Suggestion.nearest(to: kind, among: ["integration", "affiliate", "tick", "slip"])
          .map { "did you mean '\($0)'?" })
    }
    isAffiliate = kind == "affiliate"
    guard let start = try DateOption.value(of: Self.start, arguments) else {
      throw Problem(
        .usage, code: "missing_option", "--start is missing",
        expected: "the first day, such as --start 2026-01-05")
    }
    self.start = start
    let text = arguments.value(Self.buildWeeks) ?? "5"
    guard let weeks = Fraction(text), weeks > .zero else {
      throw UsageProblem.badValue(
        of: Self.buildWeeks, found: text, expected: "weeks above 0, such as 5 or 2.5")
    }
    self.weeks = weeks
    tasks = arguments.value(Self.tasks)
    out = arguments.value(Self.out) ?? "-"
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let style = Style(hasColor: context.terminal.hasColor && out == "-")
    let bytes: [UInt8]
    let list: [PlaybookTask]
    if isAffiliate {
      let timeline = LaunchTimeline.standard
      guard let report = LaunchReport(timeline, start: start),
        let all = timeline.tasks(from: start)
      else { throw outside }
      list = all
      bytes =
        switch context.format {
        case .json: Array(report.document.utf8)
        case .csv: report.csv
        case .md: Array(report.markdown.utf8)
        case .ics: try report.calendar()
        default: Array(report.text(style).utf8)
        }
    } else {
      guard let dates = PlaybookDates(start: start, build: weeks) else { throw outside }
      let report = PlaybookReport(playbook: .standard, dates: dates, start: start)
      list = report.playbook.tasks(dates)
      bytes =
        switch context.format {
        case .json: Array(report.document.utf8)
        case .csv: report.csv
        case .md: Array(report.markdown.utf8)
        case .ics: try report.calendar()
        default: Array(report.text(style).utf8)
        }
    }
    try Self.write(bytes, to: out, context)
    if let tasks { try Self.write(TaskFile.bytes(list), to: tasks, context) }
    return .done
  }

  private var outside: Problem {
    UsageProblem.badValue(
      of: Self.start, found: start.text, expected: "dates that end before the year 10000")
  }

  private static func write(
    _ bytes: [UInt8], to path: String, _ context: Context
  ) throws(Problem) {
    let output = try context.create(path)
    try output.write(bytes)
    if path != "-" { try output.finish() }
  }
}
