import Basics
import CommissionCore
import Money
import Testing

@Suite struct CommissionErrorTests {
  @Test("the codes are those of the contract")
  func codes() throws {
    let usd = try #require(Currency("USD"))
    let errors: [(CommissionError, String)] = [
      (.negativeWeight(payee: "a"), "negative_weight"), (.zeroTotalWeight, "zero_total_weight"),
      (.duplicatePayee("a"), "duplicate_payee"),
      (.refundExceedsPool(refunded: 2, pool: 1), "refund_exceeds_pool"),
      (.refundExceedsPayment(refunded: 2, paid: 1), "refund_exceeds_payment"),
      (.rateOutOfRange(.bps(1), lowest: .bps(2), highest: .bps(3)), "rate_out_of_range"),
      (.unknownCombination(tier: "t", model: "m", option: nil), "unknown_combination"),
      (.churnBeforeStart, "churn_before_start"),
      (.weightsNot10000(sum: 9_999), "weights_not_10000"), (.noRate(from: usd, to: usd), "no_rate"),
      (.staleRate(ageDays: 8, maximum: 7), "stale_rate"),
      (.idempotencyConflict(key: "k"), "idempotency_conflict"), (.overflow, "overflow"),
      (.currencyMismatch(usd, usd), "currency_mismatch"), (.dateOutOfRange, "date_out_of_range"),
    ]
    for (error, code) in errors { #expect(error.code == code) }
    #expect(Set(errors.map(\.1)).count == errors.count)
  }

  @Test("a failure of plain arithmetic keeps its meaning")
  func fromMoney() throws {
    let (usd, eur) = (try #require(Currency("USD")), try #require(Currency("EUR")))
    #expect(CommissionError(MoneyError.overflow) == .overflow)
    #expect(CommissionError(.currencyMismatch(usd, eur)) == .currencyMismatch(usd, eur))
  }
}
