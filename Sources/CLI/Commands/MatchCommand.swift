import Basics
import Overlap
import Platform

/// `tandem match`: the pairs of two account lists that are one company.
struct MatchCommand: Command {
  static let ours = ArgumentSpec(.file("OURS"), "Our accounts: CSV, TSV or JSON lines")
  static let theirs = ArgumentSpec(.file("THEIRS"), "The partner's accounts")
  static let out = OptionSpec.value(
    "out", letter: "o", .file(), default: "-", "Write the pairs here")
  static let least = OptionSpec.value(
    "min-score", .text("X"), "Leave out pairs below this probability (default: 0.45)")
  static let threads = OptionSpec.value(
    "threads", .text("N"), "Work on so many threads (default: one a processor)")
  static let map = OptionSpec.value(
    "map", .text("id=COLUMN,..."), repeatable: true,
    "Say which column is id, name, website or country; ours. or theirs. before it says of which list"
  )
  static let delimiter = OptionSpec.value(
    "delimiter", .choice(["comma", "semicolon", "tab"]), "What stands between fields")
  static let review = OptionSpec.value(
    "review", .file(), "Write doubtful pairs here, the most doubtful first")
  static let decisions = OptionSpec.value(
    "decisions", .file(), "Read what was decided in a review file; it wins")

  static let reading = [threads, map, delimiter]

  static var spec: CommandSpec {
    CommandSpec(
      "match", "Match two account lists",
      discussion: """
        Columns are found by name (id, name, website, country, and the names that common CRMs \
        give them), and told on standard error; --map says others. A list without an id column \
        gets line numbers. The pairs come out as CSV:

          a_id,b_id,score,tier,reason

        The score is the probability that the two are one company; each row of theirs gets its \
        best row of ours (all of them where several are equal, as a company that is listed \
        twice), and one of ours may match several of theirs. Shared hosts such as \
        social networks and free mail never make a match. The same lists give the same bytes on \
        any number of threads.

        To decide doubtful pairs yourself: write them with --review, put yes or no into the last \
        column, and give the file back with --decisions.
        """,
      arguments: [ours, theirs], options: [out, least, review, decisions] + reading,
      formats: [.csv, .json],
      examples: [
        .init("tandem match ours.csv partner.csv --out pairs.csv", "Match two lists"),
        .init(
          "tandem match ours.csv partner.csv --out pairs.csv --review doubtful.csv",
          "Write the doubtful pairs for a person to decide, too"),
      ],
      exitNotes: [
        .init(.badInput, "rows of a list, or its columns, can't be used; nothing is written")
      ])
  }

  static var subcommands: [any Command.Type] {
    [
      MatchWhyCommand.self, MatchEvaluateCommand.self, MatchExportSQLCommand.self,
      MatchScorePairsCommand.self,
    ]
  }

  private let ours: String
  private let theirs: String
  private let out: String
  private let least: Double
  private let review: String?
  private let decisions: String?
  private let how: MatchOptions

  init(_ arguments: Arguments) throws(Problem) {
    ours = try arguments.required(Self.ours)
    theirs = try arguments.required(Self.theirs)
    out = arguments.value(Self.out) ?? "-"
    least =
      try MatchOptions.probability(Self.least, arguments) ?? Matching.leastProbability
    review = arguments.value(Self.review)
    decisions = arguments.value(Self.decisions)
    how = try MatchOptions(arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let threads = how.threads
    let watch = MatchWatch(context)
    guard
      let input = try MatchInput.read(
        ours, theirs, how, context, watch, keepsRows: review != nil)
    else { return .badInput }
    var decided = Decisions()
    if let decisions {
      guard let read = try DecisionFile.read(decisions, input, context) else { return .badInput }
      decided = read
    }
    let output = try context.create(out)
    let reviewOutput: OutputStream? = if let review { try context.create(review) } else { nil }
    let matching = Matching(
      input.corpus, oursCount: input.ours.count,
      least: review == nil ? least : min(least, ReviewFile.doubtful.lowerBound), on: threads,
      progress: watch.progress)
    let pairs = matching.pairs(least: least, decisions: decided, on: threads)
    watch.lap("choosing")
    // A row on the terminal must not follow a line of progress.
    if out == "-" || review == "-" { context.clearProgress() } else { watch.begin("writing") }
    let file = PairFile(input: input, matching: matching)
    if context.format == .json {
      try file.writeJSON(pairs, to: output)
    } else {
      try file.write(pairs, to: output, on: threads)
    }
    var doubtful: Int?
    if let reviewOutput {
      doubtful = try ReviewFile(input: input, matching: matching, decisions: decided)
        .write(to: reviewOutput, on: threads)
      if review != "-" { try reviewOutput.finish() }
    }
    if out != "-" { try output.finish() } else { try output.flush() }
    context.clearProgress()
    watch.lap("writing")
    tell(pairs, matching, input, doubtful, context)
    return .done
  }

  private func tell(
    _ pairs: [MatchedPair], _ matching: Matching, _ input: MatchInput, _ doubtful: Int?,
    _ context: Context
  ) {
    let counts = MatchTier.allCases.sorted(by: >).map { tier in
      "\(pairs.count { $0.tier == tier }) \(tier.rawValue)"
    }
    context.note(
      "\(input.ours.count) and \(input.theirs.count) rows, \(matching.candidates.count) pairs"
        + " compared, \(pairs.count) matched: \(counts.joined(separator: ", "))")
    if let doubtful { context.note("\(doubtful) doubtful pairs are up for review") }
    for kind in BlockKind.allCases {
      let count = matching.counts[kind]
      context.detail(
        "blocks by \(kind): \(count.blocks) with \(count.pairs) pairs; left out as too large:"
          + " \(count.cappedBlocks) with \(count.cappedPairs) pairs")
    }
  }
}
