import Basics
import JSON
import Money
import Platform
import Settlement
import Storage
import Workspace

/// `tandem why`: the working behind a line, or behind what a partner is owed.
struct WhyCommand: Command {
  static let line = ArgumentSpec(
    .text("LINE"),
    "A line's number, an event such as refund/stripe/re_1, or a partner for its total")

  static var spec: CommandSpec {
    CommandSpec(
      "why", "Say why a line of the ledger, or a total, is what it is",
      discussion: """
        A line is told rule by rule, in the order of computation (R-22), down to the rows of the \
        files that it came from: file, line, entry of the journal. A partner's total is told by \
        its lines, an event by the lines that it made, by what it waits for (R-41), or by the rule \
        that keeps it from earning (R-47).
        """,
      arguments: [line],
      options: [LedgerOptions.period, LedgerOptions.asOf] + WorkspaceOptions.reading,
      examples: [
        .init("tandem why acme --period 2026-01", "What a partner's month is made of")
      ],
      exitNotes: [.init(.usage, "there is no such line or partner")])
  }

  private let arguments: Arguments
  private let line: String
  private let period: YearMonth?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    line = try arguments.required(Self.line)
    period = try arguments.value(LedgerOptions.period).map { (text) throws(Problem) in
      try LedgerOptions.month(text, by: "--period")
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let workspace = try context.workspace(arguments)
    guard let number = Int(line) else {
      if line.utf8.contains(UInt8(ascii: "/")) { return try event(workspace, context) }
      return try total(try PartnerChoice.id(line, arguments, context), context)
    }
    var ledger = try context.ledger(arguments, workspace)
    guard ledger.postings.indices.contains(number - 1), number >= 1 else {
      throw Problem(
        .usage, code: "unknown_line", "the ledger has no line \(number)",
        expected: ledger.postings.isEmpty
          ? "none: nothing was posted yet"
          : "a number from 1 to \(ledger.postings.count)",
        hint: "tandem ledger lines lists them")
    }
    let posting = ledger.postings[number - 1]
    let reasons = Settlement.explain(posting, &ledger.facts, posted: ledger.postings)
    let names = ledger.facts.names
    var origins: [(key: String, origin: RevenueOrigin)] = []
    for id in [posting.event, posting.part] {
      let key = names[id].text
      guard !origins.contains(where: { $0.key == key }),
        let origin = try RevenueOrigin.find(key, in: workspace.connection)
      else { continue }
      origins.append((key, origin))
    }
    let report = LineReport(
      number: number, posting: posting, names: names, reasons: reasons, origins: origins)
    let style = Style(context.terminal)
    try context.output.write(context.format == .json ? report.document : report.text(style))
    return .done
  }

  /// The lines that an event made, or why there is none yet.
  private func event(_ workspace: Workspace, _ context: Context) throws(Problem) -> ExitStatus {
    let ledger = try context.ledger(arguments, workspace)
    let key = Identifier(line)
    guard let id = ledger.facts.names.find(key), ledger.facts.event(key) != nil else {
      throw Problem(
        .usage, code: "unknown_event", "no event of this key is known",
        found: TerminalText.quoted(line), expected: "a key such as payment/stripe/ch_1",
        hint: "tandem revenue list shows the events")
    }
    var listing = LineTable.listing
    for (place, posting) in ledger.postings.enumerated() where posting.event == id {
      listing.rows.append(LineTable.row(place, posting, ledger.facts.names))
    }
    let waiting = try WaitingReport(
      Settlement.waiting(ledger.facts).filter { $0.event.key == key }, workspace.connection)
    let isSilent = listing.rows.isEmpty && waiting.count == 0
    let reasons = isSilent ? Settlement.silence(of: key, ledger.facts) : []
    if context.format == .json {
      try context.output.write(
        JSONWriter.document { writer in
          writer.member("event", line)
          listing.member(of: &writer)
          waiting.member(of: &writer)
          ReasonLines(reasons).member(of: &writer)
        })
    } else if isSilent, !reasons.isEmpty {
      let origin = try RevenueOrigin.find(line, in: workspace.connection)
      try context.output.write(
        "\(TerminalText.visible(line)) has no line in the ledger\n" + ReasonLines(reasons).text
          + (origin.map { "\n" + LineReport.words(line, $0) + "\n" } ?? ""))
    } else {
      try context.output.write(
        (listing.rows.isEmpty && waiting.count > 0 ? "" : listing.text(Style(context.terminal)))
          + waiting.text)
    }
    return .done
  }

  /// What a partner's total is made of.
  private func total(_ partner: String, _ context: Context) throws(Problem) -> ExitStatus {
    let books = try LedgerBooks.load(arguments, context)
    let id = books.names.find(Identifier(partner))
    var listing = LineTable.listing
    var taken: [Posting] = []
    for (place, posting) in books.postings.enumerated()
    where posting.payee == id && period.map({ $0 == posting.period }) ?? true {
      taken.append(posting)
      listing.rows.append(LineTable.row(place, posting, books.names))
    }
    let sums = CommissionWork.totals(taken, books.names)
    if context.format == .json {
      try context.output.write(
        JSONWriter.document { writer in
          writer.member("partner", partner)
          writer.member("period", period?.text)
          writer.objects("totals", sums) { writer, sum in
            writer.member("currency", sum.currency.code)
            writer.member("amount", AmountWords.text(sum.posted, sum.currency))
            writer.member("lines", sum.lines)
          }
          listing.member(of: &writer)
        })
      return .done
    }
    try context.output.write(listing.text(Style(context.terminal)))
    for sum in sums {
      let amount = AmountWords.text(sum.posted, sum.currency)
      try context.output.write(
        "\nposted: \(sum.currency) \(amount) by \(Plural.of(sum.lines, "line"))\n")
    }
    return .done
  }
}

/// `tandem ledger why`: the same as `tandem why`.
struct LedgerWhyCommand: Command {
  static var spec: CommandSpec {
    var spec = WhyCommand.spec
    spec.examples = [
      .init("tandem ledger why acme", "What a partner's total is made of")
    ]
    return spec
  }

  private let command: WhyCommand

  init(_ arguments: Arguments) throws(Problem) {
    command = try WhyCommand(arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus { try command.run(context) }
}
