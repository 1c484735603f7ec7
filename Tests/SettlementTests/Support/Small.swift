import Basics
import CoSell
import CommissionCore
import Exact
import Money
import Settlement
import Testing

/// Shorthand for small programs that a test spells out.
enum Small {
  static let usd = Currency.usDollar

  static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  static func month(_ text: String) throws -> YearMonth { try #require(YearMonth(text)) }

  static func currency(_ code: String) throws -> Currency { try #require(Currency(code)) }

  /// An agreement of acme from the first of January 2026.
  static func agreement(
    _ terms: Terms, partner: Identifier = "acme", tier: PartnerTier = .solution,
    currency: Currency = .usDollar
  ) throws -> Agreement {
    Agreement(
      partner: partner, version: Identifier("\(partner) v1"), tier: tier, terms: terms,
      currency: currency, from: try day("2026-01-01"))
  }

  /// A deal that one partner owns alone.
  static func deal(
    _ id: Identifier = "d1", owner: Identifier = "acme", customer: Identifier = "cust",
    currency: Currency = .usDollar, sharing: DealAward.Sharing? = nil,
    credit: Deal.Credit = .sourced
  ) -> Deal {
    Deal(
      id: id, customer: customer, currency: currency,
      award: DealAward(
        owner: owner, tier: nil, sharing: sharing ?? .weights([Payee(owner, weight: .one)])),
      credit: credit)
  }

  static func payment(
    _ id: Identifier, _ day: String, _ gross: Int64, deal: Identifier = "d1",
    currency: Currency = .usDollar, revenue: RevenueKind = .monthly
  ) throws -> RevenueEvent {
    .payment(
      id, from: "s", for: deal, on: try Small.day(day), currency, gross: Minor(gross),
      revenue: revenue)
  }

  static func refund(
    _ id: Identifier, of payment: Identifier, _ day: String, _ gross: Int64,
    currency: Currency = .usDollar
  ) throws -> RevenueEvent {
    .refund(id, from: "s", of: payment, on: try Small.day(day), currency, gross: Minor(gross))
  }

  static func facts(
    _ agreements: [Agreement], _ deals: [Deal], _ events: [RevenueEvent]
  ) throws -> Facts {
    var facts = Facts()
    for agreement in agreements { try facts.add(agreement) }
    for deal in deals { facts.put(deal) }
    for event in events { _ = try facts.add(event) }
    return facts
  }

  /// The amounts of lines in their order, with the event's id and the payee.
  static func short(_ lines: [Posting], _ facts: Facts) -> [String] {
    lines.map { line in
      let id = facts.names[line.event].text.split(separator: "/").last.map(String.init) ?? ""
      return "\(id) \(facts.names[line.payee]) \(line.minor) \(line.kind.name)"
    }
  }
}
