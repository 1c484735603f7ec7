import Basics
import Platform

/// `tandem normalise`: account rows in, the same rows with the keys that they are matched by out.
struct NormaliseCommand: Command {
  static let file = ArgumentSpec(
    .file(), optional: true, "Read this; - or nothing for standard input")

  static var spec: CommandSpec {
    CommandSpec(
      "normalise", "Add the keys that accounts are matched by to their rows",
      discussion: """
        A filter for engines that hold more accounts than one machine: CSV or JSON lines in, the \
        same rows in the same order out, with these columns behind those that they had:

          tandem_domain, tandem_label, tandem_domain_reason, tandem_name_key,
          tandem_former_key, tandem_name_reason, tandem_words, tandem_spellings,
          tandem_country, tandem_country_reason, tandem_blocks, tandem_content,
          tandem_problem

        A row's keys follow from the row alone, so partitions can run side by side. The memory \
        does not grow with the input. The columns of name, website and country are found by \
        their names, as tandem match does. A key that is withheld has its reason beside it. A \
        row that can't be read comes out whole in the first column (of JSON lines: in \
        tandem_line), with what is wrong in tandem_problem; the others still count, and the exit \
        status is 3 at the end. An empty input is one of no rows. docs/engines.md tells what \
        each column is for.
        """,
      arguments: [file], options: RowFilter.options, formats: [.csv],
      examples: [
        .init("tandem normalise ours.csv --out ours.keys.csv", "Add the keys to a list"),
        .init(
          "tail -n +2 ours.csv | tandem normalise --header id,name,website,country,industry",
          "The rows of a partition, which have no header"),
      ],
      exitNotes: [.init(.badInput, "a row could not be used; the others are done")])
  }

  private let options: RowFilterOptions
  private let out: String

  init(_ arguments: Arguments) throws(Problem) {
    options = try RowFilter.options(arguments, arguments.value(Self.file) ?? "-")
    out = arguments.value(RowFilter.out) ?? "-"
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let output = try context.create(out)
    let outcome = try RowFilter.run(options, NormaliseWork(), output, context)
    try output.finish()
    return outcome.tell(context, options.file)
  }
}
