import Basics
import CoSell
import JSON
import Workspace

/// `tandem dispute`.
struct DisputeCommand: CommandGroup {
  static let spec = CommandSpec(
    "dispute", "Keep disputes about deals, and when they are due",
    discussion: """
      A dispute is escalated within 48 hours and resolved within 5 business days, unless the \
      program says otherwise; while it is open, the deal's payout is held (R-39).
      """,
    examples: [.init("tandem dispute list", "All of them, and what is due")])
  static let subcommands: [any Command.Type] = [
    DisputeOpenCommand.self, DisputeStepCommand<EscalateStep>.self,
    DisputeStepCommand<ResolveStep>.self, DisputeListCommand.self,
  ]
}

/// What a dispute says, in words.
enum DisputeAnswer {
  static func of(_ dispute: KeptDispute, _ word: String) -> WorkspaceChange.Answer {
    var answer = WorkspaceChange.Answer(
      "\(dispute.id) of \(TerminalText.visible(dispute.partner)) about \(dispute.deal): \(word)\n"
    ) { writer in
      writer.member("dispute", dispute.id)
      writer.member("deal", dispute.deal)
      writer.member("partner", dispute.partner)
      writer.member("state", word)
    }
    answer.receipt = ChangeReceipt("", [])
    return answer
  }
}

/// `tandem dispute open`.
struct DisputeOpenCommand: Command {
  static let partner = DealOptions.partner.required
  static let note = DealOptions.note.required

  static var spec: CommandSpec {
    CommandSpec(
      "open", "Open a dispute of a partner about a deal",
      arguments: [DealOptions.deal], options: [partner, note] + WorkspaceOptions.changing,
      examples: [
        .init(
          "tandem dispute open 'Blue Harbour' --partner bolt --note 'we met them first'",
          "Bolt disagrees")
      ])
  }

  private let arguments: Arguments
  private let deal: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    deal = try arguments.required(DealOptions.deal)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let name = try RequiredOption.words(Self.partner, arguments)
    let note = try RequiredOption.words(Self.note, arguments)
    return try DealWork(arguments, context).change { (deals, change) throws(Problem) in
      let partner = try change.records.named(name, .partner).id
      let dispute = try deals.dispute(
        try deals.finder().named(deal), by: partner, note: note)
      return DisputeAnswer.of(dispute, "open")
    }
  }
}

/// What can be done with a dispute.
protocol DisputeStep: SendableMetatype {
  /// The command's name.
  static var name: String { get }
  /// What it does.
  static var summary: String { get }
  /// What it is done with.
  static var option: OptionSpec { get }
  /// The state that it leads to.
  static var state: String { get }
  /// What to write after the command in an example.
  static var example: String { get }
  /// Does it.
  static func act(
    _ deals: DealChange, _ dispute: KeptDispute, _ words: String
  ) throws(Problem) -> KeptDispute
}

/// `tandem dispute escalate`.
enum EscalateStep: DisputeStep {
  static let name = "escalate"
  static let summary = "Escalate a dispute"
  static let option = OptionSpec.value("to", .text("NAME"), "Who takes it on").required
  static let state = "escalated"
  static let example = "fresh.example --to 'the head of partnerships'"

  static func act(
    _ deals: DealChange, _ dispute: KeptDispute, _ words: String
  ) throws(Problem) -> KeptDispute {
    try deals.escalate(dispute, to: words)
  }
}

/// `tandem dispute resolve`.
enum ResolveStep: DisputeStep {
  static let name = "resolve"
  static let summary = "Settle a dispute"
  static let option = DealOptions.note.required
  static let state = "resolved"
  static let example = "fresh.example --note 'both agreed on a split'"

  static func act(
    _ deals: DealChange, _ dispute: KeptDispute, _ words: String
  ) throws(Problem) -> KeptDispute {
    try deals.resolve(dispute, words)
  }
}

/// `tandem dispute escalate` and `tandem dispute resolve`.
struct DisputeStepCommand<Step: DisputeStep>: Command {
  static var dispute: ArgumentSpec {
    ArgumentSpec(.text("DISPUTE"), "The dispute, by its id or its deal")
  }

  static var spec: CommandSpec {
    CommandSpec(
      Step.name, Step.summary, arguments: [dispute],
      options: [Step.option] + WorkspaceOptions.changing,
      examples: [.init("tandem dispute \(Step.name) \(Step.example)", Step.summary)])
  }

  private let arguments: Arguments
  private let name: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    name = try arguments.required(Self.dispute)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let words = try RequiredOption.words(Step.option, arguments)
    return try DealWork(arguments, context).change { (deals, _) throws(Problem) in
      let dispute = try Step.act(deals, try deals.dispute(named: name), words)
      return DisputeAnswer.of(dispute, Step.state)
    }
  }
}

/// `tandem dispute list`.
struct DisputeListCommand: Command {
  static let open = OptionSpec.flag("open", "Only those that are not resolved")

  static var spec: CommandSpec {
    CommandSpec(
      "list", "List disputes with what is due and overdue (R-39)",
      options: [open, DealOptions.asOf] + ListOptions.all + WorkspaceOptions.reading,
      formats: Listing.formats, examples: [.init("tandem dispute list --open", "What is open")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) { self.arguments = arguments }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let book = try context.deals(arguments, try context.workspace(arguments))
    var listing = Listing(
      "disputes",
      [
        "id", "deal", "partner", "state", "opened_at", "escalate_by", "resolve_by", "escalated_to",
        "note", "resolution",
      ].map { .init($0) }, none: "no disputes", shown: [0, 1, 2, 3, 5, 6, 8])
    for (kept, dispute) in book.disputes {
      guard let standing = dispute.standing(at: book.asOf, clock: book.rules.disputes) else {
        continue
      }
      if arguments.isSet(Self.open), standing.state == .resolved { continue }
      listing.rows.append(
        [
          kept.id, kept.deal, kept.partner, standing.state.rawValue, dispute.openedAt.text,
          dispute.escalatedAt == nil ? standing.escalationDue?.text : nil,
          standing.resolutionDay?.text, kept.escalatedTo, kept.note, kept.resolution,
        ].map { $0.map { .string($0) } ?? .null })
    }
    try listing.write(arguments, context)
    return .done
  }
}
