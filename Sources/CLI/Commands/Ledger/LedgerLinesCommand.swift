import Basics
import JSON
import Money
import Platform
import Settlement
import Workspace

/// `tandem ledger lines`.
struct LedgerLinesCommand: Command {
  static let deal = OptionSpec.value("deal", .text("DEAL"), "Only this deal")
  static let customer = OptionSpec.value("customer", .text("CUSTOMER"), "Only this customer")
  static let kind = OptionSpec.value(
    "kind", .choice(Posting.Kind.allCases.map(\.name)), "Only lines of this kind")
  static let limit = OptionSpec.value("limit", .text("N"), default: "50", "How many lines to show")
  static let after = OptionSpec.value("after", .text("LINE"), "Begin behind this line")

  static var spec: CommandSpec {
    CommandSpec(
      "lines", "List the lines of the ledger",
      discussion: """
        Lines are never changed: a later difference is a further line, with the next revision. \
        tandem why LINE tells why one is what it is.
        """,
      options: [
        LedgerOptions.partner, LedgerOptions.period, deal, customer, kind, limit, after,
        LedgerOptions.asOf, ListOptions.columns, ListOptions.sort,
      ] + WorkspaceOptions.reading,
      formats: Listing.formats,
      examples: [
        .init("tandem ledger lines --partner acme", "A partner's lines"),
        .init("tandem ledger lines --kind clawback --format csv", "For a spreadsheet"),
      ])
  }

  private let arguments: Arguments
  private let limit: Int
  private let after: Int
  private let period: YearMonth?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    limit = try arguments.whole(Self.limit, in: 1...1_000_000_000) ?? 50
    after = try arguments.whole(Self.after, in: 0...1_000_000_000) ?? 0
    period = try arguments.value(LedgerOptions.period).map { (text) throws(Problem) in
      try LedgerOptions.month(text, by: "--period")
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let books = try LedgerBooks.load(arguments, context)
    var filter = try LineFilter(arguments, period, books, context)
    var listing = LineTable.listing
    for (place, posting) in books.postings.enumerated() where place >= after {
      guard filter.takes(posting) else { continue }
      guard listing.rows.count < limit else {
        filter.hasMore = true
        break
      }
      listing.rows.append(LineTable.row(place, posting, books.names))
    }
    try listing.write(arguments, context)
    if filter.hasMore, case .number(let last)? = listing.rows.last?.first {
      context.note("for more: --after \(last.text)")
    }
    return .done
  }
}

/// Which lines are wanted.
struct LineFilter {
  private var partner: NameID?
  private var deal: NameID?
  private var customer: NameID?
  private let period: YearMonth?
  private let kind: Posting.Kind?
  /// Whether something is wanted that no line has.
  private var isEmpty = false
  /// Whether there are more lines than were asked for.
  var hasMore = false

  init(
    _ arguments: Arguments, _ period: YearMonth?, _ books: Books, _ context: Context
  ) throws(Problem) {
    self.period = period
    kind = arguments.value(LedgerLinesCommand.kind).flatMap { name in
      Posting.Kind.allCases.first { $0.name == name }
    }
    if let name = arguments.value(LedgerOptions.partner) {
      let id = try PartnerChoice.id(name, arguments, context)
      partner = find(id, books)
    }
    if let name = arguments.value(LedgerLinesCommand.deal) { deal = find(name, books) }
    if let name = arguments.value(LedgerLinesCommand.customer) { customer = find(name, books) }
  }

  private mutating func find(_ name: String, _ books: Books) -> NameID? {
    let id = books.names.find(Identifier(name))
    if id == nil { isEmpty = true }
    return id
  }

  /// Whether a line is wanted.
  func takes(_ posting: Posting) -> Bool {
    !isEmpty && partner.map { $0 == posting.payee } ?? true
      && deal.map { $0 == posting.deal } ?? true
      && customer.map { $0 == posting.customer } ?? true
      && period.map { $0 == posting.period } ?? true && kind.map { $0 == posting.kind } ?? true
  }
}

/// The partner that a user names, for commands that only look.
enum PartnerChoice {
  /// The partner's id; pools that nobody may have yet are owed to `(unassigned)`.
  static func id(
    _ name: String, _ arguments: Arguments, _ context: Context
  ) throws(Problem) -> String {
    if ByteOrder.same(name, Posting.unassigned.text) { return name }
    let connection = try context.workspace(arguments).connection
    return try RecordBook(connection).named(name, .partner).id
  }
}

/// Lines as rows.
enum LineTable {
  /// The columns, of which people see the main ones.
  static var listing: Listing {
    var listing = Listing(
      "lines",
      [
        .init("line", .right), .init("day"), .init("period"), .init("partner"), .init("kind"),
        .init("currency"), .init("amount", .right), .init("rate", .right), .init("deal"),
        .init("customer"), .init("event"), .init("part"), .init("version"), .init("exchange"),
        .init("rounding"), .init("payable_on"), .init("hold"), .init("run", .right),
        .init("revision", .right),
      ], none: "no such lines")
    listing.shown = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 16]
    return listing
  }

  /// A line by its columns.
  static func row(_ place: Int, _ posting: Posting, _ names: NameTable) -> [JSONValue] {
    func name(_ id: NameID) -> JSONValue { id.isSome ? .string(names[id].text) : .null }
    let hasRate = posting.kind != .clawback && posting.kind != .trueUp && posting.rate != .zero
    return [
      .integer(Int64(place) + 1), .string(posting.day.text), .string(posting.period.text),
      name(posting.payee), .string(posting.kind.name), .string(posting.currency.code),
      .string(Minor(posting.minor).text(in: posting.currency)),
      hasRate ? .string(posting.rate.rate.percentText + " %") : .null, name(posting.deal),
      name(posting.customer), name(posting.event), name(posting.part), name(posting.version),
      name(posting.exchange), .string(posting.rounding.rawValue),
      .string(posting.payableOn.text),
      posting.hold == .none ? .null : .string(posting.hold.name), .integer(Int64(posting.run)),
      .integer(Int64(posting.revision)),
    ]
  }
}
