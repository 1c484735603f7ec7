import Basics
import JSON
import Platform
import Program

/// `tandem program check`: whether a program file can be used, and all that is wrong with it.
struct ProgramCheckCommand: Command {
  static let file = ArgumentSpec(
    .file(), optional: true, "The program file (default: program.json5)")

  static var spec: CommandSpec {
    CommandSpec(
      "check", "Check a program file and tell all that is wrong",
      discussion: """
        Every problem is told with its line, what stands there, what was expected, and what may \
        have been meant: names that nobody reads, ranges that end before they start, bands with \
        a gap or an overlap, weights that don't sum to 100 %, names that no table has. What can \
        be read but may not be meant is a warning.
        """,
      arguments: [file],
      examples: [
        .init("tandem program check program.json5", "Check a file"),
        .init("tandem program init - | tandem program check -", "Check the defaults themselves"),
      ],
      exitNotes: [.init(.badInput, "the file can't be used; all its problems are told")])
  }

  private let file: String

  init(_ arguments: Arguments) throws(Problem) {
    file = arguments.value(Self.file) ?? ProgramSource.defaultName
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    switch try ProgramSource.load(file, context) {
    case .failure(let refusal):
      return context.fail(refusal.problems, total: refusal.total)
    case .success(let read):
      ProgramSource.tell(read.warnings, context)
      let changes = ProgramDifference.between(.standard, read.program).count
      if context.format == .json {
        try context.output.write(
          JSONWriter.document { writer in
            writer.member("ok", true)
            writer.member("name", read.program.name)
            writer.member("program_version", read.program.version)
            writer.member("differences_from_defaults", changes)
            writer.texts("warnings", read.warnings.map(\.what))
          })
      } else {
        let words = changes == 1 ? "1 difference" : "\(changes) differences"
        let name = TerminalText.visible(read.program.name)
        try context.output.write(
          "\(name), version \(read.program.version): fine, with \(words) from the defaults\n")
      }
      return .done
    }
  }
}
