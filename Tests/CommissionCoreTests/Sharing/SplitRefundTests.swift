import Basics
import CommissionCore
import Exact
import Money
import TestSupport
import Testing

@Suite struct SplitRefundTests {
  private static func payees(_ weights: [Int64]) -> [Payee] {
    weights.enumerated().map { Payee(Identifier("p\($0)"), weight: Fraction($1)) }
  }

  @Test("the domain's own example: a refund may raise a share on the way (R-20)")
  func example() throws {
    // Pool 4 at 1:3:3 is 0,2,2 and pool 3 is 1,1,1.
    let refund = try SplitRefund(pool: 4, payees: Self.payees([1, 3, 3]), refunds: [1, 3])
    #expect(refund.initial.shares == [0, 2, 2])
    #expect(refund.entries == [[1, -1, -1], [-1, -1, -1]])
    #expect(refund.standing.shares == [0, 0, 0])
  }

  @Test(
    "what stands is the split of what is left, after every refund (R-20)",
    arguments: 1...4 as ClosedRange<UInt64>)
  func law(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<40 {
      let note: Comment = "seed \(seed), round \(round)"
      var weights = (0..<random.int(1...6)).map { _ in random.int64(0...9) }
      weights[0] += 1
      let payees = Self.payees(weights)
      let sign: Int64 = random.oneIn(2) ? 1 : -1
      let pool = random.int64(0...2_000)
      var left = pool
      var refunds: [Int64] = []
      for _ in 0..<random.int(0...5) {
        refunds.append(random.int64(0...left))
        left -= refunds.last ?? 0
      }
      for method in Split.Method.allCases {
        let partly = try SplitRefund(
          pool: Minor(sign * pool), payees: payees, refunds: minors(refunds.map { sign * $0 }),
          method: method)
        let standing = try PayeeSplit(of: Minor(sign * left), among: payees, method: method)
        #expect(partly.standing.shares == standing.shares, note)
        #expect(partly.entries.count == refunds.count, note)
        var sums = partly.initial.shares.map(\.units)
        for (entry, refund) in zip(partly.entries, refunds) {
          #expect(try entry.total() == Minor(-sign * refund), note)
          for (index, minor) in entry.enumerated() { sums[index] += minor.units }
        }
        #expect(minors(sums) == standing.shares, note)
        let whole = try SplitRefund(
          pool: Minor(sign * pool), payees: payees,
          refunds: minors((refunds + [left]).map { sign * $0 }), method: method)
        #expect(whole.standing.shares.allSatisfy { $0 == .zero }, note)
      }
    }
  }

  @Test(
    "more than is left, and a refund the wrong way round, are refused",
    arguments: [
      (100, [101], 101), (100, [60, 41], 101), (100, [-1], -1), (-100, [1], 1),
      (-100, [-101], -101),
      (0, [1], 1), (100, [100, 1], 101), (100, [50, -10], 40),
    ] as [(Int64, [Int64], Int64)])
  func refuses(pool: Int64, refunds: [Int64], refunded: Int64) {
    #expect(
      throws: CommissionError.refundExceedsPool(refunded: Minor(refunded), pool: Minor(pool))
    ) {
      try SplitRefund(pool: Minor(pool), payees: Self.payees([1, 2]), refunds: minors(refunds))
    }
  }

  @Test("the ends of 64 bits refund to zero or are refused, and never wrap")
  func ends() throws {
    let payees = Self.payees([2, 1])
    let all = try SplitRefund(pool: Minor(.min), payees: payees, refunds: [Minor(.min)])
    #expect(all.standing.shares == [0, 0])
    // What is left would not fit 64 bits; above all it is no part of the pool.
    for (pool, refund) in [(Minor(.max), Minor(-1)), (Minor(.min), Minor(100))] {
      #expect(throws: CommissionError.refundExceedsPool(refunded: nil, pool: pool)) {
        try SplitRefund(pool: pool, payees: payees, refunds: [refund])
      }
    }
    #expect(throws: CommissionError.zeroTotalWeight) {
      try SplitRefund(pool: 5, payees: Self.payees([0]), refunds: [])
    }
  }

  @Test("the working starts with what is left and goes on with its split (R-20)")
  func reasons() throws {
    let refund = try SplitRefund(pool: 100, payees: Self.payees([2, 1]), refunds: [40])
    #expect(refund.reasons.rules == ["R-20", "R-18", "R-18"])
    #expect(refund.reasons.fact("left_minor") == .minor(60))
    #expect(refund.reasons.dropFirst() == refund.standing.reasons[...])
    #expect(refund.standing.shares == [40, 20])
  }
}
