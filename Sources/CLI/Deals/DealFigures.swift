import Basics
import CoSell
import Exact
import JSON
import Money
import Reporting
import Workspace

/// The figures of partners' deals (R-38, domain §12).
struct DealFigures {
  private let rows: [CreditedRevenue]
  private let rates: WinRates
  private let days: DaysToClose
  private let referrals: FirstReferrals
  private let unvalued: Int

  /// Counts the deals of a book, perhaps of those only that were closed in one quarter.
  init(_ book: DealBook, _ quarter: Quarter?) throws(Problem) {
    let zone = book.rules.zone
    let counted = book.deals.filter { deal in
      guard let quarter else { return true }
      return deal.closedAt.flatMap { zone.date(of: $0)?.quarter } == quarter
    }
    let outcomes = counted.map { DealOutcome($0.resolution, revenue: $0.value) }
    rows = try CreditedRevenue.told(of: outcomes)
    rates = WinRates(outcomes)
    days = DaysToClose(outcomes)
    let onboarded = book.partners.onboarded.mapValues { zone.start(of: $0) }
    referrals = FirstReferrals(
      onboarded: onboarded, deals: book.deals.map(\.record), zone: zone, on: book.asOf)
    unvalued = counted.count { $0.isWon == true && $0.value == nil }
  }

  /// The revenue as a table.
  var listing: Listing {
    var listing = Listing(
      "revenue",
      [
        .init("quarter"), .init("partner"), .init("currency"), .init("sourced", .right),
        .init("influenced", .right), .init("delivered", .right),
      ], none: "no won deals with a value")
    listing.rows = rows.map { row in
      [
        row.quarter.text, row.partner?.text ?? "all", row.currency.code,
        row.sourced.text(in: row.currency), row.influenced.text(in: row.currency),
        row.delivered.text(in: row.currency),
      ].map { .string($0) }
    }
    return listing
  }

  /// All figures for people.
  func text(_ style: Style) -> String {
    var text = listing.text(style)
    text += style.faint("The three overlap and are not added together (R-38).") + "\n\n"
    if unvalued > 0 { text += "\(Plural.of(unvalued, "won deal")) without a value\n" }
    text += "win rate      partners \(Self.rate(rates.partner)), direct \(Self.rate(rates.direct))"
    if let ratio = rates.ratio {
      text += "; \(ShownNumber.decimal(ratio, places: 2)) times direct (1.5 to 2 is usual)"
    }
    text += "\n"
    for (partner, count) in rates.byPartner.sorted(by: { $0.key < $1.key }) {
      text += "              \(TerminalText.visible(partner.text)) \(Self.rate(count))\n"
    }
    text +=
      "days to close partners \(Self.median(days.partner)), direct \(Self.median(days.direct))\n"
    text += "first referral in time \(referrals.inTime) of \(referrals.decided) within 30 days\n"
    for (partner, result) in referrals.results.sorted(by: { $0.key < $1.key }) {
      text += "              \(TerminalText.visible(partner.text)) \(Self.words(result))\n"
    }
    return text
  }

  /// All figures for programs.
  func members(_ writer: inout JSONWriter) {
    listing.member(of: &writer)
    writer.member("won_without_value", unvalued)
    writer.objects(
      "win_rates",
      [("partners", rates.partner), ("direct", rates.direct)]
        + rates.byPartner.sorted { $0.key < $1.key }.map { ($0.key.text, $0.value) }
    ) { writer, row in
      writer.member("who", row.0)
      writer.member("won", row.1.won)
      writer.member("closed", row.1.closed)
      writer.member("rate", row.1.rate?.description)
    }
    writer.member("win_rate_ratio", rates.ratio?.description)
    writer.object("days_to_close") { writer in
      writer.member("partners_median", DaysToClose.median(of: days.partner)?.description)
      writer.member("direct_median", DaysToClose.median(of: days.direct)?.description)
    }
    writer.objects("first_referrals", referrals.results.sorted { $0.key < $1.key }) {
      writer, row in
      writer.member("partner", row.key.text)
      switch row.value {
      case .inTime(let days):
        writer.member("result", "in_time")
        writer.member("days", days)
      case .late(let days):
        writer.member("result", "late")
        writer.member("days", days)
      case .missed: writer.member("result", "missed")
      case .pending(let left):
        writer.member("result", "pending")
        writer.member("days_left", left)
      }
    }
  }

  private static func rate(_ count: WinCount) -> String {
    guard let rate = count.rate else { return "-" }
    return "\(count.won) of \(count.closed) (\(ShownNumber.percent(rate)))"
  }

  /// A number as a decimal where it ends, else as a fraction.
  private static func number(_ number: Fraction) -> String {
    number.decimalText ?? "\(number)"
  }

  private static func median(_ sorted: [Int]) -> String {
    DaysToClose.median(of: sorted).map { "\(number($0)) (median of \(sorted.count))" } ?? "-"
  }

  private static func words(_ result: FirstReferrals.Result) -> String {
    switch result {
    case .inTime(let days): "in time, after \(Plural.of(days, "day"))"
    case .late(let days): "late, after \(Plural.of(days, "day"))"
    case .missed: "none, and the days are over"
    case .pending(let left): "none yet, \(Plural.of(left, "day")) left"
    }
  }
}
