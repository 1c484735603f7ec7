import Basics
import JSON
import Platform
import Storage
import Workspace

/// `tandem KIND show`: all that is known of a record, and how it came about.
struct RecordShow<Kind: RecordKind>: Command {
  private static var name: ArgumentSpec { RecordEditing<Kind>.name }
  private static var history: OptionSpec {
    .flag("history", "Also show each change, the oldest first")
  }

  static var spec: CommandSpec {
    CommandSpec(
      "show", "Show all that is known of \(Kind.oneOf)",
      arguments: [name], options: [history] + WorkspaceOptions.reading,
      examples: [
        .init("tandem \(Kind.definition.name) show \(Kind.example)", "All fields"),
        .init(
          "tandem \(Kind.definition.name) show \(Kind.example) --history",
          "And who changed what when"),
      ])
  }

  private let arguments: Arguments
  private let name: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    name = try arguments.required(Self.name)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let connection = try context.workspace(arguments).connection
    let record = try RecordBook(connection).named(name, Kind.definition)
    var past = try RecordHistory(of: record.kind, record.id, in: connection)
    if Kind.definition.isErasable { past = try past.revealed(in: connection) }
    let view = RecordView(
      definition: Kind.definition, record: record, history: past,
      showsHistory: arguments.isSet(Self.history),
      zone: KeptProgram.zone(in: RecordBook(connection), context))
    let style = Style(context.terminal)
    try context.output.write(context.format == .json ? view.document : view.text(style))
    return .done
  }
}

/// A record in full.
struct RecordView {
  let definition: RecordDefinition
  let record: Record
  let history: RecordHistory
  let showsHistory: Bool
  /// Whose time is told.
  let zone: Zone

  /// For people: a line a field, then who said so last.
  func text(_ style: Style) -> String {
    let names = ["id"] + record.value.members.map(\.key)
    let width = names.map(\.utf8.count).max() ?? 0
    func line(_ name: String, _ words: String) -> String {
      let gap = String(repeating: " ", count: width - name.utf8.count + 2)
      return style.faint(name) + gap + words + "\n"
    }
    var text = line("id", TerminalText.visible(record.id))
    for member in record.value.members {
      text += line(member.key, TerminalText.visible(Listing.words(member.value)))
    }
    if let last = history.steps.last {
      text += "\n" + sentence(last.entry) + "\n"
    }
    if showsHistory { text += "\n" + table.text(indent: 0, style: style) }
    return text
  }

  private func sentence(_ entry: JournalEntry) -> String {
    let view = EntryView(entry: entry, zone: zone)
    let name = TerminalText.visible(entry.draft.actor)
    return "last set by \(name) at \(view.recorded), journal entry \(entry.sequence)"
  }

  private var table: TextTable {
    var table = TextTable([
      .init("entry", .right), .init("recorded_at"), .init("by"), .init("field"), .init("was"),
      .init("is"),
    ])
    for step in history.steps {
      let view = EntryView(entry: step.entry, zone: zone)
      for change in step.changes {
        table.add([
          String(step.entry.sequence), view.recorded, step.entry.draft.actor, change.field,
          change.before.map(Listing.words) ?? "", change.after.map(Listing.words) ?? "",
        ])
      }
    }
    return table
  }

  /// One JSON document.
  var document: String {
    JSONWriter.document { writer in
      writer.object(definition.name) { writer in
        writer.member("id", record.id)
        for member in record.value.members {
          writer.key(member.key)
          writer.value(member.value)
        }
      }
      if let last = history.steps.last { origin(last.entry, &writer) }
      guard showsHistory else { return }
      writer.objects("history", history.steps) { writer, step in
        origin(step.entry, &writer)
        writer.objects("changes", step.changes) { writer, change in
          writer.member("field", change.field)
          for (name, value) in [("before", change.before), ("after", change.after)] {
            writer.key(name)
            writer.value(value ?? .null)
          }
        }
      }
    }
  }

  private func origin(_ entry: JournalEntry, _ writer: inout JSONWriter) {
    writer.member("entry", Int(entry.sequence))
    writer.member("recorded_at", EntryView(entry: entry, zone: zone).recorded)
    writer.member("by", entry.draft.actor)
  }
}
