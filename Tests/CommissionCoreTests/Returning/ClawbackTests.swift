import Basics
import CommissionCore
import Exact
import Money
import TestSupport
import Testing

@Suite struct ClawbackTests {
  /// What a tier's partner keeps, by whole numbers alone.
  private static func kept(_ tier: PartnerTier, _ earned: Int64, _ day: Int64) -> Int64 {
    switch tier {
    case .referral: day <= 60 ? 0 : earned
    case .integration: day >= 90 ? earned : roundedPart(earned, times: day, over: 90)
    case .solution: earned
    }
  }

  @Test(
    "every day from 0 to 100 agrees with the formula (R-26, R-27)",
    arguments: PartnerTier.allCases)
  func everyDay(tier: PartnerTier) throws {
    let policy = ClawbackPolicy.standard(for: tier)
    for earned in [9_000, 10_000, 1, 45, 89, 0, -9_000, 123_456_789] as [Int64] {
      for day in 0...100 {
        let clawback = try Clawback(policy: policy, earned: Minor(earned), days: day)
        let kept = Self.kept(tier, earned, Int64(day))
        #expect(clawback.kept == Minor(kept), "\(earned) on day \(day)")
        #expect(clawback.returned == Minor(earned - kept), "\(earned) on day \(day)")
        #expect(clawback.days == day)
      }
    }
  }

  @Test(
    "the contract's example, and the days at the borders, by instants (R-14, R-26)",
    arguments: [
      (.integration, "2026-04-01T09:00:00Z", "2026-05-01T09:00:00Z", 30, 6_000),
      // The event day is day 0, whatever the hour; an hour after midnight is a new day.
      (.referral, "2026-01-01T23:59:59Z", "2026-03-02T00:00:00Z", 60, 9_000),
      (.referral, "2026-01-01T00:00:00Z", "2026-03-02T23:59:59Z", 60, 9_000),
      (.referral, "2026-01-01T23:59:59Z", "2026-03-03T00:00:00Z", 61, 0),
      (.integration, "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", 0, 9_000),
      (.integration, "2026-01-01T00:00:00Z", "2026-03-31T23:00:00Z", 89, 100),
      (.integration, "2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z", 90, 0),
      (.solution, "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", 0, 0),
      // 2024 is a leap year: day 60 from 1 January is 1 March.
      (.referral, "2024-01-01T12:00:00Z", "2024-03-01T12:00:00Z", 60, 9_000),
      (.referral, "2024-01-01T12:00:00Z", "2024-03-02T12:00:00Z", 61, 0),
    ] as [(PartnerTier, String, String, Int, Int64)])
  func byInstants(
    tier: PartnerTier, start: String, churn: String, days: Int, returned: Int64
  ) throws {
    let clawback = try Clawback(
      policy: .standard(for: tier), earned: 9_000, start: Given.instant(start),
      churn: Given.instant(churn), in: Given.zone())
    #expect(clawback.days == days)
    #expect(clawback.returned == Minor(returned))
  }

  @Test("days are local days of the zone, and a change of clocks makes none (R-14)")
  func localDays() throws {
    // 23:30 on 7 March in New York is 04:30 on 8 March in UTC; clocks there change on the 8th.
    let start = try Given.instant("2026-03-08T04:30:00Z")
    let churn = try Given.instant("2026-05-07T03:30:00Z")
    let policy = ClawbackPolicy.standard(for: .referral)
    let local = try Clawback(
      policy: policy, earned: 100, start: start, churn: churn, in: Given.zone("America/New_York"))
    // 7 March to 6 May: 24 + 30 + 6 days.
    #expect(local.days == 60 && local.returned == 100)
    let utc = try Clawback(
      policy: policy, earned: 100, start: start, churn: churn, in: Given.zone())
    #expect(utc.days == 60)
    let later = try Given.instant("2026-05-07T04:30:00Z")
    let after = try Clawback(
      policy: policy, earned: 100, start: start, churn: later, in: Given.zone("America/New_York"))
    #expect(after.days == 61 && after.returned == 0)
  }

  @Test("leaving before the start is an error, by the instants and not by the days (R-15, R-27)")
  func beforeStart() throws {
    let start = try Given.instant("2026-04-01T09:00:00Z")
    #expect(throws: CommissionError.churnBeforeStart) {
      try Clawback(
        policy: .none, earned: 1, start: start, churn: Given.instant("2026-04-01T08:59:59Z"),
        in: Given.zone())
    }
    #expect(
      try Clawback(policy: .none, earned: 1, start: start, churn: start, in: Given.zone()).days == 0
    )
  }

  @Test(
    "a program's own windows rule; windows of no day, or of less, take nothing back",
    arguments: [
      (.full(throughDay: 0), 0, 100), (.full(throughDay: 0), 1, 0), (.full(throughDay: -1), 0, 0),
      (.full(throughDay: .min), 0, 0), (.full(throughDay: .max), .max, 100),
      (.proRata(overDays: 1), 0, 100), (.proRata(overDays: 1), 1, 0), (.proRata(overDays: 0), 0, 0),
      (.proRata(overDays: -5), 0, 0), (.proRata(overDays: .min), 0, 0),
      (.proRata(overDays: .max), .max - 1, 0), (.proRata(overDays: .max), 0, 100),
      (.proRata(overDays: 30), 15, 50), (.proRata(overDays: 30), -1, 0),
      (.full(throughDay: 5), -1, 0),
      (.proRata(overDays: 30), .min, 0), (.none, .min, 0),
    ] as [(ClawbackPolicy, Int, Int64)])
  func ownWindows(policy: ClawbackPolicy, day: Int, returned: Int64) throws {
    let clawback = try Clawback(policy: policy, earned: 100, days: day)
    #expect(clawback.returned == Minor(returned))
    #expect(clawback.kept == Minor(100 - returned))
  }

  @Test(
    "the last day on which something comes back",
    arguments: [
      (.full(throughDay: 60), 60), (.proRata(overDays: 90), 89), (.none, nil),
      (.proRata(overDays: 0), nil), (.full(throughDay: -1), nil), (.full(throughDay: 0), 0),
      (.proRata(overDays: .min), nil),
    ] as [(ClawbackPolicy, Int?)])
  func lastDay(policy: ClawbackPolicy, last: Int?) {
    #expect(policy.lastDay == last)
  }

  @Test(
    "the kept part rounds by the mode that was asked for (R-17)",
    arguments: [
      (Rounding.halfUp, 3), (.halfEven, 2), (.down, 2),
    ] as [(Rounding, Int64)])
  func modes(mode: Rounding, kept: Int64) throws {
    // Half of 5.
    let clawback = try Clawback(
      policy: .proRata(overDays: 2), earned: 5, days: 1, rounding: mode)
    #expect(clawback.kept == Minor(kept) && clawback.returned == Minor(5 - kept))
    #expect(clawback.rounding == mode)
    let dated = try Clawback(
      policy: .proRata(overDays: 2), earned: 5, start: Given.instant("2026-01-01T00:00:00Z"),
      churn: Given.instant("2026-01-02T00:00:00Z"), in: Given.zone(), rounding: mode)
    #expect(dated == clawback)
  }

  @Test("the ends of 64 bits come back whole or in part, and never wrap")
  func ends() throws {
    for earned in [Int64.min, .max] {
      for policy in [ClawbackPolicy.full(throughDay: 9), .proRata(overDays: 90)] {
        let all = try Clawback(policy: policy, earned: Minor(earned), days: 0)
        #expect(all.returned == Minor(earned) && all.kept == 0)
        let part = try Clawback(policy: policy, earned: Minor(earned), days: 7)
        #expect(try part.kept.adding(part.returned) == Minor(earned))
      }
    }
  }

  @Test(
    "the working cites the rule, the days and the amounts, which add up",
    arguments: [
      (.full(throughDay: 60), 60, "R-26", "within_window"),
      (.full(throughDay: 60), 61, "R-26", "after_window"),
      (.full(throughDay: 60), -1, "R-26", "before_window"),
      (.proRata(overDays: 90), 89, "R-27", "pro_rata"),
      (.proRata(overDays: 90), 90, "R-27", "after_window"),
      (.proRata(overDays: 90), -1, "R-27", "before_window"), (.none, 5, "R-27", "no_clawback"),
    ] as [(ClawbackPolicy, Int, String, String)])
  func reasons(policy: ClawbackPolicy, day: Int, rule: String, key: String) throws {
    let clawback = try Clawback(policy: policy, earned: 9_000, days: day)
    #expect(clawback.reasons.rules == [rule])
    #expect(clawback.reasons.keys == [key])
    #expect(clawback.reasons.fact("days") == .count(day))
    #expect(clawback.reasons.fact("earned_minor") == .minor(9_000))
    #expect(clawback.reasons.fact("kept_minor") == .minor(clawback.kept))
    #expect(clawback.reasons.fact("returned_minor") == .minor(clawback.returned))
    // Something comes back exactly where the key says so.
    #expect((clawback.returned != 0) == ["within_window", "pro_rata"].contains(key))
  }
}
