import CommissionCore

/// The default types of partnership (domain §1).
enum StandardTypes {
  private static let selfServe = ["portal login", "links", "assets"]
  private static let guided = [
    "training", "certification", "deal registration", "co-sell process",
  ]

  static let types: [PartnerType] = [
    PartnerType(
      id: "affiliate", aliases: [], partner: "sends tracked traffic and leads",
      volume: "high", value: "low", usualPayout: "CPA or revenue share on tracked conversions",
      fits: "self-serve, low ACV, online signup", defaultTier: .referral, role: .acquisition,
      isSelfServe: true, onboarding: selfServe),
    PartnerType(
      id: "referral", aliases: [], partner: "introduces named prospects",
      volume: "lower", value: "mid",
      usualPayout: "flat bounty or revenue share per closed deal",
      fits: "mid-market, sales-assisted", defaultTier: .referral, role: .acquisition,
      isSelfServe: true, onboarding: selfServe),
    PartnerType(
      id: "reseller", aliases: ["channel", "VAR"],
      partner: "sells or implements under its own contract", volume: "lower", value: "high",
      usualPayout: "margin (15–25 %) or commission override on resold revenue",
      fits: "enterprise, regional, regulated", defaultTier: .solution, role: .scale,
      isSelfServe: false, onboarding: guided),
    PartnerType(
      id: "technology", aliases: ["integration"], partner: "builds an integration",
      volume: "indirect", value: "compounding",
      usualPayout: "co-sell credit or revenue share, often no direct fee",
      fits: "platforms that gain from integrations", defaultTier: .integration, role: .value,
      isSelfServe: false, onboarding: guided),
    PartnerType(
      id: "agency", aliases: [], partner: "recommends and implements for clients",
      volume: "mid", value: "mid", usualPayout: "referral bounty plus services margin",
      fits: "products that need configuration or campaigns", defaultTier: .solution,
      role: .value, isSelfServe: false, onboarding: guided),
    PartnerType(
      id: "alliance", aliases: ["strategic"], partner: "joint go-to-market with a peer vendor",
      volume: "low", value: "very high",
      usualPayout: "co-sell revenue share, negotiated per deal",
      fits: "large vendors sharing enterprise buyers", defaultTier: .solution, role: .scale,
      isSelfServe: false, onboarding: guided),
  ]

  static let regulation = Regulation(
    verticals: ["igaming", "forex", "prop_trading"],
    records: [
      .init(type: "affiliate", record: "approval"),
      .init(type: "reseller", record: "licence"),
      .init(type: "technology", record: "data_sharing_agreement"),
    ])
}
