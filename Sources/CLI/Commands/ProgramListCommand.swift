import Basics
import JSON
import Platform
import Workspace

/// `tandem program list`: the programs that were applied, and which one is in force.
struct ProgramListCommand: Command {
  static let text = OptionSpec.value("text", .text("ID"), "Write this program's text instead")

  static var spec: CommandSpec {
    CommandSpec(
      "list", "List the programs that were applied in the workspace",
      options: [text] + ListOptions.all + [WorkspaceOptions.workspace], formats: Listing.formats,
      examples: [
        .init("tandem program list", "All of them, and which one is in force"),
        .init(
          "tandem program apply program.json5 -q && tandem program list --format csv",
          "For a spreadsheet"),
      ])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let book = RecordBook(try context.workspace(arguments).connection)
    if let id = arguments.value(Self.text) {
      let record = try book.named(id, .program)
      try context.writeDocument(record.text("text") ?? "", named: "text")
      return .done
    }
    let held = try KeptProgram.record(in: book, at: try context.present())
    let columns: [TextTable.Column] = [
      .init("id"), .init("name"), .init("program_version", .right), .init("from"),
      .init("in_force"), .init("digest"),
    ]
    let rows = try book.all(.program).map { record in
      [
        JSONValue.string(record.id), record.value["name"] ?? .null,
        record.value["program_version"] ?? .null, record.value["from"] ?? .null,
        .bool(record == held), record.value["digest"] ?? .null,
      ]
    }
    let listing = Listing(
      "programs", columns, none: "no program was applied: the defaults hold", rows: rows,
      shown: [0, 1, 2, 3, 4])
    try listing.write(arguments, context)
    return .done
  }
}
