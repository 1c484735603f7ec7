import Basics
import JSON
import Platform
import Storage
import Workspace

/// `tandem revenue`: what customers paid, and what went back.
struct RevenueCommand: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      "revenue", "Import payments, refunds, chargebacks and churn",
      discussion: """
        Each event has a source, an id and a type; together they tell it apart, so that importing \
        it again is harmless (R-43). Commission follows collected revenue.
        """,
      examples: [
        .init("tandem revenue import payments.csv --dry-run", "What would be imported"),
        .init("tandem revenue list --limit 5", "The newest events"),
      ])
  }

  static var subcommands: [any Command.Type] {
    [RevenueImportCommand.self, RevenueListCommand.self]
  }
}

/// `tandem revenue list`.
struct RevenueListCommand: Command {
  static let limit = OptionSpec.value(
    "limit", .text("N"), default: "50", "How many events to show")

  static var spec: CommandSpec {
    CommandSpec(
      "list", "List events, the newest import first",
      discussion: "Amounts are in their currency's units; entry and line say where each came from.",
      options: [limit, ListOptions.columns] + WorkspaceOptions.reading,
      formats: Listing.formats,
      examples: [.init("tandem revenue list", "The newest events")])
  }

  private let arguments: Arguments
  private let limit: Int

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    limit = try arguments.whole(Self.limit, in: 1...1_000_000_000) ?? 50
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let connection = try context.workspace(arguments).connection
    let names = Book.revenue.columns
    let amounts = ["gross", "discount", "tax", "list_price"]
    var listing = Listing(
      "revenue",
      names.map { TextTable.Column($0, amounts.contains($0) ? .right : .left) }
        + [.init("entry", .right)],
      none: "no revenue was imported yet: tandem revenue import")
    listing.shown = [0, 2, 3, 5, 6, 7, 8, 9, 15, 16]
    let table = BookTable(connection)
    for batch in try table.batches(of: Book.revenue.name).reversed() where batch.stands {
      guard listing.rows.count < limit else { break }
      try table.visit(batch) { (row) throws(Problem) in
        guard listing.rows.count < limit else { return }
        let fields = BookLine.fields(row.text(3) ?? "")
        guard fields.count == names.count else { return }
        listing.rows.append(
          RevenueFields.values(fields) + [.integer(row.integer(1))])
      }
    }
    try listing.arranged(arguments).write(context)
    return .done
  }
}
