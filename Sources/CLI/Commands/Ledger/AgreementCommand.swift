import Basics
import CommissionCore
import JSON
import Money
import Platform
import Settlement
import Storage
import Workspace

/// `tandem agreement`: what was agreed with partners, version by version.
struct AgreementCommand: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      "agreement", "Keep what was agreed with partners, by versions",
      discussion: """
        Compensation belongs to the agreement (R-1). A version is never rewritten: another one \
        takes its place from a day on, and each line of the ledger bears the version that earned \
        it (R-11).
        """,
      examples: [
        .init(
          "tandem agreement add acme --tier referral --rate annual=12% --from 2026-01-01",
          "The referral tier's table, with a rate pinned in its range"),
        .init("tandem agreement list", "All versions"),
      ])
  }

  static var subcommands: [any Command.Type] {
    [
      AgreementAddCommand.self, AgreementEndCommand.self, RecordList<AgreementKind>.self,
      RecordShow<AgreementKind>.self,
    ]
  }
}

/// Versions of agreements as records.
enum AgreementKind: RecordKind {
  static let definition = RecordDefinition.agreement
  static let summary = AgreementCommand.spec.summary
  static let discussion = AgreementCommand.spec.discussion
  static let adding = CommandSpec.Example("tandem agreement list", "All versions")
  static let example = "acme@1"
  static let editing = "--to 2026-12-31"
}

/// `tandem agreement add`: a new version.
struct AgreementAddCommand: Command {
  static let partner = ArgumentSpec(.record("partner"), "The partner's id or name")
  static let from = OptionSpec.value("from", .text("DATE"), "The first day (default: today)")
  static let to = OptionSpec.value("to", .text("DATE"), "The last day")

  static var spec: CommandSpec {
    CommandSpec(
      "add", "Add a version of an agreement",
      discussion: """
        Without terms the tier's commission table holds: its fixed cells, and the low end of a \
        range unless --rate pins one inside it (R-12). --share, --cpa, both of them, --bounty, \
        --volume or --co-sell-credit take its place; --margin, --override and --services say what \
        resold and services revenue earns. The tier is the partner's, or its type's, unless --tier \
        says otherwise. Amounts are in the agreement's currency.
        """,
      arguments: [partner],
      options: [from, to] + AgreementOptions.all + WorkspaceOptions.changing,
      examples: [
        .init(
          "tandem agreement add acme --tier integration --from 2026-01-01",
          "The integration tier's table"),
        .init(
          "tandem agreement add acme --tier referral --cpa 'USD 50.00' --share 5%",
          "A CPA and a trailing share (R-23)"),
        .init(
          "tandem agreement add acme --tier solution --volume '0:30%, 10000:35%' --dry-run",
          "Rates that rise with the quarter's volume (R-24)"),
      ],
      exitNotes: [.init(.badInput, "the terms are outside of what the program permits")])
  }

  private let arguments: Arguments
  private let partner: String
  private let from: CivilDate?
  private let to: CivilDate?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    partner = try arguments.required(Self.partner)
    from = try DateOption.value(of: Self.from, arguments)
    to = try DateOption.value(of: Self.to, arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let records = change.records
      let rules = try LedgerRules.inForce(records, context)
      let partner = try records.named(partner, .partner)
      let day = try KeptProgram.today(in: records, context)
      var values = defaults(partner, rules, from ?? day)
      if let to { values["to"] = .string(to.text) }
      try AgreementOptions(arguments, context).apply(to: &values, rules, records)
      let name = AgreementName(
        partner: partner.id, number: try AgreementName.last(of: partner.id, records) + 1)
      let object = RecordOptions(.agreement, arguments).object(values)
      let agreement = try AgreementCheck.agreement(name.text, object, rules)
      let edit = try change.add(.agreement, id: name.text, object)
      let text = RecordAnswer.text(edit) + "  " + AgreementText.sentence(agreement, rules) + "\n"
      return WorkspaceChange.Answer(text) { RecordAnswer.members(edit, &$0) }
    }
  }

  /// What a version says where the command line says nothing.
  private func defaults(
    _ partner: Record, _ rules: LedgerRules, _ from: CivilDate
  ) -> [String: JSONValue] {
    let type = partner.text("type")
    let tier =
      partner.text("tier") ?? type.flatMap { rules.deals.tiers[Identifier($0)]?.rawValue }
    return [
      "partner": .string(partner.id), "type": type.map { .string($0) } ?? .null,
      "tier": .string(tier ?? "referral"),
      "currency": .string(rules.minimumPayout.currency.code), "from": .string(from.text),
    ]
  }
}

/// Checks of versions before they are kept.
enum AgreementCheck {
  /// What a record says, where the program permits it.
  static func agreement(
    _ name: String, _ object: JSONObject, _ rules: LedgerRules
  ) throws(Problem) -> Agreement {
    let agreement = try KeptAgreement.agreement(version: name, object, rules: rules)
    do {
      try agreement.check(table: rules.table)
    } catch {
      throw AgreementMessage.problem(error, agreement)
    }
    return agreement
  }
}

extension AgreementName {
  /// The highest number that a version of a partner ever had; a name is never used again, even
  /// where its version was taken back.
  static func last(of partner: String, _ records: RecordBook) throws(Problem) -> Int {
    let names = try records.steps(.agreement).map { AgreementName($0.id) }
    return names.filter { $0.partner == Identifier(partner) }.map(\.number).max() ?? 0
  }
}
