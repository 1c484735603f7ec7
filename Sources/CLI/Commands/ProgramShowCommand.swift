import Basics
import JSON
import Platform
import Program

/// `tandem program show`: a program, or one of its tables, as it holds.
struct ProgramShowCommand: Command {
  static let what = ArgumentSpec(
    .file("FILE|SECTION"), optional: true, "A program file (default: the defaults), or a table")
  static let table = ArgumentSpec(.text("SECTION"), optional: true, "The one table to show")

  static var spec: CommandSpec {
    CommandSpec(
      "show", "Show a program, or one of its tables, as it holds",
      discussion: """
        Shows every value, those of the file and the defaults behind it. A word that is the name \
        of a table, such as tiers, commission or scoring, is taken for one; write ./tiers for a \
        file of that name.
        """,
      arguments: [what, table],
      examples: [
        .init("tandem program show tiers", "The default tiers"),
        .init("tandem program show program.json5 commission", "A file's commission table"),
        .init("tandem program show program.json5 scoring --json", "How it scores, for a program"),
      ])
  }

  private let file: String?
  private let section: String?

  init(_ arguments: Arguments) throws(Problem) {
    let names = Self.sections
    let (first, second) = (arguments.value(Self.what), arguments.value(Self.table))
    if let first, second == nil, names.contains(first) {
      (file, section) = (nil, first)
    } else {
      (file, section) = (first, second)
    }
    if let section, !names.contains(section) {
      throw Problem(
        .usage, code: "bad_value", "a program has no table '\(section)'",
        expected: "one of " + names.joined(separator: ", "),
        hint: Suggestion.nearest(to: section, among: names).map { "did you mean '\($0)'?" })
    }
  }

  /// The program of the file; a word alone may be the slip of a table's name.
  private func read(_ path: String, _ context: Context) throws(Problem) -> PartnerProgram {
    do {
      return try ProgramSource.read(path, context)
    } catch {
      guard error.code == "not_found", section == nil, error.hint == nil,
        let near = Suggestion.nearest(to: path, among: Self.sections)
      else { throw error }
      var problem = error
      problem.hint = "did you mean the table '\(near)'?"
      throw problem
    }
  }

  private static var sections: [String] {
    guard case .record(let members) = PartnerProgram.standard.node else { return [] }
    return members.map(\.key)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let program = try file.map { path throws(Problem) in try read(path, context) }
    let node = (program ?? .standard).node
    let shown = section.flatMap { node[key: $0] } ?? node
    if context.format == .json {
      try context.output.write(
        JSONWriter.document { writer in
          writer.member("section", section)
          writer.key("program")
          writer.value(shown.json)
        })
      return .done
    }
    let style = Style(context.terminal)
    try context.output.write(ProgramTable(style: style).text(shown, named: section))
    return .done
  }
}
