import Basics
import JSON
import Platform
import Reporting
import Storage
import Workspace

/// `tandem review`: a partner's quarter, as a page to bring to the meeting.
struct ReviewCommand: Command {
  static let partner = ArgumentSpec(.record("partner"), optional: true, "The partner")
  static let all = OptionSpec.flag(
    "all", "Write the reviews of all partners, an index and a brief into the folder --out")
  static let declined = OptionSpec.value(
    "declined", .record("candidate"),
    "Write the note to the partner of an integration that is not built now")
  static let quarter = OptionSpec.value(
    "quarter", .text("QUARTER"), "The quarter, such as 2026Q1 (default: the last one that is over)")
  static let audience = OptionSpec.value(
    "audience", .choice(Review.Audience.allCases.map(\.rawValue)), default: "internal",
    "Who reads it")
  static let asOf = OptionSpec.value(
    "as-of", .text("DATE"), "As it was known at the end of this day")
  static let out = OptionSpec.value("out", letter: "o", .file(), default: "-", "Write it here")

  static var spec: CommandSpec {
    CommandSpec(
      "review", "Write a partner's quarterly business review",
      discussion: """
        Three sentences first, each from the table that proves it; then what was promised, the \
        scorecard, revenue by credit, the deals by name, overlap, integration, tier, statement, \
        co-marketing, and what comes next. Both sides read the same numbers.

        The partner's form is made of values that know nothing internal and no other partner: \
        there is nothing in it to take out. What it shows of an overlap for the first time is \
        journaled.

        With --all the index leads to a scoreboard.html, too, where the folder has one.

        The templates are tandem's own; template eject copies one out to be changed.
        """,
      arguments: [partner],
      options: [
        all, declined, quarter, audience, asOf, out, OwnTemplates.option, OverlapSources.threads,
        WorkspaceOptions.by,
      ]
        + WorkspaceOptions.reading,
      formats: [.text, .md, .html, .json],
      examples: [
        .init(
          "tandem review acme --quarter 2026Q1 --format html --out acme.html",
          "The page for the meeting, for us"),
        .init(
          "tandem review acme --audience partner --format md", "What the partner gets, as Markdown"),
        .init(
          "tandem review --declined crm --format md",
          "Why an integration is not built now, without another candidate's name"),
        .init("tandem review --all --out reports", "Everything for the quarter that is over"),
      ])
  }

  private let arguments: Arguments
  private let name: String?
  private let wanted: Quarter?
  private let day: CivilDate?
  private let audience: Review.Audience
  private let path: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    name = arguments.value(Self.partner)
    if arguments.isSet(Self.declined) {
      if name != nil { throw UsageProblem.contradiction("PARTNER", "--declined") }
      if arguments.isSet(Self.all) { throw UsageProblem.contradiction("--all", "--declined") }
    } else if arguments.isSet(Self.all) {
      if name != nil { throw UsageProblem.contradiction("PARTNER", "--all") }
      guard arguments.value(Self.out) != nil, arguments.value(Self.out) != "-" else {
        throw Problem(
          .usage, code: "missing_option", "--all writes many files", expected: "--out FOLDER")
      }
    } else {
      _ = try arguments.required(Self.partner)
    }
    wanted = try arguments.value(Self.quarter).map { (text) throws(Problem) in
      guard let quarter = Quarter(text) else {
        throw UsageProblem.badValue(
          of: Self.quarter, found: text, expected: "a quarter such as 2026Q1")
      }
      return quarter
    }
    day = try arguments.value(Self.asOf).map { (text) throws(Problem) in
      guard let day = CivilDate(text) else {
        throw UsageProblem.badValue(of: Self.asOf, found: text, expected: "a date: YYYY-MM-DD")
      }
      return day
    }
    audience = arguments.value(Self.audience).flatMap(Review.Audience.init) ?? .internal
    path = arguments.value(Self.out) ?? "-"
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    // An overlap that is not kept is computed, and what a partner is shown is journaled.
    let workspace = try context.workspace(arguments, .change)
    let templates = OwnTemplates.set(arguments, context)
    let desk = try ReviewDesk(in: workspace.connection, asOf: day, arguments, context)
    if let candidate = arguments.value(Self.declined) {
      let note = try DeclinedNoteMaker(desk: desk).note(candidate)
      return try write(ReviewForms.bytes(of: note, as: context.format, templates), context)
    }
    let sources = ReviewSources(
      workspace: workspace, overlaps: try OverlapSources(arguments, context), desk: desk,
      author: try context.author(arguments))
    let quarter = wanted ?? desk.today.quarter.previous ?? desk.today.quarter
    guard let name else {
      let folder = ReviewFolder(
        sources: sources, quarter: quarter, templates: templates, path: path)
      let count: Int
      do throws(Problem) {
        count = try folder.write(context)
      } catch {
        if error.code == ReviewFolder.interrupted.code { return .interrupted }
        throw error
      }
      context.clearProgress()
      try context.output.write(
        "the reviews of \(Plural.of(count, "partner")) for \(quarter): \(path)/index.html\n")
      return .done
    }
    let partner = try RecordBook(workspace.connection).named(name, .partner)
    let review = try sources.review(partner, quarter, for: audience)
    context.clearProgress()
    return try write(ReviewForms.bytes(of: review, as: context.format, templates), context)
  }

  private func write(_ bytes: [UInt8], _ context: Context) throws(Problem) -> ExitStatus {
    let stream = try context.create(path)
    try stream.write(bytes)
    try stream.finish()
    return .done
  }
}
