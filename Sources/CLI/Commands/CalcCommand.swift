import Basics
import Platform
import Tabular

/// `tandem calc`: the commission core as a filter over JSON lines.
struct CalcCommand: Command {
  static let file = ArgumentSpec(
    .file(), optional: true, "Read this; - or nothing for standard input")
  static let explain = OptionSpec.flag(
    "explain", "Add to each answer why it is so: rules, steps and figures")
  static let out = OptionSpec.value("out", letter: "o", .file(), default: "-", "Write here")

  static var spec: CommandSpec {
    CommandSpec(
      "calc", "Compute splits, commissions and payouts over JSON lines",
      discussion: """
        One JSON object a line in, one a line out, in the same order, in memory that does not \
        grow with the input:

          {"id":1,"op":"split","input":{...}}  ->  {"id":1,"result":{...}}

        A rule that says no is an answer with an error code. A line that can't be read, or does \
        not fit its operation, is answered with the code bad_input, its line and the path of the \
        field; the other lines still count, and the exit status is 3. Amounts are whole minor \
        units, and nothing goes through floating point.

        Operations: \(CalcOperations.all.map { operation in operation.name }.joined(separator: ", ")).
        """,
      arguments: [file], options: [explain, out], formats: [.jsonl, .json],
      examples: [
        .init("tandem calc questions.jsonl --out answers.jsonl", "Answer a file of lines"),
        .init(
          #"echo '{"op":"period","input":{"event_date":"2026-01-15"}}' | tandem calc --explain"#,
          "Where an event posts, and why"),
      ],
      exitNotes: [.init(.badInput, "a line could not be used; the others are answered")])
  }

  private let file: String
  private let out: String
  private let explains: Bool

  init(_ arguments: Arguments) throws(Problem) {
    file = arguments.value(Self.file) ?? "-"
    out = arguments.value(Self.out) ?? "-"
    explains = arguments.isSet(Self.explain)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var lines = try JSONLinesReader(try context.open(file), file: file)
    let output = try context.create(out)
    var engine = CalcEngine(explains: explains)
    var unread = RowProblems()
    while try lines.advance() {
      let problems = try answer(lines, &engine, output)
      for problem in problems { unread.add(problem) }
    }
    try output.finish()
    tell(unread, context)
    guard engine.badLines > 0 else { return .done }
    return context.fail([
      .badInput(
        "\(engine.badLines) of \(engine.lines) lines could not be used",
        at: .init(file: file, line: engine.firstBadLine),
        hint: "each of them is answered with what is wrong")
    ])
  }

  private func answer(
    _ lines: borrowing JSONLinesReader, _ engine: inout CalcEngine, _ output: OutputStream
  ) throws(Problem) -> [Problem] {
    if lines.isTooLong {
      try output.write(engine.refuseLongLine(number: lines.line))
      return []
    }
    if lines.isBlank {
      try output.write(engine.refuseBlankLine(number: lines.line))
      return []
    }
    let (bytes, unread) = engine.answer(
      lines.bytes.span.extracting(lines.range), number: lines.line)
    try output.write(bytes)
    return unread
  }

  /// Fields that nobody reads are no error, but may well be a slip.
  private func tell(_ unread: RowProblems, _ context: Context) {
    for problem in unread.kept {
      let name = file == "-" ? "standard input" : file
      let place = "\(name):\(problem.place.line ?? 0): \(problem.place.path ?? "")"
      let hint = problem.hint.map { "; \($0)" } ?? ""
      context.warn("\(place): nobody reads this field\(hint)")
    }
    let more = unread.count - unread.kept.count
    if more > 0 { context.warn("and \(more) more fields that nobody reads") }
  }
}
