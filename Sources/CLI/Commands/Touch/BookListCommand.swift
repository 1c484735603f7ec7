import Basics
import JSON
import Storage
import Workspace

/// Which book is listed.
protocol BookList: SendableMetatype {
  /// The book.
  static var book: Book { get }
  /// The words before `list`.
  static var command: String { get }
}

/// The touches.
enum TouchBookList: BookList {
  static let book = Book.touches
  static let command = "touch"
}

/// The conversions.
enum ConversionBookList: BookList {
  static let book = Book.conversions
  static let command = "conversion"
}

/// `tandem touch list` and `tandem conversion list`: the rows of a book that count.
struct BookListCommand<List: BookList>: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "list", "List the \(List.book.name) that count",
      discussion: "In the order of arrival; what was taken back is not among them.",
      options: ListOptions.all + WorkspaceOptions.reading, formats: Listing.formats,
      examples: [
        .init("tandem \(List.command) list --limit 5", "The first five"),
        .init("tandem \(List.command) list --format csv", "All of them as a table"),
      ])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) { self.arguments = arguments }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let workspace = try context.workspace(arguments)
    let columns = ["id"] + List.book.columns + ["entry"]
    var listing = Listing(
      List.book.name, columns.map { .init($0) }, none: "no \(List.book.name)")
    try BookTable(workspace.connection).visit(List.book.name) { (row) throws(Problem) in
      let fields = BookLine.fields(row.text(3) ?? "")
      let cells = List.book.columns.indices.map { $0 < fields.count ? fields[$0] : "" }
      listing.rows.append(
        [.string("\(List.book.row)-\(row.integer(0))")] + cells.map { .string($0) }
          + [.integer(row.integer(1))])
    }
    try listing.write(arguments, context)
    return .done
  }
}
