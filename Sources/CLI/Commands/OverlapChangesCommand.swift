import Basics
import JSON
import Storage
import Workspace

/// `tandem overlap changes`: what the last import has brought into an overlap and taken out.
struct OverlapChangesCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "changes", "List what the last import changed in an overlap",
      discussion: """
        Compares the overlap with the one that the lists had before the last import of either, \
        which is matched where it was not kept. Decisions of people count on both sides as they \
        are now.
        """,
      arguments: [OverlapListCommand.partner],
      options: [OverlapCommand.limit, ListOptions.columns] + OverlapSources.options,
      formats: Listing.formats,
      examples: [.init("tandem overlap changes Acme", "What came and went with the last import")])
  }

  private let arguments: Arguments
  private let page: PartnerPage

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    page = try PartnerPage(arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let sources = try OverlapSources(arguments, context)
    guard let overlap = try sources.find(page.partner).overlaps.first else { return .done }
    let workspace = try context.workspace(arguments, .change)
    let before = try sources.maker(workspace).overlapBefore(
      with: overlap.partner, ours: overlap.ours, theirs: overlap.theirs)
    context.clearProgress()
    var listing = Listing(
      "changes", ["change", "key", "name", "population"].map { .init($0) },
      none: before == nil
        ? "no list was imported again yet, so there is nothing to compare with"
        : "the last import has changed nothing in this overlap")
    if let before {
      let table = OverlapTable(workspace.connection)
      try add(
        "added", try table.difference(overlap.run, less: before.number, limit: page.limit),
        overlap, workspace, to: &listing)
      try add(
        "removed", try table.difference(before.number, less: overlap.run, limit: page.limit),
        overlap, workspace, to: &listing)
    }
    try listing.write(arguments, context)
    return .done
  }

  private func add(
    _ change: String, _ keys: [String], _ overlap: PartnerOverlap, _ workspace: Workspace,
    to listing: inout Listing
  ) throws(Problem) {
    let table = AccountTable(workspace.connection)
    for key in keys {
      var row = try table.find(overlap.ours.number, key: key)
      if row == nil { row = try table.find(overlap.ours.number, key: key, on: .former) }
      listing.rows.append(
        [change, key, row?.name ?? "", row?.population ?? ""].map { .string($0) })
    }
  }
}
