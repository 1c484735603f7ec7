import Basics
import JSON
import Money
import Platform
import Settlement
import Workspace

/// `tandem commission what-if`: the ledger under other terms.
struct CommissionWhatIfCommand: Command {
  static let agreement = OptionSpec.value(
    "agreement", .text("PARTNER"), "The partner whose agreement would be another, or a version")

  static var spec: CommandSpec {
    CommandSpec(
      "what-if", "Say what other terms would pay, and keep nothing",
      discussion: """
        All revenue is gone through again under the other terms, and each partner's total is put \
        beside what it is now. Those that stay are only counted, except in the forms for \
        programs. A partner's name changes all of its versions; a version such as \
        acme@2 changes that one.
        """,
      options: [agreement.required] + AgreementOptions.all + [LedgerOptions.asOf]
        + WorkspaceOptions.reading,
      formats: Listing.formats,
      examples: [
        .init(
          "tandem commission what-if --agreement acme --share 12%", "A share in place of the table")
      ])
  }

  private let arguments: Arguments
  private let name: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    guard let name = arguments.value(Self.agreement) else {
      throw Problem(
        .usage, code: "missing_option", "--agreement is missing", expected: "a partner")
    }
    self.name = name
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let workspace = try context.workspace(arguments)
    let options = AgreementOptions(arguments, context)
    guard options.isSet else {
      throw Problem(
        .usage, code: "missing_option", "no other terms are given",
        expected: "terms, such as --rate 12% or --share 12%")
    }
    let ledger = try context.ledger(arguments, workspace)
    let others = try agreements(ledger, options, RecordBook(workspace.connection))
    let answer: (differences: [WhatIfDifference], problems: [SettlementProblem])
    do {
      answer = try Settlement.whatIf(ledger.facts, agreements: others)
    } catch {
      throw Self.problem(error)
    }
    let stopping = answer.problems.filter(\.cause.stops)
    guard stopping.isEmpty else {
      return context.fail(stopping.map { SettlementMessage($0.cause).problem($0.event, nil) })
    }
    try write(answer.differences, context)
    return .done
  }

  private func agreements(
    _ ledger: LedgerBook, _ options: AgreementOptions, _ records: RecordBook
  ) throws(Problem) -> [Agreement] {
    let version = try AgreementEndCommand.version(name, records)
    let partner = Identifier(version.text("partner") ?? "")
    let isOne = Identifier(name) == Identifier(version.id)
    var others: [Agreement] = []
    for agreement in ledger.facts.agreements {
      let isMeant =
        isOne ? agreement.version == Identifier(version.id) : agreement.partner == partner
      guard isMeant, let record = try records.find(.agreement, id: agreement.version.text) else {
        others.append(agreement)
        continue
      }
      var values: [String: JSONValue] = [:]
      for member in record.value.members { values[member.key] = member.value }
      // A version is cut where a program took the place of another: each piece stays what it is of.
      let rules = ledger.rules.holding(through: agreement.to)
      try options.apply(to: &values, rules, records)
      let object = RecordOptions(.agreement, arguments).object(values)
      var other = try AgreementCheck.agreement(record.id, object, rules)
      other.from = agreement.from
      other.to = agreement.to
      other.table = agreement.table
      others.append(other)
    }
    return others
  }

  private static func problem(_ error: WhatIfError) -> Problem {
    switch error {
    case .agreement(let flaw):
      .badInput("the other terms are refused", found: "\(flaw)")
    case .overflow: .badInput("a total does not fit 64 bits of minor units (R-16)")
    }
  }

  /// Writes the differences; people are spared the partners for whom nothing changes.
  private func write(_ differences: [WhatIfDifference], _ context: Context) throws(Problem) {
    guard context.format == .text else {
      return try Self.listing(differences).write(arguments, context)
    }
    let changed = differences.filter { $0.now != $0.then }
    let same = differences.count - changed.count
    if !changed.isEmpty || same == 0 { try Self.listing(changed).write(arguments, context) }
    guard same > 0 else { return }
    try context.output.write(
      same == 1 ? "1 total stays as it is\n" : "\(same) totals stay as they are\n")
  }

  private static func listing(_ differences: [WhatIfDifference]) -> Listing {
    var listing = Listing(
      "differences",
      [
        .init("partner"), .init("currency"), .init("now", .right), .init("then", .right),
        .init("difference", .right),
      ], none: "nothing is earned either way")
    for one in differences {
      let change = Int128(one.then.units) - Int128(one.now.units)
      listing.rows.append([
        .string(one.partner.text), .string(one.currency.code),
        .string(one.now.text(in: one.currency)), .string(one.then.text(in: one.currency)),
        .string(AmountWords.text(change, one.currency)),
      ])
    }
    return listing
  }
}
