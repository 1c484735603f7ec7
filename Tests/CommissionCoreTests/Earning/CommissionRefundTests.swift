import CommissionCore
import Exact
import Money
import TestSupport
import Testing

@Suite struct CommissionRefundTests {
  @Test(
    "each refund posts the difference, worked by hand (R-21)",
    arguments: [
      // 10 % of 99.99 is 10.00; of 66.66 it is 6.67; of 33.33 it is 3.33; of nothing, nothing.
      (9_999, 1_000, [3_333, 3_333, 3_333], [1_000, -333, -334, -333]),
      (9_999, 1_000, [], [1_000]), (9_999, 1_000, [9_999], [1_000, -1_000]),
      (-9_999, 1_000, [-3_333], [-1_000, 333]), (1, 5_000, [1], [1, -1]), (100, 0, [50], [0, 0]),
      (100, 2_000, [0], [20, 0]),
    ] as [(Int64, Int64, [Int64], [Int64])])
  func worked(payment: Int64, rate: Int64, refunds: [Int64], entries: [Int64]) throws {
    let result = try CommissionRefund(
      payment: Minor(payment), rate: .bps(rate), refunds: minors(refunds))
    #expect(result.entries == minors(entries))
    #expect(result.standing == Minor(entries.reduce(0, +)))
    #expect(result.remaining == Minor(payment - refunds.reduce(0, +)))
  }

  @Test(
    "what stands is the rounded rate of what remains; a full refund leaves nothing (R-21)",
    arguments: 1...4 as ClosedRange<UInt64>)
  func law(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<100 {
      let payment = random.int64(0...1_000_000)
      let rate = random.int64(0...10_000)
      var left = payment
      var refunds: [Int64] = []
      for _ in 0..<random.int(0...6) {
        refunds.append(random.int64(0...left))
        left -= refunds.last ?? 0
      }
      let note: Comment = "seed \(seed), round \(round)"
      let partly = try CommissionRefund(
        payment: Minor(payment), rate: .bps(rate), refunds: minors(refunds))
      #expect(partly.standing == Minor(roundedPart(left, times: rate, over: 10_000)), note)
      #expect(try partly.entries.total() == partly.standing, note)
      let fully = try CommissionRefund(
        payment: Minor(payment), rate: .bps(rate), refunds: minors(refunds + [left]))
      #expect(fully.standing == .zero, note)
      #expect(fully.entries.dropLast() == partly.entries[...], note)
    }
  }

  @Test(
    "refunding more than was paid is refused with the sum (R-21)",
    arguments: [
      (100, [101], 101), (100, [60, 41], 101), (100, [-1], -1), (-100, [1], 1), (0, [1], 1),
    ] as [(Int64, [Int64], Int64)])
  func refuses(payment: Int64, refunds: [Int64], refunded: Int64) {
    #expect(
      throws: CommissionError.refundExceedsPayment(
        refunded: Minor(refunded), paid: Minor(payment))
    ) {
      try CommissionRefund(payment: Minor(payment), rate: .bps(10), refunds: minors(refunds))
    }
  }

  @Test("sums past 64 bits are errors, never wrapped")
  func ends() throws {
    #expect(throws: CommissionError.overflow) {
      try CommissionRefund(payment: Minor(.max), rate: .bps(20_000), refunds: [])
    }
    // What is left would not fit 64 bits; above all it is no part of the payment.
    for (paid, refund) in [(Minor(.max), Minor(.min)), (Minor(.min), Minor(1))] {
      #expect(throws: CommissionError.refundExceedsPayment(refunded: nil, paid: paid)) {
        try CommissionRefund(payment: paid, rate: .bps(1), refunds: [refund])
      }
    }
    let all = try CommissionRefund(payment: Minor(.max), rate: .whole, refunds: [Minor(.max)])
    #expect(all.entries == [Minor(.max), Minor(-.max)] && all.standing == .zero)
    // Taking back -2^63 would need an entry of 2^63, which 64 bits don't hold.
    #expect(throws: CommissionError.overflow) {
      try CommissionRefund(payment: Minor(.min), rate: .whole, refunds: [Minor(.min)])
    }
  }

  @Test("the working shows what remains, the rate, the mode and what stands (R-17, R-21)")
  func reasons() throws {
    let refund = try CommissionRefund(
      payment: 150, rate: .bps(1_000), refunds: [145], rounding: .halfEven)
    // 10 % of 5 is 0.5: to the even neighbour, 0.
    #expect(
      refund.reasons == [
        Reason(
          "R-21", "rate_of_remaining_payment",
          [
            .init("remaining_minor", .minor(5)), .init("rate", .rate(.bps(1_000))),
            .init("rounding", .text("half_even")), .init("standing_minor", .minor(0)),
          ])
      ])
  }
}
