import Basics
import JSON
import Money
import Platform
import Program
import Settlement
import Workspace

/// `tandem payout approve`: somebody agrees to pay.
struct PayoutApproveCommand: Command {
  static let all = OptionSpec.flag("all", "All that are proposed")
  static let alone = OptionSpec.flag(
    "alone", "Who proposed it also approves it, and --note says why")

  static var spec: CommandSpec {
    CommandSpec(
      "approve", "Agree to pay what was proposed",
      discussion: """
        Whoever approves should not be who proposed. A name is only what somebody says, so the same \
        one is not refused, but told and recorded; --alone with a --note says that it is meant. A \
        payout whose gate was shut since is refused.
        """,
      arguments: [PayoutStep.payouts],
      options: [all, alone, PayoutStep.note] + WorkspaceOptions.changing,
      examples: [
        .init("tandem payout approve dune --by bob", "Another name than the proposal's"),
        .init(
          "tandem payout approve --all --alone --note 'Bob is away'", "Alone, with the reason"),
      ],
      exitNotes: [.init(.refused, "a gate is shut, or the payout is not a proposal any more")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    try PayoutStep.requireChoice(arguments, Self.all)
    if arguments.isSet(Self.alone), arguments.value(PayoutStep.note) == nil {
      throw Problem(
        .usage, code: "missing_option", "--alone needs a --note", expected: "why nobody else does")
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var same: [String] = []
    let status = try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let records = try PayoutStep.chosen(
        arguments, all: arguments.isSet(Self.all), in: .proposed, change.records)
      let today = try KeptProgram.today(in: change.records, context)
      let program = try ProgramSource.inForce(arguments, context) ?? .standard
      let gates = try PayoutGates(of: change.records, on: today, program)
      let desk = try PayoutDesk(in: change.connection, context)
      var edits: [RecordEdit] = []
      for record in records {
        var payout = try PayoutStep.moved(record, to: .approved)
        if let shut = desk.blocking(payout, gates).first {
          throw PayoutStep.refusal(payout, shut)
        }
        payout.approvedBy = change.name
        payout.approvedOn = today
        payout.isAlone = ByteOrder.same(change.name, payout.proposedBy)
        if payout.isAlone { same.append(payout.id) }
        if let note = arguments.value(PayoutStep.note) { payout.note = note }
        edits.append(try change.edit(.payout, record, payout.value))
      }
      return PayoutStep.answer(edits)
    }
    if !same.isEmpty, !arguments.isSet(Self.alone) {
      context.warn(
        "proposed and approved by one name, which is recorded: \(same.joined(separator: ", "));"
          + " --alone --note TEXT says that it is meant")
    }
    return status
  }
}

extension PayoutStep {
  /// Why a payout can't go on.
  static func refusal(_ payout: KeptPayout, _ shut: ShutGate) -> Problem {
    Problem(
      .refused, code: shut.gate.rawValue,
      "a gate is shut for payout \(payout.id) to '\(payout.partner)'", found: shut.why,
      hint: "\(shut.opens), or tandem payout cancel \(payout.id) --reason TEXT")
  }
}

/// `tandem payout paid`: the money has left.
struct PayoutPaidCommand: Command {
  static let all = OptionSpec.flag("all", "All that are approved")
  static let on = OptionSpec.value("on", .text("DATE"), "When the money left (default: today)")
  static let reference = OptionSpec.value(
    "ref", .text("TEXT"), "How the bank calls the payment"
  ).required
  static let with = OptionSpec.value(
    "with", .text("AMOUNT"), "What left the bank, where that is another currency: 'EUR 90.00'")

  static var spec: CommandSpec {
    CommandSpec(
      "paid", "Say that the money of payouts has left",
      discussion: """
        Only what was approved. Paid in another currency, what was owed and what left both stand in \
        the ledger, the difference in an account of its own (R-42).
        """,
      arguments: [PayoutStep.payouts],
      options: [all, on, reference, with, PayoutStep.note] + WorkspaceOptions.changing,
      examples: [
        .init("tandem payout paid cove --ref 'wire 4711'", "It was paid")
      ],
      exitNotes: [.init(.refused, "it is not approved")])
  }

  private let arguments: Arguments
  private let with: Money?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    try PayoutStep.requireChoice(arguments, Self.all)
    _ = try DateOption.value(of: Self.on, arguments)
    with = arguments.value(Self.with).flatMap { Money($0) }
    guard let text = arguments.value(Self.with) else { return }
    guard let with, with.minor > .zero else {
      throw UsageProblem.badValue(
        of: Self.with, found: text, expected: "an amount such as 'EUR 90.00'")
    }
    guard arguments.values(PayoutStep.payouts).count == 1 else {
      throw Problem(
        .usage, code: "bad_value", "--with is about one payout", expected: "one id")
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let today = try KeptProgram.today(in: change.records, context)
      let day = try DateOption.value(of: Self.on, arguments) ?? today
      let records = try PayoutStep.chosen(
        arguments, all: arguments.isSet(Self.all), in: .approved, change.records)
      var edits: [RecordEdit] = []
      for record in records {
        var payout = try PayoutStep.moved(record, to: .paid)
        guard day >= payout.day else {
          throw Problem(
            .refused, code: "paid_too_early", "payout \(record.id) was proposed on \(payout.day)",
            found: "--on \(day)", expected: "\(payout.day) or later")
        }
        payout.paidOn = day
        payout.reference = arguments.value(Self.reference)
        payout.paidWith = with?.currency == payout.currency ? nil : with
        if let with, with.currency == payout.currency, with.minor != payout.amount {
          throw Problem(
            .refused, code: "other_amount", "payout \(record.id) is of another amount",
            found: with.description,
            expected: Money(payout.amount, payout.currency).description)
        }
        if let note = arguments.value(PayoutStep.note) { payout.note = note }
        edits.append(try change.edit(.payout, record, payout.value))
      }
      return PayoutStep.answer(edits)
    }
  }
}

/// `tandem payout cancel`: it is not paid after all.
struct PayoutCancelCommand: Command {
  static let reason = OptionSpec.value("reason", .text("TEXT"), "Why").required
  static let all = OptionSpec.flag("all", "All that are proposed")

  static var spec: CommandSpec {
    CommandSpec(
      "cancel", "Cancel payouts: what they would pay is free again",
      discussion: "What was paid can't be cancelled; tandem undo takes a mistaken paid back.",
      arguments: [PayoutStep.payouts],
      options: [all, reason] + WorkspaceOptions.changing,
      examples: [
        .init("tandem payout cancel dune --reason 'wrong day'", "A proposal is withdrawn")
      ],
      exitNotes: [.init(.refused, "it is paid, or was cancelled before")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    try PayoutStep.requireChoice(arguments, Self.all)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let records = try PayoutStep.chosen(
        arguments, all: arguments.isSet(Self.all), in: .proposed, change.records)
      var edits: [RecordEdit] = []
      for record in records {
        var payout = try PayoutStep.moved(record, to: .cancelled)
        payout.note = arguments.value(Self.reason)
        edits.append(try change.edit(.payout, record, payout.value))
      }
      return PayoutStep.answer(edits)
    }
  }
}
