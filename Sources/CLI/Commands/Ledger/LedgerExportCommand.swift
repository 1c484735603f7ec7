import Basics
import Platform
import Settlement
import Workspace

/// `tandem ledger export`.
struct LedgerExportCommand: Command {
  static let out = OptionSpec.value("out", .file(), "Write it here (standard output)")
  static let force = OptionSpec.flag("force", "Replace a file that is there")

  static var spec: CommandSpec {
    CommandSpec(
      "export", "Write the ledger as a journal of plain text",
      discussion: """
        hledger and ledger read the first form, beancount the second. A line of a closed month that \
        became known later stands on the first day of the month to which it was posted, with its \
        own day beside it.
        """,
      options: [out, force, LedgerOptions.asOf] + WorkspaceOptions.reading,
      formats: [.hledger, .beancount],
      examples: [
        .init("tandem ledger export --format beancount --out ledger.beancount", "For beancount")
      ],
      exitNotes: [.init(.refused, "the file is there already")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let path = arguments.value(Self.out) ?? "-"
    if path != "-", !arguments.isSet(Self.force) { try context.refuseToReplace(path) }
    let books = try LedgerBooks.load(arguments, context)
    let dialect: JournalDialect = context.format == .beancount ? .beancount : .hledger
    let output = try context.create(path)
    var trouble: Problem?
    JournalWriter(books, dialect).write { piece in
      guard trouble == nil else { return }
      do throws(Problem) {
        try output.write(piece)
      } catch {
        trouble = error
      }
    }
    if let trouble { throw trouble }
    if path != "-" { try output.finish() }
    return .done
  }
}
