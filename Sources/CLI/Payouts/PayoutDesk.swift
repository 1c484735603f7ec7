import Basics
import CommissionCore
import Money
import Settlement
import Storage
import Workspace

/// Everything that a decision about payouts looks at, loaded once.
struct PayoutDesk {
  /// Facts and postings.
  private(set) var ledger: LedgerBook
  /// The payouts as they are kept.
  let kept: [KeptPayout]
  /// Postings and payouts together.
  let books: Books

  /// Loads the ledger and the payouts of a workspace.
  init(in connection: Connection, _ context: Context) throws(Problem) {
    try self.init(in: connection, at: .now(try context.present()), context)
  }

  /// The same as it was known at a moment.
  init(
    in connection: Connection, at moment: DealMoment, _ context: Context
  ) throws(Problem) {
    let rules = try LedgerRules.inForce(RecordBook(connection), context)
    var ledger = try LedgerBook(in: connection, rules: rules, at: moment)
    var kept: [KeptPayout] = []
    let records = try PastRecords([RecordDefinition.payout.name], in: connection, at: moment)
    for record in records.of(RecordDefinition.payout.name) { kept.append(try KeptPayout(record)) }
    self.kept = kept
    let payouts = kept.map { $0.payout(partner: ledger.facts.name(Identifier($0.partner))) }
    books = ledger.books(payouts)
    self.ledger = ledger
  }

  /// What a run on a day would pay, and what waits why.
  func proposals(on day: CivilDate, _ gates: Gates) throws(Problem) -> [PayoutProposal] {
    let terms = PayoutTerms(
      day: day, closedThrough: ledger.closedThrough, gates: gates)
    do throws(CommissionError) {
      return try books.payoutRun(terms, ledger.facts)
    } catch {
      throw Problem(.refused, code: error.code, CommissionMessage.text(error))
    }
  }

  /// The deals of postings, each once, by their bytes.
  func deals(of entries: [Int32]) -> [Identifier] {
    var deals: Set<Identifier> = []
    for entry in entries where books.postings.indices.contains(Int(entry)) {
      let deal = books.postings[Int(entry)].deal
      if deal.isSome { deals.insert(books.names[deal]) }
    }
    return deals.sorted()
  }

  /// The sum of those postings that are below zero.
  func netted(_ entries: [Int32]) -> Minor {
    var sum: Int128 = 0
    for entry in entries where books.postings.indices.contains(Int(entry)) {
      sum += Int128(min(books.postings[Int(entry)].minor, 0))
    }
    return Minor(Int64(clamping: sum))
  }

  /// The gates that are shut now for what a payout pays.
  func blocking(_ payout: KeptPayout, _ gates: PayoutGates) -> [ShutGate] {
    let partner = Identifier(payout.partner)
    let entries = payout.entries.compactMap { Int32(exactly: $0 - 1) }
    var found: [ShutGate] = []
    var seen: Set<Gate> = []
    for entry in entries where books.postings.indices.contains(Int(entry)) {
      let posting = books.postings[Int(entry)]
      for gate in gates.gates.blocking(posting, books.names) where !seen.contains(gate) {
        seen.insert(gate)
        found += gates.why(gate, partner, deals(of: entries))
      }
    }
    return found
  }
}
