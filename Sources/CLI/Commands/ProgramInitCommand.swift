import Basics
import JSON
import Platform
import Program

/// `tandem program init`: writes a program file with all defaults and their comments.
struct ProgramInitCommand: Command {
  static let file = ArgumentSpec(
    .file(), optional: true, "The file to write (default: program.json5)")
  static let force = OptionSpec.flag("force", letter: "f", "Replace a file that is there")

  static var spec: CommandSpec {
    CommandSpec(
      "init", "Write a program file with all defaults, to be edited",
      discussion: """
        The file says every default and, in a comment above each table, what it decides. Change \
        what differs in your company; you may delete the rest, which then keeps its default.
        """,
      arguments: [file], options: [force],
      examples: [
        .init("tandem program init ours.json5", "Start a program file"),
        .init("tandem program init -", "Only look at it"),
      ],
      exitNotes: [.init(.refused, "the file is there already, and --force was not given")])
  }

  private let file: String
  private let force: Bool

  init(_ arguments: Arguments) throws(Problem) {
    file = arguments.value(Self.file) ?? ProgramSource.defaultName
    force = arguments.isSet(Self.force)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    if file != "-", !force { try Self.refuseToReplace(file, context) }
    let text = ProgramText.text(of: .standard)
    if file == "-" {
      try context.writeDocument(text, named: "text")
      return .done
    }
    let output = try context.create(file)
    try output.write(text)
    try output.finish()
    if context.format == .json {
      try context.output.write(JSONWriter.document { $0.member("file", file) })
    } else {
      context.note("wrote \(file); change it, then: tandem program check \(file)")
    }
    return .done
  }

  private static func refuseToReplace(_ path: String, _ context: Context) throws(Problem) {
    do {
      _ = try context.open(path)
    } catch {
      if error.code == "not_found" { return }
      throw error
    }
    throw Problem(
      .refused, code: "exists", "this file is there already", at: .init(file: path),
      hint: "replace it with --force, or name another")
  }
}
