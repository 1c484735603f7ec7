import CommissionCore
import Exact
import Money
import TestSupport
import Testing

@Suite struct PayPlanTests {
  @Test(
    "CPA, revenue share and both, worked by hand (R-23)",
    arguments: [
      // CPA 50.00 once on the first payment of at least 20.00
      (5_000, 2_000, 0, [1_999, 2_000, 9_000], [0, 5_000, 0]),
      // 20 % of each payment
      (0, 0, 2_000, [1_000, 2_500, 3], [200, 500, 1]),
      // both: the payment that earns the CPA earns its share too
      (1_000, 2_000, 1_000, [1_500, 3_000, 3_000], [150, 1_300, 300]),
      // nothing qualifies
      (1_000, 2_000, 0, [1_999, 0, -5], [0, 0, 0]), (1_000, 0, 0, [], []),
      // a plan that pays nothing
      (0, 0, 0, [5_000], [0]),
      // a refund takes its share back and leaves the CPA
      (1_000, 0, 1_000, [500, -500], [1_050, -50]),
    ] as [(Int64, Int64, Int64, [Int64], [Int64])])
  func worked(
    once: Int64, least: Int64, share: Int64, payments: [Int64], entries: [Int64]
  ) throws {
    let plan = PayPlan(
      perCustomer: Minor(once), minimumPayment: Minor(least), share: .bps(share))
    let result = try PlanCommission(plan: plan, payments: minors(payments))
    #expect(result.lines.map(\.entry) == minors(entries))
    #expect(result.total == Minor(entries.reduce(0, +)))
  }

  @Test("the cap is cumulative per customer, and money that comes back makes room (R-22)")
  func capped() throws {
    let plan = PayPlan(
      perCustomer: 500, minimumPayment: 0, share: .bps(1_000), capPerCustomer: 1_000)
    // Uncapped the customer stands at 900, 1 300, 1 100, 800, 1 200; capped at 900, 1 000, 1 000,
    // 800 and 1 000.
    let result = try PlanCommission(
      plan: plan, payments: [4_000, 4_000, -2_000, -3_000, 4_000])
    #expect(result.lines.map(\.entry) == [900, 100, 0, -200, 200])
    #expect(result.lines.map(\.isCapped) == [false, true, true, false, true])
    #expect(result.total == 1_000)
  }

  @Test(
    "what stands is the lesser of the cap and the sum of the rounded lines",
    arguments: 1...4 as ClosedRange<UInt64>)
  func law(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<60 {
      let once = random.oneIn(3) ? 0 : random.int64(1...3_000)
      let least = random.int64(0...2_000)
      let share = random.int64(0...5_000)
      let cap = random.oneIn(2) ? random.int64(0...4_000) : Int64.max
      let payments = (0..<random.int(0...8)).map { _ in random.int64(-1_000...6_000) }
      let plan = PayPlan(
        perCustomer: Minor(once), minimumPayment: Minor(least), share: .bps(share),
        capPerCustomer: cap == .max ? nil : Minor(cap))
      let result = try PlanCommission(plan: plan, payments: minors(payments))
      var uncapped: Int64 = 0
      var hasEarned = once == 0
      var before: Int64 = 0
      for (line, payment) in zip(result.lines, payments) {
        let note: Comment = "seed \(seed), round \(round): \(plan), \(payments)"
        uncapped += roundedPart(payment, times: share, over: 10_000)
        if !hasEarned, payment >= least {
          uncapped += once
          hasEarned = true
          #expect(line.perCustomer == Minor(once), note)
        } else {
          #expect(line.perCustomer == .zero, note)
        }
        #expect(line.entry == Minor(min(uncapped, cap) - before), note)
        #expect(line.isCapped == (uncapped > cap), note)
        before = min(uncapped, cap)
      }
      #expect(result.total == Minor(before), "seed \(seed), round \(round)")
    }
  }

  @Test("a sum past 64 bits is an error unless a cap holds it (R-16)")
  func ends() throws {
    let open = PayPlan(share: .whole)
    #expect(throws: CommissionError.overflow) {
      try PlanCommission(plan: open, payments: [Minor(.max), 1])
    }
    let capped = PayPlan(share: .whole, capPerCustomer: 10)
    let result = try PlanCommission(plan: capped, payments: [Minor(.max), Minor(.max), 1])
    #expect(result.lines.map(\.entry) == [10, 0, 0])
  }

  @Test("the working shows the parts of each entry before rounding, and where the cap ruled")
  func reasons() throws {
    let plan = PayPlan(
      perCustomer: 100, minimumPayment: 0, share: .bps(1_250), capPerCustomer: 150)
    let result = try PlanCommission(plan: plan, payments: [333, 999], rounding: .halfEven)
    #expect(result.reasons.rules == ["R-23", "R-22"])
    #expect(result.reasons.keys == ["cpa_and_share", "capped"])
    // 12.5 % of 333 is 41.625; 142 stand, so the second may add 8.
    #expect(
      result.reasons[0].facts == [
        .init("payment_minor", .minor(333)), .init("cpa_minor", .minor(100)),
        .init("share", .exact(Fraction(reducing: 333, over: 8))),
        .init("rounding", .text("half_even")), .init("entry_minor", .minor(142)),
      ])
    #expect([result.reasons[1]].fact("entry_minor") == .minor(8))
    #expect(result.rounding == .halfEven)
  }
}
