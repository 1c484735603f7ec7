import CommissionCore
import Money

/// The default tiers and their commission (domain §3).
enum StandardTiers {
  static func tiers(_ amount: WholeAmounts) -> [TierTerms] {
    let required = Dictionary(
      uniqueKeysWithValues: TierLadder.standard.rungs.map { ($0.tier, $0.adds) })
    return [
      TierTerms(
        tier: .referral, pay: .percent(10, 15),
        payBasis: "first-year revenue per referred customer",
        required: required[.referral] ?? [],
        gives: ["link", "basic assets", "monthly newsletter"], marketingFunds: nil,
        expected: CountRange(1, 5), expectedUnit: "referrals",
        who: ["consultants", "freelancers", "happy customers", "content creators"],
        tracking: ["UTM", "codes", "cookie"],
        paid: "net 30 after the customer's payment clears; 60-day clawback"),
      TierTerms(
        tier: .integration, pay: .percent(20, 25),
        payBasis: "joint-customer revenue, customer lifetime",
        required: required[.integration] ?? [],
        gives: ["API sandbox", "partner manager", "co-marketing funds", "joint case study"],
        marketingFunds: amount.between(2_000, 10_000),
        expected: CountRange(5, 20), expectedUnit: "joint customers",
        who: ["complementary SaaS", "platforms", "workflow tools"],
        tracking: ["API usage", "overlap reports", "deal registration"],
        paid: "monthly; no clawback after 90 days' retention"),
      TierTerms(
        tier: .solution, pay: .percent(30, 40),
        payBasis: "revenue from their base; roadmap influence",
        required: required[.solution] ?? [],
        gives: [
          "priority API", "engineering office hours", "joint GTM plan", "executive sponsor",
          "early features",
        ],
        marketingFunds: nil, expected: CountRange(20, nil), expectedUnit: "joint customers",
        who: [
          "system integrators", "vertical platforms", "agencies with deep client relationships",
        ],
        tracking: ["full CRM integration", "joint pipeline review", "account mapping"],
        paid: "monthly, quarterly true-up, no clawback"),
    ]
  }

  static let commission: [CommissionRow] = [
    row(.referral, .monthly, "recurring", 10, 10, .firstMonths(12)),
    row(.referral, .monthly, "first_month", 15, 15, .firstMonths(1), isDefault: false),
    row(.referral, .annual, nil, 10, 15, .firstMonths(12)),
    row(.referral, .usage, nil, 10, 10, .firstMonths(12)),
    row(.referral, .outcome, nil, 10, 10, .firstPayment),
    row(.integration, .monthly, nil, 20, 20, .lifetime),
    row(.integration, .annual, nil, 20, 25, .lifetime),
    row(.integration, .usage, nil, 20, 20, .lifetime),
    row(.integration, .outcome, nil, 20, 20, .lifetime),
    row(.solution, .monthly, nil, 30, 40, .lifetime),
    row(.solution, .annual, nil, 30, 40, .lifetime),
    row(.solution, .usage, nil, 30, 30, .lifetime),
    row(.solution, .outcome, nil, 35, 35, .lifetime),
  ]

  private static func row(
    _ tier: PartnerTier, _ model: RevenueModel, _ option: String?, _ low: Int64, _ high: Int64,
    _ window: EarningWindow, isDefault: Bool = true
  ) -> CommissionRow {
    CommissionRow(
      tier: tier, model: model, option: option, isDefault: isDefault, rate: .percent(low, high),
      window: window)
  }
}
