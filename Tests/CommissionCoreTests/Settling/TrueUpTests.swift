import CommissionCore
import Exact
import Money
import TestSupport
import Testing

@Suite struct TrueUpTests {
  @Test(
    "the quarter as a whole less what its months posted, worked by hand (R-44)",
    arguments: [
      // 35 % of 333, 333 and 334: months post 116.55 → 117, 117, 116.9 → 117; the quarter 350.
      ([333, 333, 334], [117, 117, 117], 3_500, 350, -1),
      ([100, 200, 300], [30, 60, 90], 3_000, 180, 0),
      ([100, 200, 300], [0, 0, 0], 3_000, 180, 180),
      ([100, -300, 0], [30, 0, 0], 3_000, -60, -90), ([], [], 3_000, 0, 0),
    ] as [([Int64], [Int64], Int64, Int64, Int64)])
  func flat(
    revenue: [Int64], posted: [Int64], rate: Int64, commission: Int64, difference: Int64
  ) throws {
    let months = zip(revenue, posted).map {
      TrueUp.Month(netRevenue: [Minor($0)], posted: Minor($1))
    }
    let trueUp = try TrueUp(months: months, rate: .flat(.bps(rate)))
    #expect(trueUp.commission == Minor(commission))
    #expect(trueUp.difference == Minor(difference))
    #expect(trueUp.posted == Minor(posted.reduce(0, +)))
  }

  @Test("a quarter over volume bands is re-rated as a whole (R-24, R-44)")
  func tiers() throws {
    let months = [
      TrueUp.Month(netRevenue: [6_000], posted: 600),
      TrueUp.Month(netRevenue: [6_000], posted: 600),
      TrueUp.Month(netRevenue: [3_000, 5_000], posted: 800),
    ]
    let bands = [
      VolumeTiers.Band(from: 0, rate: .bps(1_000)), .init(from: 10_000, rate: .bps(1_500)),
    ]
    // 20 000: marginal 1 000 + 1 500, cliff 3 000.
    let marginal = try TrueUp(
      months: months, rate: .tiers(VolumeTiers(bands, mode: .marginal)))
    #expect(marginal.commission == 2_500 && marginal.difference == 500)
    let cliff = try TrueUp(months: months, rate: .tiers(VolumeTiers(bands, mode: .cliff)))
    #expect(cliff.commission == 3_000 && cliff.difference == 1_000)
    #expect(throws: CommissionError.refundExceedsPayment(refunded: 1, paid: 0)) {
      try TrueUp(
        months: [TrueUp.Month(netRevenue: [5, -6], posted: 0)],
        rate: .tiers(VolumeTiers(bands, mode: .cliff)))
    }
  }

  @Test(
    "posting the difference makes the quarter what it earns as a whole",
    arguments: 1...3 as ClosedRange<UInt64>)
  func law(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<100 {
      let rate = random.int64(0...10_000)
      let months = (0..<3).map { _ in
        TrueUp.Month(
          netRevenue: (0..<random.int(0...5)).map { _ in Minor(random.int64(-9_000...90_000)) },
          posted: Minor(random.int64(-5_000...50_000)))
      }
      let trueUp = try TrueUp(months: months, rate: .flat(.bps(rate)))
      let revenue = months.flatMap(\.netRevenue).reduce(0) { $0 + $1.units }
      let note: Comment = "seed \(seed), round \(round)"
      #expect(trueUp.netRevenue == WholeNumber(revenue), note)
      #expect(trueUp.commission == Minor(roundedPart(revenue, times: rate, over: 10_000)), note)
      #expect(try trueUp.posted.adding(trueUp.difference) == trueUp.commission, note)
    }
  }

  @Test("revenue may pass 64 bits where its commission does not (R-16)")
  func hugeRevenue() throws {
    let most = TrueUp.Month(netRevenue: [Minor(.max), Minor(.max)], posted: 0)
    let half = try TrueUp(months: [most], rate: .flat(.bps(5_000)))
    #expect(half.commission == Minor(.max))
    #expect(throws: CommissionError.overflow) {
      try TrueUp(months: [most], rate: .flat(.bps(5_001)))
    }
    #expect(throws: CommissionError.overflow) {
      try TrueUp(
        months: [TrueUp.Month(netRevenue: [Minor(.max)], posted: -1)], rate: .flat(.whole))
    }
  }

  @Test("the working shows the four numbers and the mode (R-17, R-44)")
  func reasons() throws {
    let month = TrueUp.Month(netRevenue: [25], posted: 1)
    let trueUp = try TrueUp(months: [month], rate: .flat(.bps(1_000)), rounding: .halfEven)
    #expect(
      trueUp.reasons == [
        Reason(
          "R-44", "quarter_less_posted",
          [
            .init("net_revenue_minor", .exact(Fraction(25 as Int64))),
            .init("rounding", .text("half_even")), .init("quarter_commission_minor", .minor(2)),
            .init("posted_minor", .minor(1)), .init("true_up_minor", .minor(1)),
          ])
      ])
    #expect(trueUp.rounding == .halfEven)
  }
}
