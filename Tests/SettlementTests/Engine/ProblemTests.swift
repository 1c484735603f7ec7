import Basics
import CommissionCore
import Exact
import Money
import Settlement
import Testing

/// What can't be posted is told with its facts, and nothing else stops.
@Suite struct ProblemTests {
  private func causes(
    _ events: [RevenueEvent], terms: Terms = Terms(.plan(share: 1_000)),
    deals: [Deal] = [Small.deal()]
  ) throws -> [SettlementProblem.Cause] {
    var facts = try Small.facts([try Small.agreement(terms)], deals, events)
    return Settlement.settle(&facts).problems.map(\.cause)
  }

  @Test("a payment of an unknown deal, a refund of an unknown payment")
  func unknown() throws {
    #expect(
      try causes([try Small.payment("a", "2026-02-01", 1, deal: "d9")]) == [.unknownDeal("d9")])
    #expect(
      try causes([try Small.refund("r", of: "a", "2026-02-01", 1)])
        == [.unknownPayment("payment/s/a")])
  }

  @Test("a refund larger than the payment, counted over all refunds (R-21)")
  func tooLarge() throws {
    let found = try causes([
      try Small.payment("a", "2026-02-01", 100), try Small.refund("r", of: "a", "2026-02-02", 60),
      try Small.refund("q", of: "a", "2026-02-03", 50),
    ])
    #expect(found == [.rule(.refundExceedsPayment(refunded: 110, paid: 100))])
  }

  @Test("a refund before its payment or in another currency, churn before the start (R-16, R-27)")
  func tooEarly() throws {
    let found = try causes([
      try Small.payment("a", "2026-02-02", 100), try Small.refund("r", of: "a", "2026-02-01", 60),
      .churn("x", from: "s", of: "cust", on: try Small.day("2026-01-01")),
      .churn("y", from: "s", of: "nobody", on: try Small.day("2026-01-02")),
      try Small.refund("q", of: "a", "2026-02-03", 60, currency: try Small.currency("EUR")),
    ])
    #expect(
      found == [
        .rule(.churnBeforeStart), .noPaymentOfCustomer("nobody"),
        .refundBeforePayment(paidOn: try Small.day("2026-02-02")),
        .refundInOtherCurrency(refund: try Small.currency("EUR"), payment: .usDollar),
      ])
  }

  @Test("currencies never mix silently (R-16)")
  func currencies() throws {
    let eur = try Small.currency("EUR")
    #expect(
      try causes([try Small.payment("a", "2026-02-01", 1, currency: eur)])
        == [.rule(.currencyMismatch(eur, .usDollar))])
    #expect(
      try causes(
        [try Small.payment("a", "2026-02-01", 1, currency: eur)],
        terms: Terms(.plan(share: 1), cap: .deal(5)), deals: [Small.deal(currency: eur)])
        == [.amountsInOtherCurrency(version: "acme v1", agreement: .usDollar, deal: eur)])
    #expect(
      try causes(
        [try Small.payment("a", "2026-02-01", 1_000, currency: eur)],
        deals: [Small.deal(currency: eur)]) == [.rule(.noRate(from: eur, to: .usDollar))])
  }

  @Test("an owner without an agreement is told once and stops nothing (R-38)")
  func noAgreement() throws {
    var facts = try Small.facts(
      [], [Small.deal()],
      [try Small.payment("a", "2026-02-01", 1), try Small.payment("b", "2026-02-02", 1)])
    let run = Settlement.settle(&facts)
    #expect(run.problems.map(\.cause) == [.noAgreement(partner: "acme", deal: "d1")])
    #expect(run.isClean)
  }

  @Test("amounts below zero, and sums that do not fit")
  func amounts() throws {
    #expect(
      try causes([try Small.payment("a", "2026-02-01", -5)]) == [.negativeAmount(-5)])
    let found = try causes(
      [
        try Small.payment("a", "2026-02-01", .max), try Small.payment("b", "2026-02-02", .max),
      ], terms: Terms(.plan(flat: 1, share: 10_000)))
    // The first could not be posted, so the second tries for the CPA again.
    #expect(found == [.rule(.overflow), .rule(.overflow)])
  }

  @Test("the codes are stable")
  func codes() {
    let causes: [SettlementProblem.Cause] = [
      .unknownDeal("a"), .unknownPayment("a"), .refundBeforePayment(paidOn: .min),
      .refundInOtherCurrency(refund: .usDollar, payment: .usDollar), .noPaymentOfCustomer("a"),
      .rule(.refundExceedsPayment(refunded: nil, paid: 0)), .rule(.churnBeforeStart),
      .negativeAmount(0), .rule(.overflow), .split(deal: "a", .empty),
      .amountsInOtherCurrency(version: "a", agreement: .usDollar, deal: .usDollar),
      .noAgreement(partner: "a", deal: "b"),
    ]
    #expect(
      causes.map(\.code) == [
        "unknown_deal", "unknown_payment", "refund_before_payment", "refund_in_other_currency",
        "no_payment_of_customer", "refund_exceeds_payment", "churn_before_start",
        "negative_amount", "overflow", "split_refused", "amounts_in_other_currency",
        "no_agreement",
      ])
    let waiting = [false, true, true, true, true, true, true, false, false, false, false, false]
    #expect(causes.map(\.waits) == waiting)
    // What waits stops nothing, nor does an owner without an agreement.
    #expect(causes.map(\.stops) == waiting.dropLast().map { !$0 } + [false])
  }
}
