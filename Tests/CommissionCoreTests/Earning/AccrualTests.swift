import Basics
import CommissionCore
import Exact
import Money
import TestSupport
import Testing

@Suite struct AccrualTests {
  private static let payees = [
    Payee("acme", weight: Fraction(2 as Int64)), Payee("bolt", weight: .one),
  ]

  @Test("the base is what was collected after discount, refund and tax (R-22)")
  func base() throws {
    #expect(
      try CollectedPayment(gross: 10_000, discount: 1_000, refunded: 500, tax: 1_400).base()
        == 7_100)
    #expect(try CollectedPayment(gross: 10_000).base() == 10_000)
    #expect(throws: CommissionError.overflow) {
      try CollectedPayment(gross: Minor(.min), discount: 1).base()
    }
  }

  @Test("the customer's cap comes before the period's, then the split (R-22)")
  func order() throws {
    // Base 80.00: CPA 2.00 + 10 % = 10.00; the customer may earn 9.00, the period has room for
    // 7.00. Were the period's cap first, it would have taken 3.00 away and not 2.00.
    let plan = PayPlan(
      perCustomer: 200, minimumPayment: 5_000, share: .bps(1_000), capPerCustomer: 900)
    let accrual = try Accrual(
      [CollectedPayment(gross: 10_000, discount: 1_000, refunded: 500, tax: 500)], plan: plan,
      periodCap: PeriodCap(most: 1_000, posted: 300), payees: Self.payees)
    #expect(accrual.plan.total == 900)
    #expect(accrual.plan.lines.map(\.isCapped) == [true])
    #expect(accrual.pool == 700)
    #expect(accrual.cappedAway == 200)
    #expect(accrual.split.shares == [467, 233])
  }

  @Test("a disqualified payment earns nothing, not even the CPA, and keeps its reason (R-47)")
  func disqualified() throws {
    let plan = PayPlan(perCustomer: 500, minimumPayment: 1_000, share: .bps(1_000))
    let own = CollectedPayment(gross: 50_000, disqualification: "self-referral")
    let accrual = try Accrual(
      [own, CollectedPayment(gross: 900), CollectedPayment(gross: 2_000)], plan: plan,
      payees: Self.payees)
    #expect(accrual.disqualified == [own])
    #expect(accrual.plan.lines.map(\.entry) == [90, 700])
    #expect(accrual.pool == 790)
    #expect(accrual.split.shares == [527, 263])
  }

  @Test(
    "the period's cap lets through what still fits, and money that comes back always",
    arguments: [
      // earned, most, posted before, pool
      (1_000, 5_000, 0, 1_000), (1_000, 1_000, 0, 1_000), (1_000, 999, 0, 999),
      (1_000, 5_000, 4_500, 500), (1_000, 5_000, 5_000, 0), (1_000, 5_000, 6_000, 0),
      (1_000, 0, -300, 300), (-1_000, 5_000, 5_000, -1_000), (0, 5_000, 6_000, 0),
    ] as [(Int64, Int64, Int64, Int64)])
  func periodCap(earned: Int64, most: Int64, posted: Int64, pool: Int64) throws {
    let accrual = try Accrual(
      [CollectedPayment(gross: Minor(earned))], plan: PayPlan(share: .whole),
      periodCap: PeriodCap(most: Minor(most), posted: Minor(posted)), payees: Self.payees)
    #expect(accrual.pool == Minor(pool))
    #expect(accrual.cappedAway == Minor(earned - pool))
    #expect(try accrual.split.shares.total() == Minor(pool))
  }

  @Test("each payment rounds by itself, by the mode that was asked for; so does the split's method")
  func modes() throws {
    let collections = [CollectedPayment(gross: 5), CollectedPayment(gross: 15)]
    for (mode, pool) in [(Rounding.halfUp, 3), (.halfEven, 2), (.down, 1)] as [(Rounding, Minor)] {
      let accrual = try Accrual(
        collections, plan: PayPlan(share: .bps(1_000)), payees: Self.payees, rounding: mode)
      #expect(accrual.pool == pool)
    }
    let payees = [Payee("a", weight: .one), Payee("b", weight: Fraction(3 as Int64))]
    // Quotas 2.25 and 6.75: the remainder decides for the second, the order for the first.
    let nine = [CollectedPayment(gross: 9)]
    let whole = PayPlan(share: .whole)
    #expect(
      try Accrual(nine, plan: whole, payees: payees, method: .firstInOrder).split.shares == [3, 6])
    #expect(try Accrual(nine, plan: whole, payees: payees).split.shares == [2, 7])
  }

  @Test("nothing collected accrues nothing, and nobody to share is refused")
  func empty() throws {
    let accrual = try Accrual([], plan: PayPlan(share: .whole), payees: Self.payees)
    #expect(accrual.pool == .zero && accrual.split.shares == [0, 0])
    #expect(throws: CommissionError.zeroTotalWeight) {
      try Accrual([], plan: PayPlan(share: .whole), payees: [])
    }
  }

  @Test(
    "what is posted is never more than the cap leaves, whatever the payments",
    arguments: 1...3 as ClosedRange<UInt64>)
  func law(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<80 {
      let collections = (0..<random.int(0...6)).map { _ in
        CollectedPayment(
          gross: Minor(random.int64(0...9_000)), discount: Minor(random.int64(0...900)),
          refunded: Minor(random.int64(0...900)), tax: Minor(random.int64(0...900)),
          disqualification: random.oneIn(5) ? "test account" : nil)
      }
      let cap = PeriodCap(
        most: Minor(random.int64(0...3_000)), posted: Minor(random.int64(0...3_000)))
      let plan = PayPlan(perCustomer: 100, share: .bps(random.int64(0...4_000)))
      let accrual = try Accrual(
        collections, plan: plan, periodCap: cap, payees: Self.payees)
      let counted = collections.filter { $0.disqualification == nil }
      let alone = try PlanCommission(plan: plan, payments: counted.map { try $0.base() })
      let note: Comment = "seed \(seed), round \(round)"
      #expect(accrual.plan == alone, note)
      let room = max(cap.most.units - cap.posted.units, 0)
      #expect(accrual.pool.units == min(alone.total.units, room), note)
      #expect(try accrual.pool.adding(accrual.cappedAway) == alone.total, note)
      #expect(try accrual.split.shares.total() == accrual.pool, note)
      #expect(accrual.plan.lines.count + accrual.disqualified.count == collections.count, note)
    }
  }

  @Test("the working runs through the order of computation (R-22, R-40)")
  func reasons() throws {
    let accrual = try Accrual(
      [
        CollectedPayment(gross: 400, disqualification: "coupon abuse"),
        CollectedPayment(gross: 1_000),
      ],
      plan: PayPlan(share: .bps(1_000)), periodCap: PeriodCap(most: 100, posted: 70),
      payees: Self.payees)
    #expect(accrual.reasons.rules == ["R-47", "R-23", "R-22", "R-18", "R-18"])
    #expect(accrual.reasons.keys.prefix(3) == ["disqualified", "cpa_and_share", "period_cap"])
    #expect(accrual.reasons.fact("because") == .text("coupon abuse"))
    #expect(
      accrual.reasons[2].facts == [
        .init("most_minor", .minor(100)), .init("posted_minor", .minor(70)),
        .init("earned_minor", .minor(100)), .init("capped_away_minor", .minor(70)),
        .init("pool_minor", .minor(30)),
      ])
    let free = try Accrual(
      [CollectedPayment(gross: 10)], plan: PayPlan(share: .whole),
      periodCap: PeriodCap(most: 100, posted: 0), payees: Self.payees)
    #expect(free.reasons.keys.contains("within_period_cap"))
    let uncapped = try Accrual(
      [CollectedPayment(gross: 10)], plan: PayPlan(share: .whole), payees: Self.payees)
    #expect(!uncapped.reasons.rules.contains("R-22"))
  }
}
