import Basics
import JSON
import Platform
import Storage
import Workspace

/// `tandem journal log`: what happened, entry by entry.
struct JournalLogCommand: Command {
  static let last = OptionSpec.value(
    "last", .text("N"), "Only the newest N entries that are asked for")
  static let kind = OptionSpec.value(
    "what", .text("WHAT"), "Only what happened of this kind: partner, or partner.set")
  static let id = OptionSpec.value("id", .text("ID"), "Only what is about this record")
  static let actor = OptionSpec.value("by", .text("NAME"), "Only what this person did")

  static var spec: CommandSpec {
    CommandSpec(
      "log", "List what happened, the newest last",
      discussion: """
        One line an entry: its place, the moment that the program's clock showed, whether that was \
        the system's or given by --now or TANDEM_NOW, who says to have done it, what it was, the \
        record that it is about, and whether the clock stood before the entry before, whose moment \
        it then carries.
        """,
      options: [
        last, kind, id, actor, ListOptions.columns, ListOptions.sort, WorkspaceOptions.workspace,
      ], formats: Listing.formats,
      examples: [
        .init("tandem journal log --last 5", "The five newest entries"),
        .init("tandem journal log --what partner --format csv", "What happened to partners"),
      ])
  }

  private let arguments: Arguments
  private let last: Int?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    last = try arguments.whole(Self.last, in: 1...Int.max)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let workspace = try context.workspace(arguments)
    var rows: [[JSONValue]] = []
    var kinds: Set<String> = []
    let zone = KeptProgram.zone(in: RecordBook(workspace.connection), context)
    try Journal(workspace.connection).visit { (entry) throws(Problem) in
      let view = EntryView(entry: entry, zone: zone)
      kinds.insert(entry.draft.kind)
      if isWanted(view) { rows.append(view.row) }
    }
    try refuseUnknown(kinds)
    if let last { rows = Array(rows.suffix(last)) }
    try Listing("entries", EntryView.columns, none: "no such entry", rows: rows).write(
      arguments, context)
    return .done
  }

  /// Refuses --what that names nothing that a journal has.
  private func refuseUnknown(_ kinds: Set<String>) throws(Problem) {
    guard let kind = arguments.value(Self.kind) else { return }
    let records = RecordDefinition.all.map(\.name) + [PairDecision.kind, SharingTerms.kind]
    let known = kinds.union(records.flatMap { [$0 + ".set", $0 + ".removed"] })
    let names = known.union(known.compactMap { $0.split(separator: ".").first.map(String.init) })
    guard !names.contains(kind) else { return }
    let choices = names.filter { !$0.contains(".") || kind.contains(".") }.sorted()
    throw UsageProblem.badChoice("--" + Self.kind.name, found: kind, among: choices)
  }

  private func isWanted(_ view: EntryView) -> Bool {
    let what = view.entry.draft.kind
    if let kind = arguments.value(Self.kind), what != kind, !what.hasPrefix(kind + ".") {
      return false
    }
    if let id = arguments.value(Self.id), view.subject != id { return false }
    if let actor = arguments.value(Self.actor), view.entry.draft.actor != actor { return false }
    return true
  }
}
