import Money

/// The default advice on which types to run (domain §2).
enum StandardMix {
  static func bands(_ amount: WholeAmounts) -> [ValueBand] {
    [
      ValueBand(
        annualValue: amount.upTo(nil, 1_000), motion: "self-serve", first: ["affiliate"],
        later: ["referral", "technology"], also: []),
      ValueBand(
        annualValue: amount.upTo(1_000, 25_000), motion: "sales-assisted",
        first: ["referral", "affiliate"], later: ["agency", "technology"], also: []),
      ValueBand(
        annualValue: amount.between(25_000, 100_000), motion: "field or partner-led",
        first: ["agency", "referral"], later: ["reseller", "technology"], also: []),
      ValueBand(
        annualValue: AmountRange(from: .excluding(amount(100_000))), motion: "enterprise",
        first: ["reseller", "alliance"], later: ["technology", "agency"],
        also: ["deal registration"]),
    ]
  }

  static func opinions(_ amount: WholeAmounts) -> SecondOpinions {
    SecondOpinions(
      monthly: [
        .init(
          id: "self_serve", when: "self-serve", monthlyPrice: amount.between(29, 99),
          types: ["affiliate", "referral"], says: "affiliate-heavy, light referral"),
        .init(
          id: "moderate_cycle", when: "moderate sales cycle",
          monthlyPrice: amount.between(200, 2_000), types: ["affiliate", "referral", "reseller"],
          says: "affiliate, referral, selective reseller"),
        .init(
          id: "complex", when: "complex sale", monthlyPrice: amount.between(5_000, nil),
          types: ["referral", "reseller", "technology"],
          says: "referral, reseller, technology"),
      ],
      monthlyOtherwise: "no guidance in this table",
      shape: shapes(amount),
      selling: [
        .init(
          id: "demos", when: "demos sell", monthlyPrice: nil, types: ["referral"],
          says: "referral first"),
        .init(
          id: "content", when: "content sells", monthlyPrice: nil, types: ["affiliate"],
          says: "affiliate first"),
      ])
  }

  private static func shapes(_ amount: WholeAmounts) -> [SecondOpinions.Opinion] {
    [
      .init(
        id: "low_price", when: "under 500 a month", monthlyPrice: amount.upTo(nil, 500),
        types: ["affiliate", "referral"], says: "affiliate or referral"),
      .init(
        id: "complex_enterprise", when: "complex enterprise", monthlyPrice: nil,
        types: ["technology"], says: "technology + solution"),
      .init(
        id: "api_platform", when: "platform with API", monthlyPrice: nil,
        types: ["technology"], says: "co-creation ecosystem"),
      .init(
        id: "vertical_saas", when: "vertical SaaS", monthlyPrice: nil, types: [],
        says: "specialised solution partner"),
      .init(
        id: "horizontal_tool", when: "horizontal tool", monthlyPrice: nil,
        types: ["affiliate", "technology"], says: "affiliate + technology"),
    ]
  }

  static let layering = Layering(
    firstYear: 2, laterYears: 3, idealAcquisition: 1, idealValue: 1,
    needHeadcount: ["reseller", "alliance"])

  static let combinations: [TypeCombination] = [
    TypeCombination(types: ["affiliate", "referral"], how: "affiliate leads to referral"),
    TypeCombination(types: ["technology", "agency"], how: "technology under agency"),
    TypeCombination(types: ["reseller", "alliance"], how: "reseller and alliance on top"),
  ]

  static let comparison: [ComparisonRow] = [
    .init(aspect: "role", reseller: "resells as is", coCreation: "extends for its vertical"),
    .init(aspect: "pay", reseller: "margin 15–25 %", coCreation: "share 10–40 %"),
    .init(
      aspect: "enablement", reseller: "training", coCreation: "API, sandbox and GTM support"),
    .init(aspect: "after the sale", reseller: "low revenue", coCreation: "shared revenue"),
    .init(aspect: "depth", reseller: "white-label or bundle", coCreation: "native API"),
    .init(aspect: "scale", reseller: "linear", coCreation: "compounding"),
    .init(aspect: "data", reseller: "lead hand-off", coCreation: "two-way"),
    .init(aspect: "first revenue", reseller: "3–6 months", coCreation: "6–12 months"),
    .init(aspect: "value", reseller: "flat", coCreation: "growing"),
  ]

  static let cohort = Cohort(
    size: CountRange(10, 25), advised: CountRange(10, 20), calibrationDays: 60,
    watch: ["conversion quality", "refund rate", "brand bidding", "coupon abuse"])
}
