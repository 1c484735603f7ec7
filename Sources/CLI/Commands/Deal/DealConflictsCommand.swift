import Basics
import CoSell
import JSON
import Workspace

/// `tandem deal conflicts`: what a person should settle.
struct DealConflictsCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "conflicts", "List what is disputed, due, contested, expiring or suspect",
      discussion: """
        Open disputes with what is due and overdue (R-39), rival registrations on one account, \
        registrations against a contact of our own (R-32), registrations that end within 14 days \
        (R-30), and partners whose registrations look as if they were only meant to keep others \
        out: for a person to look at, nothing is decided by it.
        """,
      options: [DealOptions.asOf] + ListOptions.all + WorkspaceOptions.reading,
      formats: Listing.formats,
      examples: [.init("tandem deal conflicts", "What to look at")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) { self.arguments = arguments }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let book = try context.deals(arguments, try context.workspace(arguments))
    var listing = Listing(
      "conflicts", ["kind", "account", "who", "what", "next"].map { .init($0) },
      none: "nothing to settle")
    let conflicts = DealConflicts(book)
    listing.rows = conflicts.rows.map { row in
      [row.code, row.account, row.who, row.what, row.next].map { $0.map { .string($0) } ?? .null }
    }
    try listing.write(arguments, context)
    return .done
  }
}
