import Exact

/// The default figures and agenda (domain §12).
enum StandardFigures {
  static let figures = BenchmarkFigures(
    figures: [
      .init(
        id: "referral_conversion", title: "Referral leads convert, against affiliate traffic",
        unit: .times, usual: span(3, 5)),
      .init(
        id: "sourced_revenue", title: "Revenue sourced by partners at maturity", unit: .percent,
        usual: span(15, 30)),
      .init(
        id: "influenced_revenue", title: "Revenue influenced by partners at maturity",
        unit: .percent, usual: span(10, 20)),
      .init(
        id: "partner_pipeline", title: "Partner pipeline, against the target", unit: .times,
        usual: span(2, 3)),
      .init(id: "attach_rate", title: "Attach rate", unit: .percent, usual: span(30, 50)),
      .init(
        id: "activation", title: "Onboarded partners that are activated", unit: .percent,
        usual: span(20, 30)),
      .init(
        id: "first_referral", title: "Days to a partner's first referral", unit: .days,
        usual: span(nil, 30)),
      .init(
        id: "win_rate", title: "Partner win rate, against direct", unit: .times,
        usual: .init(Fraction(reducing: 3, over: 2), Fraction(2 as Int64))),
      .init(
        id: "top_partners", title: "Partners that bring 80 % or more", unit: .percent,
        usual: span(10, 20)),
    ],
    funnel: [
      .init(id: "identified", unit: .count, usual: span(100, 500), note: nil),
      .init(id: "recruited", unit: .percent, usual: span(30, 40), note: nil),
      .init(id: "onboarded", unit: .percent, usual: span(60, 70), note: nil),
      .init(id: "activated", unit: .percent, usual: span(20, 30), note: nil),
      .init(
        id: "performing", unit: .percent, usual: span(10, 15), note: "3 or more a quarter"),
    ],
    maturity: [
      .init(
        fromMonth: 0, beforeMonth: 6, partners: CountRange(5, 20),
        revenuePercent: .init(nil, Fraction(5 as Int64), isBelowHigh: true)),
      .init(
        fromMonth: 6, beforeMonth: 18, partners: CountRange(20, 100),
        revenuePercent: span(5, 15)),
      .init(
        fromMonth: 18, beforeMonth: 36, partners: CountRange(100, 500),
        revenuePercent: span(15, 30)),
      .init(
        fromMonth: 36, beforeMonth: nil, partners: CountRange(500, nil),
        revenuePercent: span(30, nil)),
    ],
    directoryFrom: 5, marketplaceFrom: 10)

  static let agenda: [AgendaItem] = [
    AgendaItem(topic: "performance", minutes: 10),
    AgendaItem(topic: "account mapping", minutes: 10),
    AgendaItem(topic: "co-marketing", minutes: 10),
    AgendaItem(topic: "roadmap", minutes: 5),
    AgendaItem(topic: "actions with owner and deadline", minutes: 10),
  ]

  private static func span(_ low: Int64?, _ high: Int64?) -> BenchmarkFigures.Span {
    .init(low.map { Fraction($0) }, high.map { Fraction($0) })
  }
}
