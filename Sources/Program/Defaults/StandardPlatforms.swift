import Money

/// The default affiliate platforms and the way to one (domain §11).
enum StandardPlatforms {
  static func guide(_ amount: WholeAmounts) -> PlatformGuide {
    PlatformGuide(platforms: platforms(amount), stages: stages(amount))
  }

  private static func platforms(_ amount: WholeAmounts) -> [PlatformGuide.Platform] {
    [
      .init(
        id: "partnerstack", name: "PartnerStack", bestFor: "B2B SaaS with several partner types",
        monthlyPrice: nil, priceNote: "custom (mid-market and up)",
        strengths: [
          "affiliates, referrals and resellers in one", "global payouts", "B2B marketplace",
        ],
        limits: ["dear", "too much for simple referral"]),
      .init(
        id: "impact", name: "Impact.com", bestFor: "enterprise and large affiliate programs",
        monthlyPrice: nil, priceNote: "custom (enterprise)",
        strengths: ["vast network", "granular attribution", "custom recurring commissions"],
        limits: ["steep", "needs an administrator"]),
      .init(
        id: "rewardful", name: "Rewardful", bestFor: "early-stage, Stripe-first",
        monthlyPrice: amount.between(49, nil), priceNote: nil,
        strengths: ["quick Stripe set-up", "30+ integrations"],
        limits: ["no e-mail automation", "limited at scale"]),
      .init(
        id: "firstpromoter", name: "FirstPromoter", bestFor: "growth-stage, MRR-focused",
        monthlyPrice: amount.between(99, nil), priceNote: nil,
        strengths: [
          "recurring-billing tracking", "18+ metrics", "fraud protection", "e-mail automation",
        ],
        limits: ["dearer than Rewardful", "fewer marketplace features"]),
      .init(
        id: "refgrow", name: "Refgrow", bestFor: "bootstrapped",
        monthlyPrice: amount.between(0, 49), priceNote: nil, strengths: ["free tier", "widget"],
        limits: ["limited"]),
      .init(
        id: "track360", name: "Track360", bestFor: nil, monthlyPrice: nil, priceNote: nil,
        strengths: [
          "commission management", "affiliate portal", "server-to-server postbacks",
          "multi-currency payouts",
        ],
        limits: []),
    ]
  }

  private static func stages(_ amount: WholeAmounts) -> [PlatformGuide.Stage] {
    [
      .init(
        monthlyRevenue: amount.upTo(nil, 10_000),
        questions: [.init(id: "on_stripe", asks: "on Stripe?", yes: "rewardful")],
        otherwise: "refgrow"),
      .init(
        monthlyRevenue: amount.upTo(10_000, 100_000),
        questions: [
          .init(id: "email_automation", asks: "e-mail automation?", yes: "firstpromoter"),
          .init(id: "stripe_only", asks: "Stripe-only and simple?", yes: "rewardful"),
        ], otherwise: nil),
      .init(
        monthlyRevenue: amount.upTo(100_000, 500_000),
        questions: [
          .init(id: "several_types", asks: "several partner types?", yes: "partnerstack"),
          .init(id: "affiliate_only", asks: "affiliate only?", yes: "firstpromoter"),
        ], otherwise: nil),
      .init(
        monthlyRevenue: amount.upTo(500_000, nil),
        questions: [
          .init(
            id: "complex_attribution", asks: "enterprise with complex attribution?",
            yes: "impact"),
          .init(id: "b2b_ecosystem", asks: "B2B SaaS ecosystem?", yes: "partnerstack"),
        ], otherwise: nil),
    ]
  }
}
