import Basics
import JSON
import Platform
import Storage
import Workspace

/// `tandem fx`: exchange rates.
struct FXCommand: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      "fx", "Import and list exchange rates",
      discussion: """
        A share is converted by the newest rate on or before the payment's day; one that is too \
        old is refused (R-25). The rate and its day stand on each line that it made.
        """,
      examples: [
        .init("tandem fx import rates.csv --dry-run", "What would be imported"),
        .init("tandem fx list", "The rates"),
      ])
  }

  static var subcommands: [any Command.Type] { [FXImportCommand.self, FXListCommand.self] }
}

/// `tandem fx list`.
struct FXListCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "list", "List the exchange rates", discussion: "In the order in which they came.",
      options: ListOptions.all + WorkspaceOptions.reading, formats: Listing.formats,
      examples: [.init("tandem fx list --sort -day --limit 5", "The newest rates")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let connection = try context.workspace(arguments).connection
    var listing = Listing(
      "rates",
      Book.rates.columns.map { TextTable.Column($0, $0 == "rate" ? .right : .left) }
        + [.init("entry", .right)], none: "no rates were imported yet: tandem fx import")
    try BookTable(connection).visit(Book.rates.name) { (row) throws(Problem) in
      let fields = BookLine.fields(row.text(3) ?? "")
      guard fields.count == Book.rates.columns.count else { return }
      listing.rows.append(fields.map { .string($0) } + [.integer(row.integer(1))])
    }
    try listing.write(arguments, context)
    return .done
  }
}
