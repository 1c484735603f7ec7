package import Basics
import CoSell
import CommissionCore
import Exact
import Money
package import Settlement
package import Storage

/// Everything that commissions are worked out from, and what was posted of them so far.
///
/// Loaded once from an open workspace, as it is or as it was. A posting's number in the workspace is
/// its place here plus one: postings are only ever added.
///
/// Complexity: O(n) in the rows of revenue and postings.
package struct LedgerBook {
  /// Agreements, deals, revenue, rates and what disqualifies; its names are those of the postings.
  package var facts: Facts
  /// What runs posted, in order.
  package let postings: [Posting]
  /// The months that were closed, in order.
  package let periods: [ClosedPeriod]
  /// The deals as they were decided.
  package let deals: DealBook
  /// The rules of the program.
  package let rules: LedgerRules
  /// The newest entry of the journal that counts; nil for all.
  package let last: Int64?
  /// The moment of asking.
  package let asOf: Instant

  /// The last month that is closed; nil while none is.
  package var closedThrough: YearMonth? { periods.last?.month }

  /// Loads everything.
  ///
  /// - Parameters:
  ///   - connection: The open workspace, perhaps within a change.
  ///   - rules: The rules of the program.
  ///   - moment: Up to when: now, or what was known earlier (R-41).
  /// - Throws: A problem where the file can't be read, or holds what can't be.
  package init(
    in connection: Connection, rules: LedgerRules, at moment: DealMoment
  ) throws(Problem) {
    let kinds = [
      RecordDefinition.agreement.name, RecordDefinition.flag.name, ClosedPeriod.kind,
      TruedUpQuarter.kind,
    ]
    let records = try PastRecords(kinds, in: connection, at: moment)
    self.rules = rules
    last = records.last
    asOf = records.asOf
    deals = try DealBook(in: connection, rules: rules.deals, at: moment)
    periods = records.of(ClosedPeriod.kind).compactMap { ClosedPeriod($0) }
    let quarters = records.of(TruedUpQuarter.kind).compactMap { Quarter($0.id) }
    facts = Facts(
      table: rules.table, rates: try RateRow.load(from: connection, upTo: records.last),
      maximumRateAge: rules.maximumRateAge, qualification: rules.qualification,
      truedUpThrough: quarters.max())
    let kept = Self.inOrder(records.of(RecordDefinition.agreement.name))
    var from = CivilDate.min
    for era in rules.earlier {
      try Self.add(kept, era.rules, from: from, through: era.through, to: &facts)
      facts.earlierRateAges.append((era.through, era.rules.maximumRateAge))
      let then = era.rules.qualification
      facts.qualification.earlier.append(
        .init(through: era.through, disqualifying: then.disqualifying, minimum: then.minimum))
      from = era.through.adding(days: 1) ?? .max
    }
    try Self.add(kept, rules, from: from, through: nil, to: &facts)
    for record in records.of(RecordDefinition.flag.name) { Self.add(record, to: &facts) }
    try LedgerRows(connection, upTo: records.last).revenue(into: &facts)
    postings = try LedgerRows(connection, upTo: records.last).postings(&facts)
    addDeals()
  }

  /// The books over what was posted, and payouts of it (R-42).
  package func books(_ payouts: [Payout] = []) -> Books {
    Books(names: facts.names, postings: postings, payouts: payouts)
  }

  /// The deals as the ledger takes them: only a deal that was won earns.
  ///
  /// A deal whose value nobody told is in the currency of its first payment.
  private mutating func addDeals() {
    var currencies: [NameID: Currency]?
    for deal in deals.deals {
      var currency = deal.currency
      if currency == nil {
        if currencies == nil { currencies = facts.firstCurrencies() }
        currency = facts.names.find(Identifier(deal.id)).flatMap { currencies?[$0] }
      }
      facts.put(
        Deal(
          id: Identifier(deal.id), customer: Identifier(deal.customer),
          currency: currency ?? rules.minimumPayout.currency,
          award: deal.isWon == true ? deal.award : .nobody, credit: deal.creditOfOwner))
    }
  }

  /// The versions of each partner in the order in which they were agreed.
  private static func inOrder(_ records: [Record]) -> [Record] {
    records.map { (name: AgreementName($0.id), record: $0) }
      .sorted { $0.name < $1.name }.map(\.record)
  }

  /// Adds agreements as they held under a program on the days of it (R-11).
  private static func add(
    _ kept: [Record], _ rules: LedgerRules, from: CivilDate, through: CivilDate?,
    to facts: inout Facts
  ) throws(Problem) {
    let versions = try kept.map { (record) throws(Problem) in
      try KeptAgreement.agreement(version: record.id, record.value, rules: rules)
    }
    for var version in KeptAgreement.replaced(versions) {
      version.from = max(version.from, from)
      if let through { version.to = min(version.to ?? through, through) }
      if from > .min || through != nil { version.table = rules.table }
      guard version.to.map({ version.from <= $0 }) ?? true else { continue }
      try add(version, to: &facts)
    }
  }

  private static func add(
    _ agreement: Agreement, to facts: inout Facts
  ) throws(Problem) {
    do {
      try facts.add(agreement)
    } catch {
      throw Problem(
        .refused, code: "agreement_refused",
        "an agreement does not fit the program any more",
        at: Problem.Place(path: agreement.version.text), found: "\(error)",
        hint: "tandem agreement show shows it; tandem program diff tells what changed")
    }
  }

  private static func add(_ record: Record, to facts: inout Facts) {
    guard let code = record.text("code") else { return }
    let subjects: [(String, (Identifier) -> Qualification.Subject)] = [
      ("event", { .event($0) }), ("deal", { .deal($0) }), ("customer", { .customer($0) }),
    ]
    for (field, subject) in subjects {
      if let name = record.text(field) { facts.qualification.flag(subject(Identifier(name)), code) }
    }
  }
}

/// What the owner of a deal is credited with.
typealias CreditOfOwner = Deal.Credit

extension DealBook.Deal {
  /// What the owner is credited with (R-38): one that brought an account which we were selling to
  /// already has influenced it.
  var creditOfOwner: CreditOfOwner {
    guard let owner = award.owner,
      let credit = resolution.credits.first(where: { $0.partner == owner })?.credit,
      !credit.sourced, credit.influenced
    else { return .sourced }
    return .influenced
  }
}

/// The name of an agreement's version: the partner, and which of its versions it is.
package struct AgreementName: Comparable {
  /// The partner.
  package let partner: Identifier
  /// The number, from 1.
  package let number: Int

  /// The next name of a partner.
  package init(partner: String, number: Int) {
    self.partner = Identifier(partner)
    self.number = number
  }

  /// Reads a name such as `acme@2`.
  package init(_ text: String) {
    let at = text.lastIndex(of: "@") ?? text.endIndex
    partner = Identifier(String(text[..<at]))
    number = Int(text[at...].dropFirst()) ?? 0
  }

  /// The name as text.
  package var text: String { "\(partner)@\(number)" }

  /// Whether one stands before another.
  package static func < (a: AgreementName, b: AgreementName) -> Bool {
    a.partner == b.partner ? a.number < b.number : a.partner < b.partner
  }
}
