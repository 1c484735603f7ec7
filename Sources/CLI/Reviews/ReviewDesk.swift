import Basics
import JSON
import Program
import Reporting
import Scoring
import Settlement
import Storage
import Workspace

/// Everything that reviews are made from, loaded once and standing as it was at one moment.
struct ReviewDesk {
  let connection: Connection
  /// The program in force.
  let program: PartnerProgram
  /// Deals, postings and payouts.
  let payouts: PayoutDesk
  /// What is shut today; nil in a review of an earlier day, when others were.
  let gates: PayoutGates?
  /// What a run today would pay, and what waits; nil with the gates.
  let proposals: [PayoutProposal]?
  /// Co-marketing money.
  let funds: FundBook
  /// The candidates, ranked.
  let ranking: Ranking?
  /// How firm the top of the ranking is.
  let stability: Stability?
  /// The day of asking.
  let today: CivilDate
  /// Where the journal stood.
  let receipt: Receipt
  /// What should be settled about any deal.
  let conflicts: [DealConflicts.Row]
  private let records: PastRecords
  private let dealsOf: [Identifier: [DealBook.Deal]]

  /// How many candidates are the top.
  static let top = 3

  private static let kinds: [RecordDefinition] = [
    .partner, .note, .target, .commitment, .task, .candidate,
  ]

  /// Loads a workspace as it is, or as it was known at the end of a day.
  init(
    in connection: Connection, asOf day: CivilDate?, _ arguments: Arguments, _ context: Context
  ) throws(Problem) {
    self.connection = connection
    let book = RecordBook(connection)
    let program = try ProgramSource.inForce(arguments, context) ?? .standard
    self.program = program
    let moment: DealMoment
    if let day {
      moment = .instant(program.zone.start(of: day.adding(days: 1) ?? day))
      today = day
    } else {
      moment = .now(try context.present())
      today = try KeptProgram.today(in: book, context)
    }
    payouts = try PayoutDesk(in: connection, at: moment, context)
    gates = day == nil ? try PayoutGates(of: book, on: today, program) : nil
    proposals = try gates.map { [payouts, today] (gates) throws(Problem) in
      try payouts.proposals(on: today, gates.gates)
    }
    funds = try book.funds()
    records = try PastRecords(Self.kinds.map(\.name), in: connection, at: moment)
    if records.of(RecordDefinition.candidate.name).isEmpty {
      (ranking, stability) = (nil, nil)
    } else {
      let model = try ProgramSource.model(of: program)
      let candidates = try CandidateSource(nil, for: "score", arguments, context)
        .candidates(for: model, context).candidates
      let ranking = try ScoreCommand.rank(candidates, model)
      self.ranking = ranking
      // Only what is exact is told, so nothing need be drawn.
      stability = Stability(ranking, .init(top: Self.top, draws: 1))
    }
    conflicts = DealConflicts(payouts.ledger.deals).rows
    var dealsOf: [Identifier: [DealBook.Deal]] = [:]
    for deal in payouts.ledger.deals.deals {
      for partner in deal.kept?.partners ?? [] { dealsOf[partner, default: []].append(deal) }
    }
    self.dealsOf = dealsOf
    let head = try Journal(connection).head()
    receipt = Receipt(sequence: Int(clamping: head.sequence), head: head.hash.text)
  }

  /// The zone of the program's days.
  var zone: Zone { program.zone }
  /// The deals.
  var deals: DealBook { payouts.ledger.deals }

  /// The deals that name a partner, in their order.
  func deals(of partner: Identifier) -> [DealBook.Deal] { dealsOf[partner] ?? [] }

  /// All partners, by their ids.
  var partners: [Record] { records.of(RecordDefinition.partner.name) }

  /// The records of a kind that are about a partner.
  func records(_ definition: RecordDefinition, of partner: String) -> [Record] {
    records.of(definition.name).filter { record in
      record.text("partner").map { ByteOrder.same($0, partner) } ?? false
    }
  }
}
