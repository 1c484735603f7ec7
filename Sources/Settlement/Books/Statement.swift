public import Basics
public import CommissionCore
public import Money

/// What a partner is told of a stretch of months, in one currency.
public struct Statement: Hashable, Sendable {
  /// One line: a posting in terms that a partner can check.
  public struct Line: Hashable, Sendable {
    /// The place of the posting.
    public let posting: Int32
    /// The key of the event that made it.
    public let event: Identifier
    /// The key of the payment that it is about.
    public let part: Identifier
    /// The deal; nil for what is about all deals of a customer or quarter.
    public let deal: Identifier?
    /// The customer; nil for a true-up.
    public let customer: Identifier?
    /// What kind of line it is.
    public let kind: Posting.Kind
    /// The event's own day.
    public let day: CivilDate
    /// The month in which it was posted.
    public let period: YearMonth
    /// The rate, where one rate made it.
    public let rate: Rate?
    /// The net amount that was paid, in the deal's currency; nil where there is no one payment.
    public let base: Minor?
    /// The currency of that amount.
    public let baseCurrency: Currency?
    /// The version of the agreement.
    public let version: Identifier
    /// The exchange rate, as one text; empty for one currency.
    public let exchange: Identifier
    /// How fractions became whole units.
    public let rounding: Rounding
    /// Why it is held; empty where it is not.
    public let hold: String
    /// How much.
    public let minor: Minor
  }

  /// The partner.
  public let partner: Identifier
  /// The currency.
  public let currency: Currency
  /// The first and the last month.
  public let months: ClosedRange<YearMonth>
  /// What was owed before the first month.
  public let opening: Minor
  /// What was posted in the months, without clawbacks.
  public let lines: [Line]
  /// What customers who left took back.
  public let clawbacks: [Line]
  /// What was paid in the months.
  public let payouts: [Payout]
  /// What is owed after the last month.
  public let closing: Minor

  /// Whether opening, lines, clawbacks and payouts come to the closing balance.
  public var ties: Bool {
    var sum = Int128(opening.units)
    for line in lines + clawbacks { sum += Int128(line.minor.units) }
    for payout in payouts { sum -= Int128(payout.amount.units) }
    return sum == Int128(closing.units)
  }
}

extension Books {
  /// The statements of a partner over some months, one for each currency that it is owed.
  public func statements(
    of partner: Identifier, _ months: ClosedRange<YearMonth>, _ facts: Facts
  ) throws(CommissionError) -> [Statement] {
    guard let id = names.find(partner) else { return [] }
    var currencies: Set<Currency> = []
    for posting in postings where posting.payee == id { currencies.insert(posting.currency) }
    for payout in payouts where payout.partner == id { currencies.insert(payout.currency) }
    var statements: [Statement] = []
    for currency in currencies.sorted() {
      statements.append(try statement(id, currency, months, facts))
    }
    return statements
  }

  private func statement(
    _ partner: NameID, _ currency: Currency, _ months: ClosedRange<YearMonth>, _ facts: Facts
  ) throws(CommissionError) -> Statement {
    var (opening, closing) = (Int128(0), Int128(0))
    var (lines, clawbacks): ([Statement.Line], [Statement.Line]) = ([], [])
    for (place, posting) in postings.enumerated()
    where posting.payee == partner && posting.currency == currency {
      if posting.period < months.lowerBound { opening += Int128(posting.minor) }
      if posting.period <= months.upperBound { closing += Int128(posting.minor) }
      guard months.contains(posting.period) else { continue }
      let line = line(place, posting, facts)
      if posting.kind == .clawback { clawbacks.append(line) } else { lines.append(line) }
    }
    var paid: [Payout] = []
    for payout in payouts where payout.partner == partner && payout.currency == currency {
      guard payout.state == .paid, let month = payout.paidOn?.yearMonth else { continue }
      if month < months.lowerBound { opening -= Int128(payout.amount.units) }
      if month <= months.upperBound { closing -= Int128(payout.amount.units) }
      if months.contains(month) { paid.append(payout) }
    }
    return Statement(
      partner: names[partner], currency: currency, months: months,
      opening: try Books.minor(opening), lines: lines, clawbacks: clawbacks, payouts: paid,
      closing: try Books.minor(closing))
  }

  private func line(_ place: Int, _ posting: Posting, _ facts: Facts) -> Statement.Line {
    let row = facts.revenue.row(of: posting.part)
    let hasRate = posting.kind != .clawback && posting.kind != .trueUp
    return Statement.Line(
      posting: Int32(clamping: place), event: names[posting.event], part: names[posting.part],
      deal: posting.deal.isSome ? names[posting.deal] : nil,
      customer: posting.customer.isSome ? names[posting.customer] : nil, kind: posting.kind,
      day: posting.day, period: posting.period,
      rate: hasRate ? posting.rate.rate : nil,
      base: row.flatMap { facts.revenue.rows[$0].net }.map { Minor($0) },
      baseCurrency: row.map { facts.revenue.rows[$0].currency },
      version: names[posting.version], exchange: names[posting.exchange],
      rounding: posting.rounding, hold: posting.hold.name, minor: Minor(posting.minor))
  }
}
