import Basics
import JSON
import Platform
import Workspace

/// `tandem KIND list`: all records of a kind, or those with certain fields.
struct RecordList<Kind: RecordKind>: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "list", "List \(Kind.definition.plural)",
      discussion: """
        Options choose those whose field is just that. People see the main fields; the other \
        forms have all of them.
        """,
      options: filters.map(RecordOptions.option) + ListOptions.all + WorkspaceOptions.reading,
      formats: Listing.formats,
      examples: [
        .init("tandem \(Kind.definition.name) list", "All of them"),
        .init(
          "tandem \(Kind.definition.name) list --sort id --limit 5 --format csv",
          "All fields of the first five, for a spreadsheet"),
      ])
  }

  /// The fields that records can be chosen by.
  private static var filters: [RecordField] {
    Kind.definition.allFields.filter { field in
      switch field.kind {
      case .choice, .flag, .reference, .quarter, .term: true
      default: false
      }
    }
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let book = RecordBook(try context.workspace(arguments).connection)
    let wanted = try RecordOptions(Kind.definition, arguments)
      .values(of: Self.filters, book, context)
    let records = try book.all(Kind.definition).filter { record in
      wanted.allSatisfy { record.value[$0.key] == $0.value }
    }
    try RecordTableView.listing(Kind.definition, records).write(arguments, context)
    return .done
  }
}

/// Records as rows.
enum RecordTableView {
  /// A listing with all fields, of which people see the main ones.
  static func listing(_ definition: RecordDefinition, _ records: [Record]) -> Listing {
    let fields = definition.allFields
    let columns =
      [TextTable.Column("id")]
      + fields.map { field in
        TextTable.Column(
          field.name, field.kind == .count || field.kind == .number ? .right : .left)
      }
    let rows = records.map { record in
      [.string(record.id)] + fields.map { record.value[$0.name] ?? .null }
    }
    let shown = [0] + fields.indices.filter { fields[$0].isListed }.map { $0 + 1 }
    return Listing(
      definition.plural, columns, none: "no \(definition.plural)", rows: rows, shown: shown)
  }
}
