import Basics
import CoSell
import Money
import Workspace

/// `tandem deal won` and `tandem deal lost`: close a deal.
struct DealCloseCommand<Outcome: DealOutcomeKind>: Command {
  static var options: [OptionSpec] {
    (Outcome.isWon ? [DealOptions.value, delivered] : []) + [DealOptions.at, DealOptions.note]
  }
  static var delivered: OptionSpec {
    .value(
      "delivered", .record("partner"), repeatable: true,
      "A partner that implements or resells it (R-38)")
  }

  static var spec: CommandSpec {
    CommandSpec(
      Outcome.name, Outcome.summary,
      discussion: """
        A close stays: it freezes the split, and undo does not take it back. A mistaken one is \
        taken back by tandem deal reopen, with two names. The close is recorded now; --at tells \
        that it was earlier, which counts as a claim with a name and a note.
        """,
      arguments: [DealOptions.deal],
      options: options + [ChangeReceipt.option] + WorkspaceOptions.changing,
      examples: [.init("tandem deal \(Outcome.name) \(Outcome.example)", Outcome.summary)],
      exitNotes: [.init(.refused, "the deal is closed already; nothing is changed")])
  }

  private let arguments: Arguments
  private let deal: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    deal = try arguments.required(DealOptions.deal)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let at = try DealOptions.claimed(arguments, context)
    let value = try DealOptions.money(DealOptions.value, arguments)
    return try DealWork(arguments, context).change { (deals, change) throws(Problem) in
      var found = try deals.finder().named(deal)
      for name in Outcome.isWon ? arguments.values(Self.delivered) : [] {
        let partner = try change.records.named(name, .partner).id
        if !found.delivered.contains(where: { ByteOrder.same($0, partner) }) {
          found = try deals.deliver(found, partner, isDone: true)
        }
      }
      let closed = try deals.close(
        found, isWon: Outcome.isWon, at: at, value: value,
        note: arguments.value(DealOptions.note))
      return try DealCloseAnswer.of(closed, deals, arguments)
    }
  }
}

/// How a deal ends.
protocol DealOutcomeKind: SendableMetatype {
  /// Whether it is won.
  static var isWon: Bool { get }
  /// The command's name.
  static var name: String { get }
  /// What it does.
  static var summary: String { get }
  /// What to write after it in an example.
  static var example: String { get }
}

/// `tandem deal won`.
enum WonOutcome: DealOutcomeKind {
  static let isWon = true
  static let name = "won"
  static let summary = "Close a deal as won"
  static let example = "'Blue Harbour' --value 'USD 12000.00'"
}

/// `tandem deal lost`.
enum LostOutcome: DealOutcomeKind {
  static let isWon = false
  static let name = "lost"
  static let summary = "Close a deal as lost"
  static let example = "'Blue Harbour' --note 'no budget'"
}

/// What a close did, in words.
enum DealCloseAnswer {
  static func of(
    _ deal: KeptDeal, _ deals: DealChange, _ arguments: Arguments
  ) throws(Problem) -> WorkspaceChange.Answer {
    let frozen = try deals.frozenSplit(deal)
    let close = deal.close
    let state = close.map { $0.isWon ? "won" : "lost" } ?? "open"
    var text = "\(deal.id) \(TerminalText.quoted(deal.account)): \(state)"
    if let value = close?.value { text += ", \(value)" }
    if let at = close?.at { text += ", at \(at.text) as claimed" }
    text += "\n"
    if close?.isWon == true {
      text +=
        frozen.map { "the split is frozen: \(TerminalText.visible($0.terms.text))\n" }
        ?? "no split was agreed before the close (R-36)\n"
    }
    var answer = WorkspaceChange.Answer(text) { writer in
      writer.member("deal", deal.id)
      writer.member("account", deal.account)
      writer.member("state", state)
      writer.member("value", close?.value)
      writer.member("claimed_at", close?.at?.text)
      writer.member("split", frozen?.terms.text)
    }
    var facts: [(name: String, value: String)] = [
      ("deal", deal.id), ("account", deal.account), ("state", state),
    ]
    if let at = close?.at { facts.append(("closed, as claimed", at.text)) }
    answer.receipt = ChangeReceipt(
      "Receipt for the close of a deal", facts, file: arguments.value(ChangeReceipt.option))
    return answer
  }
}

/// `tandem deal reopen`: takes a mistaken close back.
struct DealReopenCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "reopen", "Take a mistaken close back, with two names",
      discussion: """
        The deal is open again. What the close froze stays frozen: the split can only be amended, \
        so that nobody reopens a deal to agree on other shares (R-36).
        """,
      arguments: [DealOptions.deal],
      options: [DealOptions.reason.required, DealOptions.with.required, ChangeReceipt.option]
        + WorkspaceOptions.changing,
      examples: [
        .init(
          "tandem deal reopen closed.example --reason 'closed by mistake' --with bob --by ann",
          "It was another deal")
      ],
      exitNotes: [.init(.refused, "the deal is open, or both names are one; nothing is changed")])
  }

  private let arguments: Arguments
  private let deal: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    deal = try arguments.required(DealOptions.deal)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let reason = try RequiredOption.words(DealOptions.reason, arguments)
    let with = try RequiredOption.words(DealOptions.with, arguments)
    return try DealWork(arguments, context).change { (deals, change) throws(Problem) in
      let open = try deals.reopen(try deals.finder().named(deal), reason: reason, with: with)
      return try DealCloseAnswer.of(open, deals, arguments)
    }
  }
}

/// `tandem deal deliver`: notes that a partner implemented or resold.
struct DealDeliverCommand: Command {
  static let partner = ArgumentSpec(.record("partner"), "The partner")
  static let undone = OptionSpec.flag("not", "It did not")

  static var spec: CommandSpec {
    CommandSpec(
      "deliver", "Note that a partner implemented or resold a deal (R-38)",
      discussion: "It is credited with the deal's revenue as delivered, beside whoever sourced it.",
      arguments: [DealOptions.deal, partner],
      options: [undone] + WorkspaceOptions.changing,
      examples: [.init("tandem deal deliver 'Blue Harbour' bolt", "Bolt implements it")])
  }

  private let arguments: Arguments
  private let deal: String
  private let partner: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    deal = try arguments.required(DealOptions.deal)
    partner = try arguments.required(Self.partner)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try DealWork(arguments, context).change { (deals, change) throws(Problem) in
      let id = try change.records.named(partner, .partner).id
      let isDone = !arguments.isSet(Self.undone)
      let deal = try deals.deliver(try deals.finder().named(deal), id, isDone: isDone)
      let who = TerminalText.visible(id)
      var answer = WorkspaceChange.Answer(
        "\(deal.id) \(TerminalText.quoted(deal.account)): \(who) "
          + (isDone ? "delivers it\n" : "does not deliver it\n")
      ) { writer in
        writer.member("deal", deal.id)
        writer.texts("delivered", deal.delivered)
      }
      answer.receipt = ChangeReceipt("", [])
      return answer
    }
  }
}

/// Options without which a command does nothing.
enum RequiredOption {
  static func words(_ option: OptionSpec, _ arguments: Arguments) throws(Problem) -> String {
    guard let words = try DealOptions.words(option, arguments) else {
      throw Problem(
        .usage, code: "missing_option", "--\(option.name) is missing",
        expected: option.help.lowercasedFirst)
    }
    return words
  }
}
