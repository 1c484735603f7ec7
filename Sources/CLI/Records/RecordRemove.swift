import Basics
import Platform
import Workspace

/// `tandem KIND remove`: takes a record away.
struct RecordRemove<Kind: RecordKind>: Command {
  private static var name: ArgumentSpec { RecordEditing<Kind>.name }

  static var spec: CommandSpec {
    CommandSpec(
      "remove", "Remove \(Kind.oneOf)",
      discussion: Kind.past,
      arguments: [name], options: WorkspaceOptions.changing,
      examples: [
        .init(
          "tandem \(Kind.definition.name) remove \(Kind.unused) --dry-run",
          "Only say what would be done")
      ],
      exitNotes: [.init(.refused, "other records refer to it")])
  }

  private let arguments: Arguments
  private let name: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    name = try arguments.required(Self.name)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let record = try change.records.named(name, Kind.definition)
      return RecordAnswer.one(try change.remove(Kind.definition, record))
    }
  }
}
