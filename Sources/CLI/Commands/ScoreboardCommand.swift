import Basics
import Exact
import JSON
import Platform
import Program
import Reporting
import Scoring
import Tabular

/// `tandem scoreboard`: the ranking as a page with sliders.
struct ScoreboardCommand: Command {
  static let file = ArgumentSpec(
    .file(), optional: true, "Candidates as tandem score takes them (default: the workspace's)")
  static let out = OptionSpec.value("out", letter: "o", .file("FILE.html"), "Write the page here")
    .required

  static var spec: CommandSpec {
    CommandSpec(
      "scoreboard", "Write the ranking as a page whose weights can be moved",
      discussion: """
        The page is one file that works offline and asks the network for nothing: the ranked \
        table, a slider for each weight, the values at which the top changes, what fits into a \
        number of weeks, how firm the top is, and each score taken apart, with what-ifs. It ranks \
        exactly as tandem score does. What is set stands in the page's address, and the page \
        gives the command that does the same here. Without scripts the table is there all the \
        same, and what is printed is what is set.

        A candidate's weeks are its effort, else its build_weeks, as tandem plan counts them.

        Weights, bands, threshold and the age of evidence are the defaults, or those of the \
        program file that --program names; what the command line says counts first. Without FILE \
        the candidates of the workspace are ranked, by the program and the weights that were \
        applied there.
        """,
      arguments: [file],
      options: [
        out, ProgramSource.option, ModelOptions.weights, ModelOptions.weight,
        ModelOptions.threshold, ScoreCommand.top, ScoreCommand.draws, ScoreCommand.seed,
        ScoreCommand.asOf, ScoreCommand.staleAfter, WorkspaceOptions.workspace,
      ],
      examples: [
        .init(
          "tandem scoreboard candidates.csv --out scoreboard.html", "A page for the next meeting"),
        .init(
          "tandem scoreboard --out scoreboard.html --top 5",
          "The workspace's candidates, the first five as the top"),
      ],
      exitNotes: [
        .init(.badInput, "rows of a file, or the weights, can't be used; nothing is written")
      ])
  }

  private let file: String?
  private let arguments: Arguments
  private let request: Stability.Request
  private let out: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    file = arguments.value(Self.file)
    guard let out = arguments.value(Self.out) else {
      throw Problem(
        .usage, code: "missing_option", "--out is missing",
        expected: "where the page goes, such as --out scoreboard.html")
    }
    self.out = out
    let top = try arguments.whole(ScoreCommand.top, in: 1...Int.max) ?? 3
    request = try ScoreCommand.request(arguments, top: top)
    // What can't be read is refused before any file is opened.
    _ = try Self.model(arguments, over: .standard)
    _ = try ScoreCommand.age(arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let source = try CandidateSource(file, for: "scoreboard", arguments, context)
    let program = try source.program(arguments, context)
    let base = try program.map { (program) throws(Problem) in try ProgramSource.model(of: program) }
    let model = try Self.model(arguments, over: base ?? .standard)
    let age = try ScoreCommand.age(arguments, over: program?.scoring ?? .standard)
    let list = try source.candidates(for: model, planning: true, context)
    guard list.problems.isEmpty else {
      return context.fail(list.problems.kept, total: list.problems.count)
    }
    list.warn(context)
    if list.entries.contains(where: { $0.planning?.score != nil }) {
      context.warn("the column score is not read: the sliders make the scores of this page")
    }
    let ranking = try ScoreCommand.rank(list.candidates, model)
    let board = Scoreboard(
      ranking, Stability(ranking, request), facts: facts(list, ranking, age),
      source: file.map { .file(Self.name(of: $0)) } ?? .workspace, asOf: age.day)
    guard let page = ScoreboardPage(board).html else {
      throw .badInput("the style sheet or the script of the page would end its element")
    }
    let output = try context.create(out)
    try output.write(page)
    if out != "-" {
      try output.finish()
      try tell(ranking, context)
    }
    return .done
  }

  private static func model(
    _ arguments: Arguments, over base: ScoreModel
  ) throws(Problem) -> ScoreModel {
    try ModelOptions.setting(
      arguments.values(ModelOptions.weight), in: try ModelOptions.model(arguments, over: base))
  }

  private func facts(
    _ list: CandidateFile, _ ranking: Ranking, _ age: EvidenceAge
  ) -> [Identifier: Scoreboard.Facts] {
    var facts: [Identifier: Scoreboard.Facts] = [:]
    for entry in list.entries {
      facts[entry.candidate.id] = Scoreboard.Facts(
        weeks: entry.planning?.effort.all, isBuildWeeks: entry.planning?.isBuildWeeks ?? false)
    }
    for row in ranking.rows {
      for note in age.notes(on: row) {
        facts[row.candidate.id]?.evidence[note.field] = Self.words(note)
      }
    }
    return facts
  }

  private static func words(_ note: EvidenceNote) -> String {
    [
      note.evidence.source, note.evidence.date?.text,
      note.confidence.map { "confidence \($0.rawValue)" }, note.evidence.author.map { "by \($0)" },
      note.isStale ? "stale" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// Says that the page is there; as the one JSON document where one was asked for.
  private func tell(_ ranking: Ranking, _ context: Context) throws(Problem) {
    guard context.format == .json else {
      return context.note("\(out) holds \(Plural.of(ranking.rows.count, "candidate"))")
    }
    let text = JSONWriter.document { json in
      json.member("file", out)
      json.member("candidates", ranking.rows.count)
    }
    try context.output.write(text)
  }

  /// A file's own name: the page tells nobody where its maker keeps things.
  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
