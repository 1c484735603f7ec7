import Basics
import JSON
import Platform
import Program
import Reporting
import Settlement
import Storage
import Workspace

/// `tandem statement`: what a partner is owed, line by line.
struct StatementCommand: Command {
  static let partner = ArgumentSpec(.record("partner"), "The partner")
  static let period = OptionSpec.value(
    "period", .text("PERIOD"),
    "A month, quarter or year: 2026-01, 2026Q1, 2026 (default: all there is)")
  static let audience = OptionSpec.value(
    "audience", .choice(["internal", "partner"]), default: "internal", "Who reads it")

  static var spec: CommandSpec {
    CommandSpec(
      "statement", "Show what a partner is owed, line by line",
      discussion: """
        Opening balance, each line with its day, deal, base, rate and reason, clawbacks, payouts, \
        closing balance: they tie, or the command says that the file is damaged. Below stands what \
        is owed and waits today, and behind which gate.

        The partner's form is made of values that know no other partner and nothing internal. A \
        customer is named where the partner registered the deal or is party to its split. The last \
        line is a receipt: tandem journal verify --head says later whether the history still \
        contains it.
        """,
      arguments: [partner],
      options: [period, audience, OwnTemplates.option] + WorkspaceOptions.reading,
      formats: [.text, .json, .csv, .md, .html],
      examples: [
        .init("tandem statement dune --period 2026Q1", "A quarter"),
        .init(
          "tandem statement dune --audience partner --format md", "To send to the partner"),
      ])
  }

  private let arguments: Arguments
  private let name: String
  private let months: ClosedRange<YearMonth>?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    name = try arguments.required(Self.partner)
    months = try arguments.value(Self.period).map { (text) throws(Problem) in
      guard let months = Self.months(text) else {
        throw UsageProblem.badValue(
          of: Self.period, found: text, expected: "a month, quarter or year: 2026-01, 2026Q1, 2026")
      }
      return months
    }
  }

  private static func months(_ text: String) -> ClosedRange<YearMonth>? {
    if let month = YearMonth(text) { return month...month }
    if let quarter = Quarter(text) { return quarter.firstMonth...quarter.lastMonth }
    guard text.utf8.count == 4, let year = Int(text),
      let first = YearMonth(year: year, month: 1), let last = YearMonth(year: year, month: 12)
    else { return nil }
    return first...last
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let connection = try context.workspace(arguments).connection
    let isForPartner = arguments.value(Self.audience) == "partner"
    let (statements, head, partner, day) = try connection.read { () throws(Problem) in
      let book = RecordBook(connection)
      let partner = try book.named(name, .partner)
      let today = try KeptProgram.today(in: book, context)
      let program = try ProgramSource.inForce(arguments, context) ?? .standard
      let desk = try PayoutDesk(in: connection, context)
      let maker = StatementMaker(
        partner: partner, months: months ?? Self.all(desk, Identifier(partner.id), today),
        day: today, desk: desk, gates: try PayoutGates(of: book, on: today, program))
      return (try maker.statements(), try Journal(connection).head(), partner, today)
    }
    let document = StatementDocument(
      sheets: statements.map { isForPartner ? $0.partner.sheet : $0.sheet },
      partner: partner.id, audience: isForPartner ? "partner" : "internal", head: head)
    switch context.format {
    case .json: try context.output.write(document.json)
    case .csv: try context.output.write(document.csv)
    case .md: try context.output.write(document.markdown)
    case .html:
      let shown = statements.map { statement in
        AccountStatement(
          statement.partner,
          waiting: isForPartner ? statement.partner.waiting : statement.waiting)
      }
      let page = StatementPage(
        partner.text("name") ?? partner.id, months: arguments.value(Self.period) ?? "all months",
        day: day, isInternal: !isForPartner, shown,
        receipt: Receipt(sequence: Int(clamping: head.sequence), head: head.hash.text),
        OwnTemplates.set(arguments, context))
      try context.output.write(try page.html())
    default: try context.output.write(document.text(Style(context.terminal)))
    }
    return .done
  }

  /// The months in which anything of the partner's stands.
  private static func all(
    _ desk: PayoutDesk, _ partner: Identifier, _ today: CivilDate
  ) -> ClosedRange<YearMonth> {
    var (first, last) = (today.yearMonth, today.yearMonth)
    guard let id = desk.books.names.find(partner) else { return first...last }
    for posting in desk.books.postings where posting.payee == id {
      first = min(first, posting.period)
      last = max(last, posting.period)
    }
    for payout in desk.kept where Identifier(payout.partner) == partner {
      guard let month = payout.paidOn?.yearMonth else { continue }
      first = min(first, month)
      last = max(last, month)
    }
    return first...last
  }
}
