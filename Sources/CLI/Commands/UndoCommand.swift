import Basics
import Workspace

/// `tandem undo`: takes back what an entry of the journal did.
struct UndoCommand: Command {
  static let entry = ArgumentSpec(
    .text("ENTRY"), optional: true,
    "An entry's number, or several as 5-9 (default: the newest that is not taken back)")

  static var spec: CommandSpec {
    CommandSpec(
      "undo", "Take back what an entry of the journal did",
      discussion: """
        Nothing is taken out of the journal: a further entry gives the record what it had before, \
        and can be taken back itself. Called again and again, it goes back entry by entry. A \
        record that is not what the entry made of it is refused: the newer entry comes first. The \
        last import of a list is taken back as a whole; those before it can't be. Several entries \
        are taken back all or none, the newest first.
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
  /// The entries, the newest first; nil for the newest that is not taken back.
  private let numbers: [Int64]?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    guard let text = arguments.value(Self.entry) else {
      numbers = nil
      return
    }
    let words = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count <= 2, let first = words.first.flatMap({ Int64($0) }),
      let last = words.last.flatMap({ Int64($0) }), first >= 1, first <= last,
      last - first < Self.most
    else {
      throw Problem(
        .usage, code: "bad_value", "this is no number of an entry",
        found: TerminalText.quoted(text), expected: "a whole number from 1, or several as 5-9")
    }
    numbers = (first...last).reversed()
  }

  /// More entries than that are not taken back at once.
  private static let most: Int64 = 100_000

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      var done: [Undone] = []
      for number in numbers.map({ $0.map(Optional.some) }) ?? [nil] {
        done.append(try change.undo(number))
      }
      var text = ""
      for one in done { text += try UndoAnswer.text(one, change.connection) }
      return WorkspaceChange.Answer(text) { writer in
        writer.objects("undone", done) { writer, one in UndoAnswer.members(one, &writer) }
      }
    }
  }
}
