import Basics
import JSON
import Money
import Platform
import Program
import Settlement
import Storage
import Workspace

/// `tandem payout export`: approved payouts for a bank or a payment service.
struct PayoutExportCommand: Command {
  static let out = OptionSpec.value(
    "out", letter: "o", .file(), default: "-", "Write here; several files get a suffix each")
  static let force = OptionSpec.flag("force", letter: "f", "Replace files that are there")
  static let on = OptionSpec.value(
    "on", .text("DATE"), "The day on which the bank is to pay (default: today)")
  static let debtor = OptionSpec.value("debtor", .text("NAME"), "Who pays, for pain001")
  static let account = OptionSpec.value(
    "debtor-account", .text("IBAN"), "From which account, for pain001")
  static let bic = OptionSpec.value("debtor-bic", .text("BIC"), "The account's bank, for pain001")
  static let source = OptionSpec.value(
    "source", .text("CURRENCY"), default: "USD", "The currency that leaves, for wise")

  static var spec: CommandSpec {
    CommandSpec(
      "export", "Write approved payouts for a bank or a payment service",
      discussion: """
        csv is a plain list; wise a batch of at most 1,000 rows; paypal one file a currency without \
        a header, at most 5,000 rows; pain001 an ISO 20022 message (pain.001.001.09). The money \
        goes to the person of the partner that is marked --payee yes: names, addresses and accounts \
        stand in the file that is written, and nowhere in the journal. Everything that is missing \
        is told at once, and then nothing is written. An export changes nothing: tandem payout paid \
        says that the money has left.

        A name or reference is brought into the characters that banks take; a text that a \
        spreadsheet would run as a formula has an apostrophe before it.
        """,
      arguments: [PayoutStep.payouts],
      options: [
        PayoutRunCommand.partner, out, force, on, debtor, account, bic, source,
        WorkspaceOptions.workspace,
      ],
      formats: [.csv, .wise, .paypal, .pain001, .json],
      examples: [
        .init("tandem payout export --format wise --out wise.csv", "A batch for Wise"),
        .init(
          "tandem payout export --format pain001 --debtor 'Example Inc' --debtor-account "
            + "DE89370400440532013000 --on 2026-03-05 --out pain.xml", "An order to the bank"),
      ],
      exitNotes: [.init(.refused, "details are missing, a gate is shut, or nothing is approved")])
  }

  private let arguments: Arguments
  private let day: CivilDate?
  private let source: Currency

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    day = try DateOption.value(of: Self.on, arguments)
    let code = arguments.value(Self.source) ?? ""
    guard let currency = Currency(code) else {
      throw UsageProblem.badValue(
        of: Self.source, found: code, expected: "a currency such as USD")
    }
    source = currency
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let connection = try context.workspace(arguments).connection
    let book = RecordBook(connection)
    let today = try KeptProgram.today(in: book, context)
    let head = try Journal(connection).head()
    let payer = try payer(context, on: day ?? today, head)
    let desk = try PayoutDesk(in: connection, context)
    let program = try ProgramSource.inForce(arguments, context) ?? .standard
    let gates = try PayoutGates(of: book, on: today, program)
    let orders = try PaymentOrders(try chosen(book), for: context.format, book) { payout in
      desk.blocking(payout, gates)
    }
    guard orders.problems.isEmpty else { return context.fail(orders.problems) }
    let files: [PaymentFiles.File]
    do {
      files = try PaymentFiles.files(orders.orders, context.format, by: payer)
    } catch {
      throw PaymentFiles.problem(error)
    }
    if context.format == .json {
      try context.output.write(Self.document(orders.orders))
      return .done
    }
    try write(files, context)
    return .done
  }

  /// The approved payouts that the command line names; all where it names none.
  private func chosen(_ book: RecordBook) throws(Problem) -> [KeptPayout] {
    let names = arguments.values(PayoutStep.payouts)
    let records = try PayoutStep.chosen(
      arguments, all: names.isEmpty, in: .approved, book)
    let partner = try arguments.value(PayoutRunCommand.partner)
      .map { (name) throws(Problem) in try book.named(name, .partner).id }
    var payouts: [KeptPayout] = []
    for record in records {
      let payout = try KeptPayout(record)
      guard payout.state == .approved else {
        throw Problem(
          .refused, code: "not_approved",
          "payout \(record.id) is \(payout.state.rawValue)", expected: "approved")
      }
      if partner.map({ ByteOrder.same($0, payout.partner) }) ?? true { payouts.append(payout) }
    }
    return payouts
  }

  private func payer(
    _ context: Context, on day: CivilDate, _ head: Journal.Head
  ) throws(Problem) -> PaymentFiles.Payer {
    // When the message was made is when the last thing in it was decided: the same payouts give
    // the same bytes.
    let recorded = Instant(seconds: head.recordedAt / 1_000)
    let present = try context.present()
    var payer = PaymentFiles.Payer(currency: source, day: day, moment: recorded ?? present)
    guard context.format == .pain001 else { return payer }
    guard let name = arguments.value(Self.debtor), let number = arguments.value(Self.account)
    else {
      throw Problem(
        .usage, code: "missing_option", "pain001 needs --debtor and --debtor-account",
        expected: "who pays, and from which account")
    }
    payer.name = name
    payer.account = BankAccount(number: number, bic: arguments.value(Self.bic))
    return payer
  }

  private func write(
    _ files: [PaymentFiles.File], _ context: Context
  ) throws(Problem) {
    let path = arguments.value(Self.out) ?? "-"
    if path == "-" {
      guard files.count == 1 else {
        throw Problem(
          .usage, code: "missing_option", "there are \(files.count) files: --out is missing",
          expected: "a file's name, to which each adds its own suffix")
      }
      return try context.output.write(files[0].bytes)
    }
    let names = files.map { files.count == 1 ? path : Self.name(path, $0.suffix) }
    if !arguments.isSet(Self.force) {
      for name in names { try context.refuseToReplace(name) }
    }
    var streams: [OutputStream] = []
    for (name, file) in zip(names, files) {
      let stream = try context.create(name)
      try stream.write(file.bytes)
      try stream.flush()
      streams.append(stream)
    }
    for stream in streams { try stream.finish() }
    context.note("wrote " + names.joined(separator: ", "))
  }

  /// A file's name with a suffix before its extension.
  private static func name(_ path: String, _ suffix: String) -> String {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    guard let dot = path[slash...].lastIndex(of: "."), dot > slash else { return path + suffix }
    return path[..<dot] + suffix + path[dot...]
  }

  private static func document(_ orders: [PaymentOrder]) -> String {
    JSONWriter.document { writer in
      writer.objects("payments", orders) { writer, order in
        writer.member("payout", order.id.text)
        writer.member("name", order.name)
        writer.member("email", order.email)
        writer.member("recipient_id", order.recipientID)
        writer.member("account", order.account?.number)
        writer.member("bic", order.account?.bic)
        writer.member("amount", order.amount.description)
        writer.member("reference", order.reference)
      }
    }
  }
}
