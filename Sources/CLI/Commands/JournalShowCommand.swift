import Basics
import JSON
import Platform
import Storage
import Workspace

/// `tandem journal show`: all of one entry.
struct JournalShowCommand: Command {
  static let entry = ArgumentSpec(.text("ENTRY"), "The entry's number, or head for the newest")

  static var spec: CommandSpec {
    CommandSpec(
      "show", "Show all of one entry",
      arguments: [entry], options: WorkspaceOptions.reading,
      examples: [
        .init("tandem journal show 1", "How the workspace began"),
        .init("tandem journal show head --json", "The newest entry, for a program"),
      ])
  }

  private let arguments: Arguments
  private let number: Int64?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    number = try Self.number(try arguments.required(Self.entry))
  }

  /// The number of an entry; nil for the newest.
  static func number(_ text: String) throws(Problem) -> Int64? {
    if text == "head" { return nil }
    guard let number = Int64(text), number >= 1 else {
      throw Problem(
        .usage, code: "bad_value", "this is no number of an entry",
        found: TerminalText.quoted(text), expected: "a whole number from 1, or head")
    }
    return number
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let workspace = try context.workspace(arguments)
    let journal = Journal(workspace.connection)
    let head = try journal.head().sequence
    let wanted = number ?? head
    guard let entry = try journal.entry(wanted) else {
      throw Problem(
        .usage, code: "unknown_entry", "the journal has no entry \(wanted)",
        expected: "1 to \(head)", hint: "tandem journal log lists them")
    }
    let facts = EntryView(
      entry: entry, zone: KeptProgram.zone(in: RecordBook(workspace.connection), context)
    ).facts
    if context.format == .json {
      try context.output.write(
        JSONWriter.document { writer in
          for fact in facts {
            writer.key(fact.name)
            writer.value(fact.value)
          }
        })
      return .done
    }
    let width = facts.map(\.name.utf8.count).max() ?? 0
    var text = ""
    for fact in facts where fact.value != .null {
      let gap = String(repeating: " ", count: width - fact.name.utf8.count + 2)
      text += fact.name + gap + TerminalText.visible(Listing.words(fact.value)) + "\n"
    }
    try context.output.write(text)
    return .done
  }
}
