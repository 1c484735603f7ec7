import Basics
import JSON
import Money
import Platform
import Settlement
import Workspace

/// `tandem mdf claim`: hands in a claim on a budget.
struct FundClaimCommand: Command {
  static let activity = OptionSpec.value(
    "activity", .choice(FundActivity.allCases.map(\.rawValue)), "What the money was spent on")
  static let amount = OptionSpec.value("amount", .text("AMOUNT"), "How much: 'USD 1200.00'")
  static let proof = OptionSpec.value(
    "proof", .text("TEXT"), "What proves that the work was done: a link, a file's name")

  static var spec: CommandSpec {
    CommandSpec(
      "claim", "Hand in a claim on a budget",
      discussion: "It takes nothing of the budget before it is approved.",
      arguments: [FundBudgetCommand.partner],
      options: [FundBudgetCommand.quarter.required, activity.required, amount.required, proof]
        + WorkspaceOptions.changing,
      examples: [
        .init(
          "tandem mdf claim dune --quarter 2026Q1 --activity webinars --amount 'USD 1200.00'"
            + " --proof https://acme.example/webinar", "A claim with its proof")
      ],
      exitNotes: [.init(.refused, "there is no such budget, or it is in another currency")])
  }

  private let arguments: Arguments
  private let partner: String
  private let quarter: Quarter
  private let amount: Money

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    partner = try arguments.required(FundBudgetCommand.partner)
    quarter = try FundOptions.quarter(FundBudgetCommand.quarter, arguments)
    amount = try FundOptions.money(Self.amount, arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let partner = try change.records.named(partner, .partner).id
      var funds = try change.records.funds()
      let activity = arguments.value(Self.activity).flatMap(FundActivity.init(rawValue:))
      do throws(FundRefusal) {
        try funds.submit(
          FundClaim(
            id: "", partner: Identifier(partner), quarter: quarter,
            activity: activity ?? .webinars, amount: amount, proof: ""))
      } catch {
        throw FundMessage.problem(error, amount.currency)
      }
      let value = FundOptions.object([
        ("partner", partner), ("quarter", quarter.text), ("activity", activity?.rawValue),
        ("amount", amount.description), ("state", FundClaim.State.submitted.rawValue),
        ("proof", arguments.value(Self.proof)),
      ])
      return RecordAnswer.one(try change.add(.fundClaim, id: nil, value))
    }
  }
}

/// What the commands that decide about a claim have in common.
enum FundStep {
  static let claim = ArgumentSpec(.text("CLAIM"), "Its id, or its partner where that has one")

  /// Moves a claim on, with what is noted of it.
  static func take(
    _ name: String, to state: FundClaim.State, _ notes: [(String, String?)],
    _ arguments: Arguments, _ context: Context
  ) throws(Problem) -> ExitStatus {
    try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let record = try change.records.named(name, .fundClaim)
      var value = record.value
      for (name, text) in notes {
        if let text { value = value.setting(name, to: .string(text)) }
      }
      let known = try change.records.funds()
      let claims = known.claims.map { claim in
        var claim = claim
        if claim.id.text == record.id, case .string(let proof)? = value["proof"] {
          claim.proof = proof
        }
        return claim
      }
      var funds = FundBook(funds: known.funds, claims: claims)
      let currency = known.claim(Identifier(record.id))?.amount.currency ?? .usDollar
      do throws(FundRefusal) {
        try funds.move(Identifier(record.id), to: state)
      } catch {
        throw FundMessage.problem(error, currency)
      }
      if state != .paid { value = value.setting("decided_by", to: .string(change.name)) }
      value = value.setting("state", to: .string(state.rawValue))
      return RecordAnswer.one(try change.edit(.fundClaim, record, value))
    }
  }
}

/// `tandem mdf approve`: says that a claim is right.
struct FundApproveCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "approve", "Say that a claim is right, and take it from the budget",
      arguments: [FundStep.claim],
      options: [FundClaimCommand.proof] + WorkspaceOptions.changing,
      examples: [
        .init("tandem mdf approve dune --proof 'recording.mp4'", "Approve a claim with its proof")
      ],
      exitNotes: [.init(.refused, "there is no proof, or no room in the budget")])
  }

  private let arguments: Arguments
  private let name: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    name = try arguments.required(FundStep.claim)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let proof = arguments.value(FundClaimCommand.proof)
    return try FundStep.take(name, to: .approved, [("proof", proof)], arguments, context)
  }
}

/// `tandem mdf reject`: turns a claim down.
struct FundRejectCommand: Command {
  static let reason = OptionSpec.value("reason", .text("TEXT"), "Why").required

  static var spec: CommandSpec {
    CommandSpec(
      "reject", "Turn a claim down, with the reason",
      discussion: "An approved claim that is turned down gives its part of the budget back.",
      arguments: [FundStep.claim], options: [reason] + WorkspaceOptions.changing,
      examples: [
        .init("tandem mdf reject dune --reason 'no recording'", "Turn a claim down")
      ],
      exitNotes: [.init(.refused, "it is paid, or was turned down before")])
  }

  private let arguments: Arguments
  private let name: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    name = try arguments.required(FundStep.claim)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let reason = arguments.value(Self.reason)
    return try FundStep.take(name, to: .rejected, [("reason", reason)], arguments, context)
  }
}

/// `tandem mdf pay`: says that the money of a claim has left.
struct FundPayCommand: Command {
  static let on = OptionSpec.value(
    "on", .text("DATE"), "When the money left (default: today)")
  static let reference = OptionSpec.value(
    "ref", .text("TEXT"), "How the bank calls the payment"
  ).required

  static var spec: CommandSpec {
    CommandSpec(
      "pay", "Say that the money of a claim has left",
      arguments: [FundStep.claim], options: [on, reference] + WorkspaceOptions.changing,
      examples: [
        .init("tandem mdf pay cove --on 2026-03-10 --ref 'wire 4711'", "It was paid")
      ],
      exitNotes: [.init(.refused, "it is not approved")])
  }

  private let arguments: Arguments
  private let name: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    name = try arguments.required(FundStep.claim)
    _ = try DateOption.value(of: Self.on, arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let book = RecordBook(try context.workspace(arguments).connection)
    let today = try KeptProgram.today(in: book, context)
    let day = try DateOption.value(of: Self.on, arguments) ?? today
    let notes = [
      ("paid_on", day.text), ("reference", arguments.value(Self.reference)),
    ]
    return try FundStep.take(name, to: .paid, notes, arguments, context)
  }
}
