import Basics
import JSON
import Money
import Platform
import Settlement
import Workspace

/// `tandem mdf budget`: sets up or changes a partner's co-marketing budget.
struct FundBudgetCommand: Command {
  static let partner = ArgumentSpec(.record("partner"), "The partner")
  static let quarter = OptionSpec.value("quarter", .text("QUARTER"), "The quarter: 2026Q1")
  static let amount = OptionSpec.value(
    "amount", .text("AMOUNT"), "How much there is: 'USD 5000.00'")
  static let type = OptionSpec.value(
    "type", .choice(FundKind.allCases.map(\.rawValue)), default: FundKind.discretionary.rawValue,
    "How it comes about")
  static let of = OptionSpec.value(
    "of", .text("AMOUNT"), "The net revenue that it accrues on, instead of --amount")
  static let rate = OptionSpec.value(
    "rate", .text("PERCENT"), "The share of --of that accrues: 2.5")
  static let note = OptionSpec.value("note", .text("TEXT"), "What is to be remembered")

  static var spec: CommandSpec {
    CommandSpec(
      "budget", "Set up or change a budget of a quarter",
      discussion: """
        A discretionary budget is what --amount says. An accrued one is --rate percent of the net \
        revenue --of, rounded once, half away from zero. Said again for the same quarter, it \
        changes the budget, down to what approved claims have taken.
        """,
      arguments: [partner],
      options: [quarter.required, amount, type, of, rate, note] + WorkspaceOptions.changing,
      examples: [
        .init(
          "tandem mdf budget acme --quarter 2026Q2 --amount 'USD 5000.00'", "A granted budget"),
        .init(
          "tandem mdf budget acme --quarter 2026Q3 --type accrual --of 'USD 180000.00' --rate 2.5",
          "2.5 percent of what its deals brought"),
      ],
      exitNotes: [.init(.refused, "approved claims have taken more than that")])
  }

  private let arguments: Arguments
  private let partner: String
  private let quarter: Quarter
  private let kind: FundKind
  private let budget: Money
  private let basis: String?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    partner = try arguments.required(Self.partner)
    quarter = try FundOptions.quarter(Self.quarter, arguments)
    kind = arguments.value(Self.type).flatMap(FundKind.init(rawValue:)) ?? .discretionary
    guard kind == .accrual else {
      if arguments.isSet(Self.of) || arguments.isSet(Self.rate) {
        throw UsageProblem.contradiction("--of", "a discretionary budget")
      }
      budget = try FundOptions.money(Self.amount, arguments)
      basis = nil
      return
    }
    if arguments.isSet(Self.amount) {
      throw UsageProblem.contradiction("--amount", "--type accrual")
    }
    let net = try FundOptions.money(Self.of, arguments)
    let rate = try FundOptions.rate(Self.rate, arguments)
    do {
      budget = Money(try Fund.accrued(on: net.minor, basisPoints: rate.basisPoints), net.currency)
    } catch {
      throw UsageProblem.badValue(of: Self.of, found: net.description, expected: "less")
    }
    basis = "\(rate.text) % of \(net)"
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var warning: String?
    let status = try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let partner = try change.records.named(partner, .partner)
      warning = Self.warning(budget, partner)
      let fund = Fund(
        partner: Identifier(partner.id), quarter: quarter, kind: kind, budget: budget)
      return try keep(fund, change)
    }
    if let warning { context.warn(warning) }
    return status
  }

  private func keep(_ fund: Fund, _ change: Change) throws(Problem) -> WorkspaceChange.Answer {
    var funds = try change.records.funds()
    let known = try change.records.all(.fund).first { record in
      ByteOrder.same(record.text("partner") ?? "", fund.partner.text)
        && record.text("quarter") == quarter.text
    }
    do throws(FundRefusal) {
      if known == nil { try funds.add(fund) } else { try funds.replace(fund) }
    } catch {
      throw FundMessage.problem(error, budget.currency)
    }
    let members: [(String, String?)] = [
      ("partner", fund.partner.text), ("quarter", quarter.text), ("type", kind.rawValue),
      ("amount", budget.description), ("basis", basis), ("note", arguments.value(Self.note)),
    ]
    let value = FundOptions.object(members)
    if let known { return RecordAnswer.one(try change.edit(.fund, known, value)) }
    return RecordAnswer.one(try change.add(.fund, id: nil, value))
  }

  /// What is unusual for the tier.
  private static func warning(_ budget: Money, _ partner: Record) -> String? {
    guard partner.text("tier") == "integration", budget.currency == .usDollar,
      !(200_000...1_000_000).contains(budget.minor.units)
    else { return nil }
    return "usual for the Integration tier is USD 2000.00 to USD 10000.00 a quarter (R-48)"
  }
}
