import Basics
import CoSell
import Workspace

/// A command that does one move with a registration.
protocol DealMoveKind: SendableMetatype {
  /// What is done.
  static var move: Registration.Move { get }
  /// The command's name.
  static var name: String { get }
  /// What it does, in the imperative.
  static var summary: String { get }
  /// What one needs to know.
  static var discussion: String { get }
  /// The deal in the examples' workspace that is ready for it.
  static var example: String { get }
}

/// One of the moves of a registration as a command.
struct DealMoveCommand<Kind: DealMoveKind>: Command {
  static var reason: OptionSpec {
    Kind.move.needsReason ? DealOptions.reason.required : DealOptions.reason
  }

  static var deals: ArgumentSpec {
    ArgumentSpec(
      DealOptions.deal.value, repeatable: true, DealOptions.deal.help + "; all of them, or none")
  }

  static var spec: CommandSpec {
    CommandSpec(
      Kind.name, Kind.summary, discussion: Kind.discussion,
      arguments: [deals],
      options: [DealOptions.partner, reason, ChangeReceipt.option] + WorkspaceOptions.changing,
      examples: [.init("tandem deal \(Kind.name) " + Kind.example, Kind.summary)],
      exitNotes: [.init(.refused, "the move is not legal in this state; nothing is changed")])
  }

  private let arguments: Arguments
  private let names: [String]
  private let reason: String?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    names = arguments.values(Self.deals)
    reason = try DealOptions.words(Self.reason, arguments)
    if names.count > 1, arguments.isSet(ChangeReceipt.option) {
      throw Problem(
        .usage, code: "one_receipt", "a receipt is of one registration, and here are several",
        found: names.joined(separator: " "), expected: "one deal beside --receipt")
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let work = DealWork(arguments, context)
    return try work.change { (deals, change) throws(Problem) in
      let partner = try work.partner(change)
      let answers = try names.map { (name) throws(Problem) in
        try move(name, partner, work, deals)
      }
      if answers.count == 1, let only = answers.first { return only }
      return WorkspaceChange.Answer(answers.map(\.text).joined()) { writer in
        writer.objects("registrations", answers) { $1.members(&$0) }
      }
    }
  }

  private func move(
    _ name: String, _ partner: String?, _ work: DealWork, _ deals: DealChange
  ) throws(Problem) -> WorkspaceChange.Answer {
    let found = try deals.finder().registration(name, partner: partner)
    let before = try deals.standing(of: found.registration, in: found.deal)?.status
    let after = try deals.act(on: found.deal, found.registration.id, Kind.move, reason: reason)
    return try work.answer(deals, after, found.registration.id, from: before?.rawValue)
  }
}

/// `tandem deal submit`.
enum SubmitMove: DealMoveKind {
  static let move = Registration.Move.submit
  static let name = "submit"
  static let summary = "Hand a draft in: from here on it counts as a claim"
  static let discussion = """
    The moment of handing in is the system's, and ranks the claim (R-31). Account and first \
    contact lock for good.
    """
  static let example = "draft.example"
}

/// `tandem deal review`.
enum ReviewMove: DealMoveKind {
  static let move = Registration.Move.review
  static let name = "review"
  static let summary = "Begin the review of a registration"
  static let discussion = "While it is in review, no field may change."
  static let example = "submitted.example"
}

/// `tandem deal approve`.
enum ApproveMove: DealMoveKind {
  static let move = Registration.Move.approve
  static let name = "approve"
  static let summary = "Accept a registration that is in review"
  static let discussion = """
    The claim ranks by when it was handed in, not by when it is approved: our slowness costs no \
    partner its place.
    """
  static let example = "review.example"
}

/// `tandem deal reject`.
enum RejectMove: DealMoveKind {
  static let move = Registration.Move.reject
  static let name = "reject"
  static let summary = "Refuse a registration, or take an approval back"
  static let discussion = "Both need a reason, which the partner is told."
  static let example = "review.example --reason 'a customer of ours already'"
}

/// `tandem deal duplicate`.
enum DuplicateMove: DealMoveKind {
  static let move = Registration.Move.markDuplicate
  static let name = "duplicate"
  static let summary = "Find that another registration stands for the same deal"
  static let discussion = "The reason says which one; the partner is told without its owner."
  static let example = "review.example --reason 'same opportunity as an earlier one'"
}

/// `tandem deal withdraw`.
enum WithdrawMove: DealMoveKind {
  static let move = Registration.Move.withdraw
  static let name = "withdraw"
  static let summary = "Take a registration back for its partner"
  static let discussion = "It claims nothing any more; the partner may register anew."
  static let example = "submitted.example --reason 'the customer left'"
}

/// `tandem deal extend`.
enum ExtendMove: DealMoveKind {
  static let move = Registration.Move.extend
  static let name = "extend"
  static let summary = "Give an approved registration its days once more"
  static let discussion = """
    Counted from where they would have ended; the rank stays. There is one extension or \
    re-registration, with a reason (R-30).
    """
  static let example = "'Blue Harbour' --partner acme --reason 'budget moved to next quarter'"
}

/// `tandem deal re-register`.
enum ReregisterMove: DealMoveKind {
  static let move = Registration.Move.reregister
  static let name = "re-register"
  static let summary = "Begin an expired registration anew"
  static let discussion = """
    It gets the rank of the new day and is reviewed anew. There is one extension or \
    re-registration, with a reason (R-30).
    """
  static let example = "old.example --reason 'the project is back'"
}
