import Basics
import JSON
import Storage
import Workspace

/// `tandem accounts list`: the lists with their counts, or a page of one.
struct AccountsListCommand: Command {
  static let population = OptionSpec.value(
    "population", .text("NAME"), "Only accounts of this population")
  static let limit = OptionSpec.value(
    "limit", .text("N"), default: "50", "How many accounts to show")
  static let after = OptionSpec.value(
    "after", .text("KEY"), "Begin behind the account with this key")

  static var spec: CommandSpec {
    CommandSpec(
      "list", "List what was imported, or the accounts of a list",
      discussion: """
        Without --ours or --partner each list is shown with its counts; with one of them its \
        accounts, by key.
        """,
      options: [
        HolderOptions.ours, HolderOptions.partner, population, limit, after, ListOptions.columns,
      ]
        + WorkspaceOptions.reading,
      formats: Listing.formats,
      examples: [
        .init("tandem accounts list", "The lists and their counts"),
        .init("tandem accounts list --json", "The same for a program"),
      ])
  }

  private let arguments: Arguments
  private let holder: GivenHolder?
  private let limit: Int

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    holder = try HolderOptions.given(arguments)
    limit = try arguments.whole(Self.limit, in: 1...1_000_000_000) ?? 50
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let workspace = try context.workspace(arguments)
    let connection = workspace.connection
    guard let holder else {
      try Self.lists(connection).write(arguments, context)
      return .done
    }
    let list = try workspace.list(of: holder)
    var listing = Listing(
      "accounts",
      ["key", "name", "website", "country", "population", "owner", "stage", "amount"].map {
        TextTable.Column($0, $0 == "amount" ? .right : .left)
      }, none: "no accounts")
    let population = try PopulationChoice([list], in: connection).given(Self.population, arguments)
    let rows = try AccountTable(connection).page(
      list.number, population: population,
      after: arguments.value(Self.after) ?? "", count: limit)
    listing.rows = rows.map { row in
      [
        row.key, row.name, row.website, row.country, row.population, row.owner, row.stage,
        AmountText.of(row.amount, row.currency),
      ].map { .string($0) }
    }
    try listing.write(arguments, context)
    if rows.count == limit, let last = rows.last {
      context.note("for more: --after \(TerminalText.quoted(last.key))")
    }
    return .done
  }

  private static func lists(_ connection: Connection) throws(Problem) -> Listing {
    var listing = Listing(
      "lists",
      [
        .init("list"), .init("accounts", .right), .init("populations"),
        .init("entry", .right),
      ], none: "no accounts were imported yet: tandem accounts import")
    let table = AccountListTable(connection)
    for row in try table.all() {
      let populations = try table.populations(of: row.number)
        .map { "\($0.name) \($0.accounts)" }.joined(separator: ", ")
      let name =
        row.holder.isEmpty ? "ours" : try PartnerNames.name(of: row.holder, in: connection)
      listing.rows.append([
        .string(name), .integer(row.accounts), .string(populations), .integer(row.sequence),
      ])
    }
    return listing
  }
}
