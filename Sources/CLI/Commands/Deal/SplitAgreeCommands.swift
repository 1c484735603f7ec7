import Basics
import CoSell
import CommissionCore
import JSON
import Money
import Platform
import Workspace

/// Reads the terms of a deal's split as people write them.
enum DealTerms {
  static let terms = ArgumentSpec(
    .text("TERMS"), "The terms: 'acme 60%, bolt 30% max USD 20000, us remaining'")
  static let currency = OptionSpec.value(
    "currency", .text("CODE"), "The currency of amounts (the deal's, else that of the terms)")
  static let pool = OptionSpec.value(
    "pool", .text("AMOUNT"), "The commission that the terms must fit, where it is known")

  /// The terms with partners' names in place of what was written, checked.
  static func read(
    _ text: String, of deal: KeptDeal, _ arguments: Arguments, _ change: Change
  ) throws(Problem) -> KeptTerms {
    let pool = try DealOptions.money(pool, arguments)
    let currency = try currency(text, deal, pool, arguments)
    guard text.utf8.contains(where: { $0 != 0x20 }) else {
      throw SplitTermsMessage(.empty, currency: currency).problem
    }
    let written: [SplitTerm]
    do {
      written = try SplitTermsText.read(text, in: currency)
    } catch {
      throw .badInput(
        "term \(error.term) can't be read", found: TerminalText.quoted(error.found),
        expected: error.expected)
    }
    var named: [SplitTerm] = []
    for term in written {
      let payee =
        term.staysWithUs
        ? term.payee : Identifier(try change.records.named(term.payee.text, .partner).id)
      named.append(SplitTerm(payee, term.amount, most: term.most, least: term.least))
    }
    do {
      let terms = try SplitTerms(named)
      if let pool { try terms.check(against: pool.minor) }
      return KeptTerms(terms, in: currency, pool: pool?.minor)
    } catch {
      throw SplitTermsMessage(error, currency: currency).problem
    }
  }

  /// The currency of the amounts: given, the deal's, or the first that the terms name.
  private static func currency(
    _ text: String, _ deal: KeptDeal, _ pool: Money?, _ arguments: Arguments
  ) throws(Problem) -> Currency {
    if let code = arguments.value(currency) {
      guard let currency = Currency(code) else {
        throw UsageProblem.badValue(
          of: currency, found: code, expected: "a code of ISO 4217, such as USD")
      }
      return currency
    }
    if let pool { return pool.currency }
    let values =
      [deal.close?.value.flatMap { Money($0) }] + deal.registrations.map(\.details.value)
    if let known = values.lazy.compactMap({ $0 }).first { return known.currency }
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
    let named = words.lazy.compactMap { Currency(String($0)) }.first
    guard let currency = named ?? Currency("USD") else {
      throw Problem(.usage, code: "missing_option", "--currency is missing")
    }
    return currency
  }
}

/// `tandem split agree` and `tandem split amend`.
struct SplitRecordCommand<Deed: SplitDeed>: Command {
  static var spec: CommandSpec {
    CommandSpec(
      Deed.name, Deed.summary, discussion: Deed.discussion,
      arguments: [DealOptions.deal, DealTerms.terms],
      options: [DealOptions.with.required]
        + (Deed.isAmendment ? [DealOptions.reason.required] : [])
        + [DealTerms.currency, DealTerms.pool, ChangeReceipt.option] + WorkspaceOptions.changing,
      examples: [.init("tandem split \(Deed.name) \(Deed.example)", Deed.summary)],
      exitNotes: [
        .init(.badInput, "the terms can't be used (R-19); nothing is changed"),
        .init(.refused, "it is too late, or one name stands for both; nothing is changed"),
      ])
  }

  private let arguments: Arguments
  private let deal: String
  private let terms: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    deal = try arguments.required(DealOptions.deal)
    terms = try arguments.required(DealTerms.terms)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let with = try RequiredOption.words(DealOptions.with, arguments)
    let reason =
      Deed.isAmendment ? try RequiredOption.words(DealOptions.reason, arguments) : nil
    return try DealWork(arguments, context).change { (deals, change) throws(Problem) in
      let found = try deals.finder().named(deal)
      let kept = try DealTerms.read(terms, of: found, arguments, change)
      let ours = try deals.stamp().by
      let after = try deals.split(found, kept, ours: ours, theirs: with, amends: reason)
      let text =
        "\(after.id) \(TerminalText.quoted(after.account)): "
        + "\(TerminalText.visible(kept.text))\n"
        + (Deed.isAmendment ? "amended" : "agreed")
        + " by \(TerminalText.visible(ours)) and \(TerminalText.visible(with))\n"
      var answer = WorkspaceChange.Answer(text) { writer in
        writer.member("deal", after.id)
        if let split = after.splits.last { SplitAnswer.members(split, &writer) }
      }
      answer.receipt = ChangeReceipt(
        "Receipt for the split of a deal",
        [
          ("deal", after.id), ("account", after.account), ("terms", kept.text), ("for us", ours),
          ("for the partners", with),
        ] + (reason.map { [("amended because", $0)] } ?? []),
        file: arguments.value(ChangeReceipt.option))
      return answer
    }
  }
}

/// What is done to a split.
protocol SplitDeed: SendableMetatype {
  /// Whether it changes what is frozen.
  static var isAmendment: Bool { get }
  /// The command's name.
  static var name: String { get }
  /// What it does.
  static var summary: String { get }
  /// What one needs to know.
  static var discussion: String { get }
  /// What to write after the command in an example.
  static var example: String { get }
}

/// `tandem split agree`.
enum AgreeDeed: SplitDeed {
  static let isAmendment = false
  static let name = "agree"
  static let summary = "Record what both sides agreed on sharing a deal's commission"
  static let discussion = """
    The terms are checked now: more than the whole, two 'remaining', or less than the whole \
    without 'remaining' is refused (R-19). Two names agree: --by for us, --with for the partners. \
    What stands strictly before the close is frozen for good (R-36); without any, the payout is \
    held.
    """
  static let example =
    "'Blue Harbour' 'acme 60%, bolt 30% max USD 20000, us remaining' --with bob --by ann"
}

/// `tandem split amend`.
enum AmendDeed: SplitDeed {
  static let isAmendment = true
  static let name = "amend"
  static let summary = "Change a frozen split, with a reason and two names"
  static let discussion = """
    An amendment is a further entry that shows itself as one; what stood at the close stays as it \
    was. It can't be taken back, only amended again (R-36).
    """
  static let example =
    "closed.example 'acme 50%, us remaining' --reason 'agreed late' --with bob --by ann"
}

/// Versions of a split, for programs and people.
enum SplitAnswer {
  static func members(_ split: KeptDeal.Split, _ writer: inout JSONWriter) {
    writer.member("entry", Int(split.entry))
    writer.member("terms", split.terms.text)
    writer.member("ours", split.ours)
    writer.member("theirs", split.theirs)
    writer.member("kind", split.amends == nil ? "agreed" : "amended")
    writer.member("reason", split.amends)
  }
}

/// `tandem split show`: the versions of a deal's split.
struct SplitShowCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "show", "Show the versions of a deal's split, and which one counts",
      discussion: """
        One is frozen at the close; amendments after it count before it, and what was agreed too \
        late counts for nothing (R-36).
        """,
      arguments: [DealOptions.deal],
      options: [DealOptions.asOf] + WorkspaceOptions.reading,
      examples: [.init("tandem split show closed.example", "All versions")])
  }

  private let arguments: Arguments
  private let deal: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    deal = try arguments.required(DealOptions.deal)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let book = try context.deals(arguments, try context.workspace(arguments))
    let found = try BookedDeal.named(deal, book)
    let standing = found.record.split.standing(closedAt: found.closedAt)
    let rows = (found.kept?.splits ?? []).map { split in
      (split, Self.word(split, standing))
    }
    if context.format == .json {
      try context.output.write(
        JSONWriter.document { writer in
          writer.member("deal", found.id)
          writer.member("closed_at", found.closedAt?.text)
          writer.objects("versions", rows) { writer, row in
            SplitAnswer.members(row.0, &writer)
            writer.member("standing", row.1)
          }
        })
      return .done
    }
    guard !rows.isEmpty else {
      try context.output.write("no split was agreed\n")
      return .done
    }
    var table = TextTable(
      ["entry", "terms", "by", "with", "standing", "reason"].map { .init($0) })
    for (split, word) in rows {
      table.add([
        String(split.entry), split.terms.text, split.ours, split.theirs, word,
        split.amends ?? "",
      ])
    }
    try context.output.write(table.text(indent: 0, style: Style(context.terminal)))
    return .done
  }

  private static func word(_ split: KeptDeal.Split, _ standing: SplitStanding) -> String {
    var words: [String] = []
    if standing.atClose?.sequence == split.entry { words.append("at close") }
    if standing.late.contains(where: { $0.sequence == split.entry }) { words.append("too late") }
    if standing.inForce?.sequence == split.entry { words.append("in force") }
    return words.isEmpty ? "replaced" : words.joined(separator: ", ")
  }
}
