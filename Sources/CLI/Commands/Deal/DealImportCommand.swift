import Basics
import CoSell
import CommissionCore
import JSON
import Money
import Tabular
import Workspace

/// `tandem deal import`: registers the deals of a file.
struct DealImportCommand: Command {
  static let draft = OptionSpec.flag("draft", "Leave them drafts instead of handing them in")
  private static let wanted = [
    WantedColumn(
      "account", aliases: ["account name", "company", "company name", "customer"], isNeeded: true),
    WantedColumn("website", aliases: ["domain", "url", "company website"]),
    WantedColumn("partner", aliases: ["partner name", "partner id"]),
    WantedColumn("value", aliases: ["amount", "deal value", "deal amount"]),
    WantedColumn("currency", aliases: ["currency code"]),
    WantedColumn("close", aliases: ["close date", "expected close", "expected close date"]),
    WantedColumn("first_contact", aliases: ["first contact", "first contact at"]),
    WantedColumn("note", aliases: ["notes", "description"]),
  ]

  static var spec: CommandSpec {
    CommandSpec(
      "import", "Register the deals of a file",
      discussion: """
        Columns: account, website, partner, value ('USD 12000.00', or a number beside currency), \
        close, first_contact, note. Every row is registered and handed in, all at this moment and \
        in the order of the file. One row that can't be used stops all, unless --skip-bad is given.
        """,
      arguments: [ImportOptions.file],
      options: [DealOptions.partner, draft, ImportOptions.skipBad] + WorkspaceOptions.changing,
      examples: [
        .init("tandem deal import registrations.csv --partner acme --dry-run", "What would be done")
      ],
      exitNotes: [.init(.badInput, "rows can't be used; nothing is changed")])
  }

  private struct Wish {
    let row: RowFile.Row
    let account: String
    let details: KeptRegistration.Details
  }

  private let arguments: Arguments
  private let file: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    file = try arguments.required(ImportOptions.file)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var rows = RowFile(file, Self.wanted)
    var wishes: [Wish] = []
    try rows.read(context) { (row) throws(Problem) in
      wishes.append(
        Wish(row: row, account: try row.needed("account"), details: try Self.details(row)))
    }
    let work = DealWork(arguments, context)
    var wrong = RowProblems()
    do throws(Problem) {
      return try work.change { (deals, change) throws(Problem) in
        var problems = rows.problems
        let lines = try registerAll(wishes, &problems, work, deals, change)
        if !problems.isEmpty, !arguments.isSet(ImportOptions.skipBad) {
          wrong = problems
          throw ImportOptions.stopped
        }
        _ = ImportOptions.stop(problems, arguments, context)
        return Self.answer(lines)
      }
    } catch {
      guard error == ImportOptions.stopped else { throw error }
      return context.fail(wrong.kept, total: wrong.count)
    }
  }

  /// One registration that was made.
  private typealias Made = (text: String, deal: String, registration: String)

  private static func answer(_ lines: [Made]) -> WorkspaceChange.Answer {
    let text = lines.map(\.text).joined() + Plural.of(lines.count, "registration") + "\n"
    var answer = WorkspaceChange.Answer(text) { writer in
      writer.objects("registrations", lines) { writer, one in
        writer.member("deal", one.deal)
        writer.member("registration", one.registration)
      }
    }
    answer.receipt = ChangeReceipt("", [])
    return answer
  }

  private func registerAll(
    _ wishes: [Wish], _ problems: inout RowProblems, _ work: DealWork, _ deals: DealChange,
    _ change: Change
  ) throws(Problem) -> [Made] {
    let partners = try deals.partners()
    let usual = try work.partner(change)
    var open = try deals.openDeals()
    var lines: [Made] = []
    for wish in wishes {
      do throws(Problem) {
        lines.append(try register(wish, usual, partners, deals, change, &open))
      } catch {
        var problem = error
        if problem.place.file == nil { problem.place = wish.row.place }
        problems.add(problem)
      }
    }
    return lines
  }

  private func register(
    _ wish: Wish, _ usual: String?, _ partners: DealPartners, _ deals: DealChange,
    _ change: Change, _ open: inout OpenDeals
  ) throws(Problem) -> Made {
    let partner: String
    if let name = wish.row.text("partner") {
      do throws(Problem) {
        partner = try change.records.named(name, .partner).id
      } catch {
        throw wish.row.problem("partner", error.what, hint: error.hint)
      }
    } else if let usual {
      partner = usual
    } else {
      throw wish.row.problem(
        "partner", "this row names no partner", expected: "a column 'partner', or --partner")
    }
    let deal = try deals.deal(for: wish.account, website: wish.row.text("website"), among: open)
    var begun = try deals.register(
      deal, partner: partner, account: wish.account,
      tier: partners.tiers[Identifier(partner)] ?? .referral, wish.details)
    open.keep(begun.deal)
    if !arguments.isSet(Self.draft) {
      begun.deal = try deals.act(on: begun.deal, begun.registration, .submit)
      open.keep(begun.deal)
    }
    let name = TerminalText.quoted(begun.deal.account)
    return (
      "\(begun.deal.id) \(name), \(begun.registration) of \(TerminalText.visible(partner))\n",
      begun.deal.id, begun.registration
    )
  }

  private static func details(
    _ row: RowFile.Row
  ) throws(Problem) -> KeptRegistration.Details {
    var details = KeptRegistration.Details()
    if let text = row.text("value") {
      let whole = row.text("currency").map { "\($0) \(text)" } ?? text
      guard let money = Money(whole), !money.minor.isNegative else {
        throw row.problem(
          "value", "this is no amount", expected: "an amount such as 'USD 12000.00'")
      }
      details.value = money
    }
    if let text = row.text("close") {
      guard let day = CivilDate(text) else {
        throw row.problem("close", "this is no day", expected: "a date such as 2026-01-31")
      }
      details.expectedClose = day
    }
    details.firstContactAt = try row.instant("first_contact")
    details.notes = row.text("note")
    return details
  }
}
