import Basics
import JSON
import Platform
import Program
import Workspace

/// `tandem program apply`: keeps a program file in the workspace, to hold from a day on.
struct ProgramApplyCommand: Command {
  static let file = ArgumentSpec(
    .file(), optional: true, "The program file (default: program.json5)")
  static let from = OptionSpec.value(
    "from", .text("DATE"),
    "The day from which it holds (default: its effective_from, else today in UTC)")

  static var spec: CommandSpec {
    CommandSpec(
      "apply", "Keep a program in the workspace, from a day on",
      discussion: """
        The file's text is kept as it is and never rewritten: what was decided by an earlier \
        program stays decided. Of the programs whose day has come the one with the latest day is \
        in force; tandem program list shows them all. Commands that work in the workspace go by \
        it where --program names no other.
        """,
      arguments: [file], options: [from] + WorkspaceOptions.changing,
      examples: [
        .init("tandem program apply program.json5", "From the day that it names, or today"),
        .init(
          "tandem program apply program.json5 --from 2026-04-01 --dry-run",
          "Only say what would be kept"),
      ],
      exitNotes: [
        .init(.badInput, "the file can't be used; all its problems are told"),
        .init(.refused, "the same text holds from that day already"),
      ])
  }

  private let arguments: Arguments
  private let file: String
  private let from: CivilDate?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    file = arguments.value(Self.file) ?? ProgramSource.defaultName
    from = try DateOption.value(of: Self.from, arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let bytes = try context.open(file).readAll(limit: ProgramSource.limit)
    let read: ProgramFile
    do throws(ProgramFile.Refusal) {
      read = try ProgramFile(bytes, file: file)
    } catch {
      return context.fail(error.problems, total: error.total)
    }
    ProgramSource.tell(read.warnings, context)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .badInput("the program file is no UTF-8", at: .init(file: file))
    }
    let stated = from ?? read.program.effectiveFrom
    let now = try context.present()
    let day = stated ?? read.program.zone.date(of: now) ?? now.utcDate
    let digest = SHA256.digest(of: bytes.span).text
    let members: [JSONObject.Member] = [
      .init(key: "name", value: .string(read.program.name)),
      .init(key: "program_version", value: .integer(Int64(read.program.version))),
      .init(key: "from", value: .string(day.text)),
      .init(key: "digest", value: .string(digest)), .init(key: "text", value: .string(text)),
    ]
    return try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let edit = try change.add(.program, id: nil, JSONObject(members) ?? .empty)
      let words = "\(read.program.name), version \(read.program.version)"
      let line = "program \(edit.id) applied: \(TerminalText.visible(words)), from \(day.text) on\n"
      return WorkspaceChange.Answer(line) { writer in
        writer.member("id", edit.id)
        writer.member("name", read.program.name)
        writer.member("program_version", Int(read.program.version))
        writer.member("from", day.text)
        writer.member("digest", digest)
      }
    }
  }
}
