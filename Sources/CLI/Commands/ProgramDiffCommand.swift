import Basics
import JSON
import Platform
import Program
import Tabular

/// `tandem program diff`: what two programs decide differently.
struct ProgramDiffCommand: Command {
  static let first = ArgumentSpec(.file("A"), "A program file")
  static let second = ArgumentSpec(
    .file("B"), optional: true, "Another (without it: the defaults against A)")

  static var spec: CommandSpec {
    CommandSpec(
      "diff", "Show what two programs decide differently",
      discussion: """
        Compares what holds, not how it is written: comments, spelling and the order of lists in \
        which order has no meaning don't count, and what a file leaves out is its default. Each \
        line has the path of what differs and both values; - stands for none.
        """,
      arguments: [first, second], formats: [.text, .json, .csv],
      examples: [
        .init("tandem program diff program.json5", "What a program changes in the defaults"),
        .init(
          "tandem program init - | tandem program diff program.json5 - --json",
          "What it would take to go back, for a program"),
      ],
      exitNotes: [.init(.done, "the files were compared, whether they differ or not")])
  }

  private let first: String
  private let second: String?

  init(_ arguments: Arguments) throws(Problem) {
    first = try arguments.required(Self.first)
    second = arguments.value(Self.second)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    if first == "-", second == "-" { throw UsageProblem.contradiction("-", "-") }
    let a = try ProgramSource.read(first, context)
    let b = try second.map { path throws(Problem) in try ProgramSource.read(path, context) }
    let differences =
      b.map { ProgramDifference.between(a, $0) } ?? ProgramDifference.between(.standard, a)
    switch context.format {
    case .json: try context.output.write(document(differences))
    case .csv: try writeCSV(differences, context)
    default: try context.output.write(text(differences, context))
    }
    return .done
  }

  private func document(_ differences: [ProgramDifference]) -> String {
    JSONWriter.document { writer in
      writer.member("equal", differences.isEmpty)
      writer.objects("differences", differences) { writer, difference in
        writer.member("path", difference.path)
        for (key, value) in [("from", difference.before), ("to", difference.after)] {
          guard let value else { continue }
          writer.key(key)
          writer.value(value)
        }
      }
    }
  }

  private func text(_ differences: [ProgramDifference], _ context: Context) -> String {
    guard !differences.isEmpty else { return "no difference\n" }
    let style = Style(context.terminal)
    return differences.map { difference in
      let path = style.strong(TerminalText.visible(difference.path))
      return "\(path)\n  \(Self.shown(difference.before)) -> \(Self.shown(difference.after))\n"
    }.joined()
  }

  private func writeCSV(
    _ differences: [ProgramDifference], _ context: Context
  ) throws(Problem) {
    var writer = CSVWriter()
    writer.row(["path", "from", "to"])
    for difference in differences {
      writer.row([
        difference.path, difference.before.map(Self.compact) ?? "",
        difference.after.map(Self.compact) ?? "",
      ])
    }
    try context.output.write(writer.bytes)
  }

  private static func shown(_ value: JSONValue?) -> String {
    value.map { TerminalText.visible(compact($0)) } ?? "-"
  }

  private static func compact(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.value(value)
    return writer.text
  }
}
