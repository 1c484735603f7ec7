import Basics
import CoSell
import JSON
import Storage
import Workspace

/// `tandem protect`: protected lists of partners.
struct ProtectCommand: Command {
  static let partner = ArgumentSpec(.record("partner"), "The partner")
  static let account = ArgumentSpec(.text("ACCOUNT"), "The account: a website or a name")
  static let quarter = OptionSpec.value(
    "quarter", .text("QUARTER"), "The quarter, such as 2026Q1 (the present one)")

  static var spec: CommandSpec {
    CommandSpec(
      "protect", "Leave an account to a partner for a quarter (R-33)",
      discussion: """
        A partner's list holds at most 50 accounts of a quarter, unless the program says \
        otherwise. On a protected account a Solution partner keeps the deal though we met the \
        customer before (R-32), and we don't sell there directly. Lists are reviewed each quarter, \
        and what does not move is pulled back.
        """,
      arguments: [partner, account], options: [quarter] + WorkspaceOptions.changing,
      examples: [
        .init("tandem protect bolt northwind.example", "For this quarter"),
        .init("tandem protect list", "All lists"),
      ],
      exitNotes: [.init(.refused, "the list is full, or the quarter over; nothing is changed")])
  }

  static let subcommands: [any Command.Type] = [
    ProtectStepCommand<ProtectReview>.self, ProtectStepCommand<ProtectPullBack>.self,
    ProtectListCommand.self,
  ]

  private let arguments: Arguments
  private let names: (partner: String, account: String)

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    names = (try arguments.required(Self.partner), try arguments.required(Self.account))
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try ProtectWork.run(arguments, context, names.partner, names.account, .add, reason: nil)
  }
}

/// What is done to a protected list.
enum ProtectWork {
  static func run(
    _ arguments: Arguments, _ context: Context, _ partner: String, _ account: String,
    _ deed: ProtectedAccounts.Step.Deed, reason: String?
  ) throws(Problem) -> ExitStatus {
    try DealWork(arguments, context).change { (deals, change) throws(Problem) in
      let id = try change.records.named(partner, .partner).id
      let today = deals.rules.zone.date(of: try deals.stamp().at)
      var quarter = today?.quarter
      if let text = arguments.value(ProtectCommand.quarter) {
        guard let given = Quarter(text) else {
          throw UsageProblem.badValue(
            of: ProtectCommand.quarter, found: text, expected: "a quarter such as 2026Q1")
        }
        quarter = given
      }
      guard let quarter else { throw UsageProblem.missingArgument(ProtectCommand.account) }
      let list = try deals.protect(
        try deals.protectedList(id, quarter), deed, account, because: reason)
      guard let step = list.steps.last else {
        throw Problem(.refused, code: "not_listed", "nothing was done")
      }
      let word = step.deed == .add ? "protected" : step.deed == .review ? "reviewed" : "pulled back"
      let count = (try? list.list().accounts(on: step.day).count) ?? 0
      var answer = WorkspaceChange.Answer(
        "\(TerminalText.quoted(step.account)): \(word) for \(TerminalText.visible(id)) in "
          + "\(quarter.text), on \(step.day.text); \(count) of \(list.cap)\n"
      ) { writer in
        writer.member("partner", id)
        writer.member("quarter", quarter.text)
        writer.member("account", step.account)
        writer.member("action", word)
        writer.member("day", step.day.text)
        writer.member("accounts", count)
        writer.member("cap", list.cap)
      }
      answer.receipt = ChangeReceipt("", [])
      return answer
    }
  }
}

/// What can be done with an account on a list.
protocol ProtectStep: SendableMetatype {
  /// The deed.
  static var deed: ProtectedAccounts.Step.Deed { get }
  /// The command's name.
  static var name: String { get }
  /// What it does.
  static var summary: String { get }
  /// What it takes beside.
  static var options: [OptionSpec] { get }
}

/// `tandem protect review`.
enum ProtectReview: ProtectStep {
  static let deed = ProtectedAccounts.Step.Deed.review
  static let name = "review"
  static let summary = "Note that a protected account was reviewed"
  static let options: [OptionSpec] = []
}

/// `tandem protect pull-back`.
enum ProtectPullBack: ProtectStep {
  static let deed = ProtectedAccounts.Step.Deed.pullBack
  static let name = "pull-back"
  static let summary = "Take an account off a protected list"
  static let options = [
    OptionSpec.value(
      "reason", .text("TEXT"), "Why, where it is not that nothing moved in its pipeline")
  ]
}

/// `tandem protect review` and `tandem protect pull-back`.
struct ProtectStepCommand<Step: ProtectStep>: Command {
  static var spec: CommandSpec {
    CommandSpec(
      Step.name, Step.summary,
      discussion: Step.deed == .pullBack
        ? "The day itself is still protected; the place is free from the next one." : "",
      arguments: [ProtectCommand.partner, ProtectCommand.account],
      options: [ProtectCommand.quarter] + Step.options + WorkspaceOptions.changing,
      examples: [.init("tandem protect \(Step.name) bolt listed.example", Step.summary)])
  }

  private let arguments: Arguments
  private let names: (partner: String, account: String)

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    names = (
      try arguments.required(ProtectCommand.partner),
      try arguments.required(ProtectCommand.account)
    )
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try ProtectWork.run(
      arguments, context, names.partner, names.account, Step.deed,
      reason: try DealOptions.words(DealOptions.reason, arguments))
  }
}

/// `tandem protect list`.
struct ProtectListCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "list", "List the protected accounts of partners and quarters",
      options: [ProtectCommand.quarter] + ListOptions.all + WorkspaceOptions.reading,
      formats: Listing.formats, examples: [.init("tandem protect list", "All of them")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) { self.arguments = arguments }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let workspace = try context.workspace(arguments)
    let book = try context.deals(arguments, workspace)
    var listing = Listing(
      "protected",
      ["partner", "quarter", "account", "from", "reviewed", "pulled_back", "reason"].map {
        .init($0)
      }, none: "no protected accounts: tandem protect PARTNER ACCOUNT adds one")
    for list in book.protected {
      if let wanted = arguments.value(ProtectCommand.quarter), wanted != list.quarter.text {
        continue
      }
      for entry in (try? list.list())?.entries ?? [] {
        let reason: String? =
          switch entry.removal {
          case .noMovement: "no movement"
          case .other(let reason): reason
          case nil: nil
          }
        listing.rows.append(
          [
            list.partner, list.quarter.text, entry.account.text, entry.addedOn.text,
            entry.reviewedOn?.text, entry.removedOn?.text, reason,
          ].map { $0.map { .string($0) } ?? .null })
      }
    }
    try listing.write(arguments, context)
    return .done
  }
}
