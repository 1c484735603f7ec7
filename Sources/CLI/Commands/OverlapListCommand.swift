import Basics
import Storage
import Workspace

/// `tandem overlap list`: the pairs behind a cell, or behind all of them.
struct OverlapListCommand: Command {
  static let partner = ArgumentSpec(.record("partner"), "The partner")
  static let ours = OptionSpec.value(
    "ours", .text("POPULATION"), "Only accounts of ours of this population")
  static let theirs = OptionSpec.value(
    "theirs", .text("POPULATION"), "Only accounts of theirs of this population")

  static var spec: CommandSpec {
    CommandSpec(
      "list", "List the pairs behind an overlap's counts",
      discussion: """
        A cell counts our accounts; here each of their pairs is a row, so there may be more rows \
        than the cell counts.
        """,
      arguments: [partner],
      options: [ours, theirs, OverlapCommand.limit, ListOptions.columns] + OverlapSources.options,
      formats: Listing.formats,
      examples: [
        .init(
          "tandem overlap list Acme --ours prospect --theirs prospect", "The pairs of one cell")
      ])
  }

  private let arguments: Arguments
  private let page: PartnerPage

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    page = try PartnerPage(arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let (workspace, overlaps) = try OverlapSources(arguments, context).find(page.partner)
    guard let overlap = overlaps.first else { return .done }
    let connection = workspace.connection
    let selection = OverlapTable.Selection(
      ours: try PopulationChoice([overlap.ours], in: connection).given(Self.ours, arguments),
      theirs: try PopulationChoice([overlap.theirs], in: connection).given(Self.theirs, arguments),
      limit: page.limit)
    let listing = try PairListing.shared(overlap, in: connection, selection)
    try listing.write(arguments, context)
    if listing.rows.count == page.limit { context.note("there may be more: --limit N") }
    return .done
  }
}
