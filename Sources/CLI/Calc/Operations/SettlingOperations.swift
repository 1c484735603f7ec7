import Basics
import CommissionCore
import JSON
import Money

/// `true_up`: what a quarter earns less what its months posted.
struct TrueUpOperation: CalcOperation {
  static let name = "true_up"
  static let fields = ["currency", "months", "rate_bps", "tiers", "tier_mode", "rounding"]

  private let trueUp: TrueUp

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    let months = try input.field("months").array().map { month in
      TrueUp.Month(
        netRevenue: try month.field("net_revenue_minor").minors(),
        posted: try month.field("posted_minor").minor())
    }
    trueUp = try TrueUp(
      months: months, rate: try Self.rate(input), rounding: try input.rounding())
  }

  private static func rate(_ input: JSONCursor) throws -> TrueUpRate {
    guard let tiers = try input.optional("tiers") else {
      return .flat(try input.field("rate_bps").rate())
    }
    if let rate = try input.optional("rate_bps") {
      throw rate.problem("a rate and tiers can't both hold", expected: "one of the two")
    }
    return .tiers(try tiers.volumeTiers(try input.field("tier_mode").oneOf(VolumeMode.self)))
  }

  func write(to json: inout JSONWriter) {
    json.minor("quarter_commission_minor", trueUp.commission)
    json.minor("posted_minor", trueUp.posted)
    json.minor("true_up_minor", trueUp.difference)
  }

  var reasons: [Reason] { trueUp.reasons }
}

/// `period`: the month in which an event posts.
struct PeriodOperation: CalcOperation {
  static let name = "period"
  static let fields = ["event_date", "closed_through"]

  private let month: YearMonth
  let reasons: [Reason]

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    let date = try input.field("event_date").date()
    let periods = Periods(closedThrough: try input.optional("closed_through")?.month())
    guard let month = periods.posting(of: date) else { throw CommissionError.dateOutOfRange }
    self.month = month
    reasons = periods.reasons(for: date)
  }

  func write(to json: inout JSONWriter) {
    json.text("posting_period", month.text)
  }
}

/// `payable_on`: the first day on which a commission may be paid.
struct PayableOnOperation: CalcOperation {
  static let name = "payable_on"
  static let fields = ["cleared_at", "tz", "net_days", "hold_until"]

  private let date: CivilDate
  private let netDays: Int
  private let held: CivilDate?

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    netDays = try input.field("net_days").days()
    held = try input.optional("hold_until")?.date()
    let payable = PayableDate.net(days: netDays).date(
      cleared: try input.field("cleared_at").instant(), in: try input.field("tz").zone(&context),
      heldUntil: held)
    guard let payable else { throw CommissionError.dateOutOfRange }
    date = payable
  }

  func write(to json: inout JSONWriter) {
    json.text("payable_on", date.text)
  }

  var reasons: [Reason] {
    [
      Reason(
        "R-45", date == held ? "held_until" : "net_days",
        [.init("net_days", .count(netDays)), .init("payable_on", .date(date))])
    ]
  }
}

/// `payout_run`: what is paid to a partner on a day, and what waits.
struct PayoutRunOperation: CalcOperation {
  static let name = "payout_run"
  static let fields = [
    "currency", "run_date", "minimum_minor", "opening_minor", "entries", "held",
  ]

  private let run: PayoutRun

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    let elements = try input.field("entries").array()
    let entries = try elements.map { entry in
      PayoutRun.Entry(
        id: try entry.field("id").identifier(), minor: try entry.field("minor").minor(),
        payableOn: try entry.field("payable_on").date())
    }
    try JSONCursor.requireDistinct(zip(entries, elements).map { ($0.id, try $1.field("id")) })
    run = try PayoutRun(
      on: try input.field("run_date").date(),
      minimum: try input.field("minimum_minor").minorFromZero(),
      opening: try input.field("opening_minor").minor(), entries: entries,
      held: Set(try input.field("held").array().map { try $0.identifier() }))
  }

  func write(to json: inout JSONWriter) {
    json.minor("paid_minor", run.paid)
    json.minor("carry_minor", run.carried)
    json.minor("not_due_minor", run.notDue)
  }

  var reasons: [Reason] { run.reasons }
}

/// `ledger`: the balances that events leave, each counted once.
struct LedgerOperation: CalcOperation {
  static let name = "ledger"
  static let fields = ["events"]

  private let balances: [(account: LedgerAccount, minor: Minor)]
  private let duplicates: Int

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    var ledger = Ledger()
    // All events are read before the first is posted: what can't be read is told first.
    for event in try input.field("events").array().map({ try $0.ledgerEvent() }) {
      try ledger.post(event)
    }
    balances = try ledger.balances()
    duplicates = ledger.duplicates
  }

  func write(to json: inout JSONWriter) {
    json.key("balances")
    json.beginObject()
    for (account, minor) in balances { json.minor(account.text, minor) }
    json.endObject()
    json.key("duplicates")
    json.integer(Int64(duplicates))
  }

  var reasons: [Reason] {
    [Reason("R-43", "known_events", [.init("duplicates", .count(duplicates))])]
  }
}

extension JSONCursor {
  fileprivate func ledgerEvent() throws -> LedgerEvent {
    LedgerEvent(
      key: try field("key").identifier(), kind: try field("type").oneOf(LedgerEvent.Kind.self),
      partner: try field("partner").identifier(),
      amount: Money(try field("minor").minor(), try field("currency").currency()))
  }
}
