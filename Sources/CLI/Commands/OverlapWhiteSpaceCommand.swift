import Basics
import JSON
import Storage
import Workspace

/// `tandem overlap whitespace`: their accounts that we have not.
struct OverlapWhiteSpaceCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "whitespace", "List a partner's accounts that we have not",
      discussion: """
        Accounts of theirs without a pair that counts: where the partner could bring us in. A \
        doubtful pair does not count, so look at those first: tandem overlap PARTNER --review.
        """,
      arguments: [OverlapListCommand.partner],
      options: [
        OverlapListCommand.theirs, OverlapCommand.limit, AccountsListCommand.after,
        ListOptions.columns,
      ]
        + OverlapSources.options,
      formats: Listing.formats,
      examples: [.init("tandem overlap whitespace Acme", "Accounts of theirs that we have not")])
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
    let population = try PopulationChoice([overlap.theirs], in: workspace.connection)
      .given(OverlapListCommand.theirs, arguments)
    let rows = try OverlapTable(workspace.connection).whiteSpace(
      overlap.run, theirList: overlap.theirs.number,
      population: population,
      after: arguments.value(AccountsListCommand.after) ?? "", limit: page.limit)
    let listing = Listing(
      "accounts", ["key", "name", "website", "country", "population"].map { .init($0) },
      none: "no accounts",
      rows: rows.map { row in
        [row.key, row.name, row.website, row.country, row.population].map { .string($0) }
      })
    try listing.write(arguments, context)
    if rows.count == page.limit, let last = rows.last {
      context.note("for more: --after \(TerminalText.quoted(last.key))")
    }
    return .done
  }
}
