import Basics
import JSON
import Tabular
import Workspace

/// How imports of rows deal with what can't be used, and what they journal.
enum ImportOptions {
  static let file = ArgumentSpec(.file(), "The rows, CSV with a header or JSON")
  static let skipBad = OptionSpec.flag(
    "skip-bad", "Import the good rows where some can't be used")
  static let source = OptionSpec.value(
    "source", .text("NAME"), "Which system the rows come from, where no column tells")

  /// Ends a change whose problems are told otherwise.
  static let stopped = Problem(.badInput, code: "import_stopped", "rows can't be used")

  /// Tells what is wrong; nil where the import goes on.
  static func stop(
    _ problems: RowProblems, _ arguments: Arguments, _ context: Context
  ) -> ExitStatus? {
    guard !problems.isEmpty else { return nil }
    guard arguments.isSet(skipBad) else {
      return context.fail(problems.kept, total: problems.count)
    }
    for problem in problems.kept { context.warn("left out: " + ProblemText.line(problem)) }
    let more = problems.count - problems.kept.count
    if more > 0 { context.warn("left out: \(more) more") }
    return nil
  }

  /// What the entry of an import tells of its file.
  static func remarks(
    _ file: String, _ digest: Digest?, skipped: Int
  ) -> [JSONObject.Member] {
    let name =
      file == "-"
      ? "standard input" : file.split(separator: "/").last.map(String.init) ?? file
    return [
      .init(key: "file", value: .string(name)),
      .init(key: "file_digest", value: digest.map { .string($0.text) } ?? .null),
      .init(key: "skipped", value: .integer(Int64(skipped))),
    ]
  }
}
