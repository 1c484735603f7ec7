import Basics
import CommissionCore
import JSON
import Money
import Platform
import Settlement
import Storage
import Workspace

/// `tandem ledger`: what is owed, line by line.
struct LedgerCommand: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      "ledger", "Show what is owed, check it and export it",
      discussion: """
        Double entry: a commission is expense against payable, what goes back is the mirror, a \
        payout is payable against cash (R-42). Lines are numbered in the order in which they were \
        posted; tandem why tells why one is what it is.
        """,
      examples: [
        .init("tandem ledger balance", "The balance of each account"),
        .init("tandem ledger check", "Whether the books are sound"),
      ])
  }

  static var subcommands: [any Command.Type] {
    [
      LedgerBalanceCommand.self, LedgerCheckCommand.self, LedgerLinesCommand.self,
      LedgerExportCommand.self, LedgerWhyCommand.self,
    ]
  }
}

/// How commands of the ledger come by its books.
enum LedgerBooks {
  /// The books as `--as-of` asks, or as they are.
  static func load(_ arguments: Arguments, _ context: Context) throws(Problem) -> Books {
    let connection = try context.workspace(arguments).connection
    let rules = try LedgerRules.inForce(RecordBook(connection), context)
    let moment = try LedgerOptions.moment(arguments, rules, context)
    return try PostedBook(in: connection, at: moment).books()
  }
}

/// `tandem ledger balance`.
struct LedgerBalanceCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "balance", "Show the balance of each account",
      discussion: """
        Debits are positive: what we owe a partner stands as a negative payable. Each transaction \
        is checked on the way; the sum over all accounts is zero in each currency.
        """,
      options: [LedgerOptions.asOf] + ListOptions.all + WorkspaceOptions.reading,
      formats: Listing.formats,
      examples: [
        .init("tandem ledger balance", "As it is"),
        .init("tandem ledger balance --as-of 2026-01-31", "As it was known at that day's end"),
      ],
      exitNotes: [.init(.checkFailed, "the books are not sound: tandem ledger check tells why")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let connection = try context.workspace(arguments).connection
    let rules = try LedgerRules.inForce(RecordBook(connection), context)
    let moment = try LedgerOptions.moment(arguments, rules, context)
    let sums = try connection.read { () throws(Problem) in
      try PostedSums(in: connection, at: moment)
    }
    var listing = Listing(
      "balances", [.init("account"), .init("currency"), .init("balance", .right)],
      none: "nothing was posted yet: tandem commission run")
    do {
      for (account, minor) in try sums.balances() {
        listing.rows.append([
          .string(String(account.text.dropLast(4))), .string(account.currency.code),
          .string(minor.text(in: account.currency)),
        ])
      }
    } catch {
      throw Problem(.badInput, code: error.code, CommissionMessage.text(error))
    }
    try listing.write(arguments, context)
    guard sums.flaws.isEmpty else {
      context.warn(
        "the books are not sound: \(Plural.of(sums.flaws.count, "flaw")); tandem ledger check tells why"
      )
      return .checkFailed
    }
    return .done
  }
}

/// `tandem ledger check`.
struct LedgerCheckCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "check", "Check that the books are sound",
      discussion: """
        Each transaction balances in each currency, no line stands there twice, runs follow each \
        other, no line lies in a month before its own, payouts pay what they say (R-42). Below \
        stands what was imported and waits for what is not known yet (R-41): that is no flaw.
        """,
      options: [LedgerOptions.asOf] + WorkspaceOptions.reading,
      examples: [.init("tandem ledger check", "Exit status 0 where all is well")],
      exitNotes: [.init(.checkFailed, "something is wrong with the books")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let connection = try context.workspace(arguments).connection
    let (books, waiting) = try connection.read { () throws(Problem) in
      let rules = try LedgerRules.inForce(RecordBook(connection), context)
      let moment = try LedgerOptions.moment(arguments, rules, context)
      let ledger = try LedgerBook(in: connection, rules: rules, at: moment)
      return (
        try PostedBook(ledger, in: connection, at: moment).books(),
        try WaitingReport(Settlement.waiting(ledger.facts), connection)
      )
    }
    let flaws = books.check()
    if context.format == .json {
      try context.output.write(
        JSONWriter.document { writer in
          writer.member("sound", flaws.isEmpty)
          writer.member("lines", books.postings.count)
          writer.member("payouts", books.payouts.count)
          writer.objects("flaws", flaws) { writer, flaw in
            writer.member("flaw", FlawText.sentence(flaw))
          }
          waiting.member(of: &writer)
        })
    } else {
      for flaw in flaws.prefix(50) { try context.output.write(FlawText.sentence(flaw) + "\n") }
      if flaws.count > 50 { try context.output.write("and \(flaws.count - 50) more\n") }
      let sound = flaws.isEmpty ? "sound" : "not sound"
      try context.output.write(
        "\(sound): \(Plural.of(books.postings.count, "line")),"
          + " \(Plural.of(books.payouts.count, "payout"))\n" + waiting.text)
    }
    return flaws.isEmpty ? .done : .checkFailed
  }
}

/// What is wrong with books, in a sentence.
enum FlawText {
  /// One flaw; lines are told by their numbers.
  static func sentence(_ flaw: BooksFlaw) -> String {
    switch flaw {
    case .unbalanced(.posting(let place)): "line \(place + 1) does not balance"
    case .unbalanced(.payout(let place)): "payout \(place + 1) does not balance"
    case .repeatedKey(let posting, let first):
      "line \(posting + 1) is the same revision of one line as line \(first + 1)"
    case .runOutOfOrder(let posting): "line \(posting + 1) is of a run before the one before it"
    case .periodBeforeDay(let posting): "line \(posting + 1) lies in a month before its own day"
    case .foreignEntry(let payout, let posting):
      "payout \(payout + 1) pays line \(posting + 1), which is another partner's or none"
    case .paidTwice(let payout, let posting):
      "payout \(payout + 1) pays line \(posting + 1), which another one pays too"
    case .payoutAmount(let payout, let entries):
      "payout \(payout + 1) pays another amount than its lines come to"
        + (entries.map { ", \($0.units) minor units" } ?? "")
    }
  }
}
