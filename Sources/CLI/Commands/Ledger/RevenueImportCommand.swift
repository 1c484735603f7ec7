import Basics
import JSON
import Money
import Platform
import Settlement
import Storage
import Tabular
import Workspace

/// `tandem revenue import`.
struct RevenueImportCommand: Command {
  static let file = ArgumentSpec(.file(), "The events, CSV or JSON, with a header")
  static let map = OptionSpec.value(
    "map", .text("COLUMNS"), repeatable: true, "Which column is which: id=Charge,deal=Deal")
  static let preset = OptionSpec.value(
    "preset", .choice(RevenuePreset.allCases.map(\.rawValue)), "Whose report it is")
  static let source = OptionSpec.value(
    "source", .text("NAME"), "The system that the ids are of, where no column says (import)")
  static let currency = OptionSpec.value(
    "currency", .text("CODE"), "The currency of amounts where no column says")
  static let amounts = OptionSpec.value(
    "amounts", .choice(["decimal", "minor"]), "Whether amounts are 12.50 or 1250 (decimal)")
  static let decimal = OptionSpec.value(
    "decimal", .choice(AmountDigits.DecimalMark.allCases.map(\.rawValue)),
    "The mark before the decimals of all amounts (else each must tell)")
  static let skipBad = OptionSpec.flag(
    "skip-bad", "Import the good rows where some can't be used")
  static let skipped = OptionSpec.value(
    "skipped", .file(), "Write the rows that can't be read, and are left out, here")

  static var spec: CommandSpec {
    CommandSpec(
      "import", "Import payments, refunds, chargebacks and churn",
      discussion: """
        Columns are found by name: type (payment, refund, chargeback, churn; payment where there \
        is none), source, id, date or at, deal, customer, payment (what money goes back of), \
        currency, amount, discount, tax, list_price, revenue (monthly, annual, usage, outcome, \
        resold, services), flags. --map says what is called otherwise. A date is a day in the \
        program's zone; an instant needs its offset (R-15). A column that is called amount_minor \
        holds minor units.

        The same event again is counted and changes nothing; the same id with another body is \
        refused, and both are shown (R-43). One row that can't be used stops the whole import, \
        unless --skip-bad is given. tandem undo takes an import back; what it had earned is taken \
        back by the next run.

        The order of arrival does not matter: a refund, a chargeback or a churn whose payment is \
        not known yet is taken in, told as a note, and waits. It settles with the first run after \
        the payment has come, in the month that is open then (R-41). More than was paid of a known \
        payment can't go back, and is refused (R-21).

        --preset stripe-charges reads Stripe's export of charges: paid ones become payments; what \
        went back has no day there, so import it from the balance report. --preset stripe-balance \
        reads the itemized balance report: charges, refunds and disputes. Both need a column with \
        the deal: --map deal=COLUMN.
        """,
      arguments: [file],
      options: [map, preset, source, currency, amounts, decimal, skipBad, skipped]
        + WorkspaceOptions.changing,
      examples: [
        .init("tandem revenue import payments.csv --dry-run", "What would be imported"),
        .init("tandem revenue import payments.csv --source billing", "Import it"),
      ],
      exitNotes: [
        .init(.badInput, "rows or columns can't be used; nothing was imported"),
        .init(.refused, "a known id says something else; nothing was imported"),
      ])
  }

  private let arguments: Arguments
  private let file: String
  private let map: [(name: String, column: String)]
  private var options = RevenueRowMaker.Options()

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    file = try arguments.required(Self.file)
    map = try AccountColumns.given(arguments.values(Self.map), for: "", Self.map)
    options.preset = arguments.value(Self.preset).flatMap(RevenuePreset.init(rawValue:))
    options.source = arguments.value(Self.source) ?? options.preset?.source ?? "import"
    options.isMinor = arguments.value(Self.amounts) == "minor"
    options.decimalMark = arguments.value(Self.decimal).flatMap(AmountDigits.DecimalMark.init)
    if let code = arguments.value(Self.currency) {
      guard let currency = Currency(code) else {
        throw UsageProblem.badValue(
          of: Self.currency, found: code, expected: "a code of ISO 4217, such as USD")
      }
      options.currency = currency
    }
    if options.source.isEmpty {
      throw UsageProblem.badValue(of: Self.source, found: "", expected: "a name")
    }
    if arguments.isSet(Self.skipped), !arguments.isSet(Self.skipBad) {
      throw Problem(
        .usage, code: "missing_option", "--skipped goes with --skip-bad", expected: "both")
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var read = try reading(context)
    try read.read()
    if !read.problems.isEmpty {
      guard arguments.isSet(Self.skipBad) else {
        return context.fail(read.problems.kept, total: read.problems.count)
      }
      tellSkipped(read.problems, context)
      try writeSkipped(read, context)
    }
    warn(read, context)
    var refused = RowProblems()
    do throws(Problem) {
      return try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
        let arrival = try RevenueArrival(read, in: change.connection)
        if let first = arrival.problems.kept.first, !arguments.isSet(Self.skipBad) {
          refused = arrival.problems
          throw first
        }
        tellSkipped(arrival.problems, context)
        tellWaiting(arrival.waiting, context)
        try change.add(
          arrival.sheet, to: .revenue, remarks: remarks(read, arrival), on: Threads(nil))
        return Self.answer(read, arrival)
      }
    } catch {
      guard !refused.isEmpty else { throw error }
      return context.fail(refused.kept, total: refused.count)
    }
  }

  /// A reader that knows the deals and the program's zone.
  private func reading(_ context: Context) throws(Problem) -> RevenueFile {
    let connection = try context.workspace(arguments).connection
    let rules = try LedgerRules.inForce(RecordBook(connection), context)
    var options = options
    options.zone = rules.zone
    let deals = RevenueDeals(
      try DealBook(in: connection, rules: rules.deals, at: .now(try context.present())))
    return RevenueFile(file, map: map, options, deals, context)
  }

  private func warn(_ read: RevenueFile, _ context: Context) {
    if read.ignored > 0 {
      context.note("rows of the report that are no such events: \(read.ignored)")
    }
    if read.paymentsOfOpenDeals > 0 {
      context.warn(
        "payments of deals that are not won, which earn nothing until they are:"
          + " \(read.paymentsOfOpenDeals)")
    }
  }

  private func remarks(_ read: RevenueFile, _ arrival: RevenueArrival) -> [JSONObject.Member] {
    let columns = read.columns?.used.map { used in
      JSONObject.Member(key: used.field.name, value: .string(used.column))
    }
    let name = file == "-" ? "standard input" : file
    return [
      .init(key: "file", value: .string(name.split(separator: "/").last.map(String.init) ?? name)),
      .init(key: "file_bytes", value: .integer(Int64(read.source?.count ?? 0))),
      .init(
        key: "file_digest", value: (read.source?.finish().text).map { .string($0) } ?? .null),
      .init(key: "columns", value: .object(JSONObject(columns ?? []) ?? .empty)),
      .init(key: "known", value: .integer(Int64(arrival.known + read.repeats))),
      .init(
        key: "skipped", value: .integer(Int64(read.problems.count + arrival.problems.count))),
    ]
  }

  private static func answer(
    _ read: RevenueFile, _ arrival: RevenueArrival
  ) -> WorkspaceChange.Answer {
    let kinds = RevenueEvent.Kind.allCases.map { ($0.rawValue, arrival.counts[$0] ?? 0) }
    let known = arrival.known + read.repeats
    let skipped = read.problems.count + arrival.problems.count
    let words = kinds.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    var text = "revenue: \(Plural.of(arrival.sheet.count, "event")) imported"
    text += (words.isEmpty ? "" : ": " + words) + "\n"
    if arrival.waiting.count > 0 {
      text += "  that wait for what is not known yet: \(arrival.waiting.count)\n"
    }
    if known > 0 { text += "  known already, and not imported again: \(known)\n" }
    if skipped > 0 { text += "  rows that can't be used, and were left out: \(skipped)\n" }
    return WorkspaceChange.Answer(text) { writer in
      writer.member("imported", arrival.sheet.count)
      writer.object("types") { writer in
        for (name, count) in kinds { writer.member(name, count) }
      }
      writer.member("waiting", arrival.waiting.count)
      writer.member("known", known)
      writer.member("skipped", skipped)
      writer.object("columns") { writer in
        for used in read.columns?.used ?? [] { writer.member(used.field.name, used.column) }
      }
    }
  }

  private func tellSkipped(_ problems: RowProblems, _ context: Context) {
    for problem in problems.kept { context.warn("left out: " + ProblemText.line(problem)) }
    let more = problems.count - problems.kept.count
    if more > 0 { context.warn("left out: \(more) more") }
  }

  /// What waits, each at its row (R-41).
  private func tellWaiting(_ waiting: RowProblems, _ context: Context) {
    for problem in waiting.kept { context.note("waits: " + ProblemText.line(problem)) }
    let more = waiting.count - waiting.kept.count
    if more > 0 { context.note("waits: \(more) more") }
  }

  private func writeSkipped(_ read: RevenueFile, _ context: Context) throws(Problem) {
    guard let path = arguments.value(Self.skipped) else { return }
    let output = try context.create(path)
    try output.write(read.skippedHeader + read.skipped)
    try output.finish()
  }
}
