import Basics
import CommissionCore
import JSON
import Money
import Platform
import Settlement
import Storage
import Workspace

/// Settles what is known and keeps the difference: what `commission run` does, and what closing a
/// month and truing up a quarter do with it.
struct CommissionWork {
  /// What one partner gets by a run, in one currency.
  struct Total {
    let partner: Identifier
    let currency: Currency
    var lines = 0
    var posted = Int128(0)
    var held = Int128(0)
  }

  /// What a run found and kept.
  struct Outcome {
    var ledger: LedgerBook
    var postings: [Posting] = []
    var totals: [Total] = []
    /// Owners without an agreement, who earn nothing.
    var remarks: [String] = []
    /// What waits for what is not known yet.
    var waiting = WaitingReport([])
    /// The number of the newest posting after it.
    var newest: Int64 { Int64(ledger.postings.count + postings.count) }
    var run: Int32 { postings.first?.run ?? 0 }
  }

  private let arguments: Arguments
  private let context: Context

  init(_ arguments: Arguments, _ context: Context) {
    self.arguments = arguments
    self.context = context
  }

  /// Settles within a change of the workspace and answers.
  ///
  /// - Parameters:
  ///   - before: What comes first within the same change.
  ///   - answer: What comes after it, and what is said of it all.
  /// - Returns: The exit status; nothing is changed unless it is `done`.
  /// - Throws: What both throw, and a problem where the workspace can't be read or written.
  func make(
    before: (Change, LedgerRules) throws(Problem) -> Void = { _, _ in },
    answer: (Change, Outcome) throws(Problem) -> WorkspaceChange.Answer
  ) throws(Problem) -> ExitStatus {
    var problems: [Problem] = []
    do throws(Problem) {
      return try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
        let rules = try LedgerRules.inForce(change.records, context)
        try before(change, rules)
        let outcome = try settle(change, rules, &problems)
        return try answer(change, outcome)
      }
    } catch {
      guard !problems.isEmpty else { throw error }
      return context.fail(problems)
    }
  }

  private func settle(
    _ change: Change, _ rules: LedgerRules, _ problems: inout [Problem]
  ) throws(Problem) -> Outcome {
    let now = try context.present()
    var ledger = try LedgerBook(in: change.connection, rules: rules, at: .now(now))
    let run = Settlement.settle(
      &ledger.facts, posted: ledger.postings, closedThrough: ledger.closedThrough)
    guard run.isClean else {
      problems = try Self.problems(run, change.connection)
      throw problems.first ?? .badInput("nothing can be posted")
    }
    try keep(run.postings, ledger, change)
    var outcome = Outcome(ledger: ledger, postings: run.postings)
    outcome.totals = Self.totals(run.postings, ledger.facts.names)
    outcome.remarks = run.problems.filter { !$0.cause.waits }
      .map { SettlementMessage($0.cause).words }.map { "\($0.what); \($0.hint)" }
    outcome.waiting = try WaitingReport(
      Settlement.waiting(run.problems, ledger.facts), change.connection)
    return outcome
  }

  /// What must be mended, each at the row that it came from.
  static func problems(
    _ run: Run, _ connection: Connection
  ) throws(Problem) -> [Problem] {
    var problems: [Problem] = []
    for problem in run.problems where problem.cause.stops {
      let origin =
        problems.count < RowProblemsLimit.count
        ? try RevenueOrigin.find(problem.event.text, in: connection) : nil
      problems.append(SettlementMessage(problem.cause).problem(problem.event, origin))
    }
    return problems
  }

  /// Keeps new postings as one entry of the journal.
  private func keep(
    _ postings: [Posting], _ ledger: LedgerBook, _ change: Change
  ) throws(Problem) {
    guard let first = postings.first else { return }
    let remarks: [JSONObject.Member] = [
      .init(key: "run", value: .integer(Int64(first.run))),
      .init(
        key: "closed_through",
        value: ledger.closedThrough.map { .string($0.text) } ?? .null),
    ]
    try change.add(
      PostingSheet(postings, ledger.facts.names).sheet, to: .postings, remarks: remarks,
      on: Threads(nil))
  }

  /// The sums by partner and currency, by the partner's bytes.
  static func totals(_ postings: [Posting], _ names: NameTable) -> [Total] {
    var totals: [PartnerCurrency: Total] = [:]
    for posting in postings {
      let key = PartnerCurrency(posting.payee, posting.currency)
      var total =
        totals[key] ?? Total(partner: names[posting.payee], currency: posting.currency)
      total.lines += 1
      total.posted += Int128(posting.minor)
      if posting.hold != .none { total.held += Int128(posting.minor) }
      totals[key] = total
    }
    return totals.values.sorted {
      $0.partner == $1.partner ? $0.currency < $1.currency : $0.partner < $1.partner
    }
  }
}

/// How many problems are told with their rows.
enum RowProblemsLimit {
  static let count = 50
}
