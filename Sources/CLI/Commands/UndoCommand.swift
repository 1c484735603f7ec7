import Basics
import Platform
import Storage
import Workspace

/// `tandem undo`: takes back what an entry of the journal did.
struct UndoCommand: Command {
  static let entry = ArgumentSpec(
    .text("ENTRY"), optional: true,
    "The entry's number (default: the newest that is not taken back)")

  static var spec: CommandSpec {
    CommandSpec(
      "undo", "Take back what an entry of the journal did",
      discussion: """
        Nothing is taken out of the journal: a further entry gives the record what it had before, \
        and can be taken back itself. Called again and again, it goes back entry by entry. A \
        record that was changed since is refused: the newer entry comes first.
        """,
      arguments: [entry], options: WorkspaceOptions.changing,
      examples: [
        .init("tandem undo", "Take back the newest change"),
        .init("tandem undo 3 --dry-run", "Only say what taking back entry 3 would do"),
      ],
      exitNotes: [
        .init(.refused, "the record was changed since, others need it, or there is nothing")
      ])
  }

  private let arguments: Arguments
  private let number: Int64?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    number = try arguments.value(Self.entry).flatMap { (text) throws(Problem) in
      try JournalShowCommand.number(text)
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let isHead = arguments.value(Self.entry) == "head"
      let wanted = isHead ? try change.head().sequence : number
      let undoing = try Undoing(wanted, in: change.connection)
      let edit = try change.undo(undoing)
      let sequence = undoing.entry.sequence
      let text = "took back entry \(sequence)\n" + RecordAnswer.text(edit)
      return WorkspaceChange.Answer(text) { writer in
        writer.member("undone", Int(sequence))
        RecordAnswer.members(edit, &writer)
      }
    }
  }
}
