import Basics
import Platform

/// `tandem match score-pairs`: compares the pairs that an engine has found, row for row.
struct MatchScorePairsCommand: Command {
  static let file = ArgumentSpec(
    .file(), optional: true, "Read this; - or nothing for standard input")
  static let rivals = OptionSpec.flag(
    "rivals", "Weigh compared pairs by how they stand among the others: the second step")

  static var spec: CommandSpec {
    CommandSpec(
      "score-pairs", "Compare the pairs that an engine has found",
      discussion: """
        A filter for engines, which run it on partitions: CSV or JSON lines in, the same rows in \
        the same order out with what the comparison found. The statements of tandem match \
        export-sql make its input and read its output.

        The first step reads a_name, a_website, a_country, a_statistics, the same with b_, rows \
        and look_alikes. It adds logit (what the pair scores by itself), grounds and reason. The \
        statistics tell how common the pair's words are in both lists, so that a pair scores \
        what it scores in tandem match.

        The second step, --rivals, reads logit, grounds, a_rivals and b_rivals: the five best \
        logits of all pairs of our row, and of theirs. It adds probability, score and tier.

        A row that can't be used comes out with what is wrong in tandem_problem; the others \
        still count, and the exit status is 3 at the end.
        """,
      arguments: [file], options: [rivals] + RowFilter.options, formats: [.csv],
      examples: [
        .init("tandem match score-pairs found.csv --out scored.csv", "Compare pairs"),
        .init("tandem match score-pairs --rivals rivals.csv --out tiers.csv", "Weigh them"),
      ],
      exitNotes: [.init(.badInput, "a row could not be used; the others are done")])
  }

  private let options: RowFilterOptions
  private let out: String
  private let isSecond: Bool

  init(_ arguments: Arguments) throws(Problem) {
    options = try RowFilter.options(arguments, arguments.value(Self.file) ?? "-")
    out = arguments.value(RowFilter.out) ?? "-"
    isSecond = arguments.isSet(Self.rivals)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let output = try context.create(out)
    let outcome =
      isSecond
      ? try RowFilter.run(options, RivalWork(), output, context)
      : try RowFilter.run(options, PairWork(), output, context)
    try output.finish()
    return outcome.tell(context, options.file)
  }
}
