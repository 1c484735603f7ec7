import CommissionCore
import Money

/// The default windows, gates and funds (domain §6–§8).
enum StandardDeals {
  static let clawback = ClawbackTerms(
    referral: .standard(for: .referral), integration: .standard(for: .integration),
    solution: .standard(for: .solution), holdsUntilWindowEnd: false)

  static let attribution = AttributionTerms(
    windowDays: 90, usualDays: CountRange(30, 90), touch: .first, priority: .percent(50),
    influencedShare: .percent(25, 50))

  static let registration = RegistrationTerms(
    windowDays: 14, expiryDays: 120, extensions: 1, protectedAccounts: 50)

  static let disputes = DisputeTerms(escalationHours: 48, resolutionBusinessDays: 5)

  static let qualification = QualificationTerms(
    flags: ["self_referral", "brand_bidding", "coupon_abuse", "test_account"], minimum: .zero)

  /// A rate of last week is refused; one of a long holiday's last trading day is not.
  static let exchange = ExchangeTerms(maximumAgeDays: 7)

  static let payouts = PayoutTerms(
    referral: .standard(for: .referral), integration: .standard(for: .integration),
    solution: .standard(for: .solution), minimum: .zero, rounding: .halfUp,
    gates: PayoutTerms.Gate.allCases)

  static let marketingFunds = MarketingFunds(
    kind: .discretionary,
    mix: [
      .init(id: "webinars", share: .percent(30)), .init(id: "content", share: .percent(25)),
      .init(id: "paid", share: .percent(20)), .init(id: "events", share: .percent(15)),
      .init(id: "swag", share: .percent(10)),
    ])
}
