import Exact

@testable import Reporting

/// One of each chart with made-up figures, some of them hostile.
enum Gallery {
  static let nasty = "<img src=x onerror=alert(1)> & \"Söhne\""

  static func figure(_ label: String, _ value: Int64, _ text: String? = nil) -> Figure {
    Figure(label, Fraction(value), text: text ?? String(value))
  }

  static let trend = TrendChart(
    [
      figure("2025Q1", 12), figure("2025Q2", 18), nil, figure("2025Q4", 15),
      figure("2026Q1", 27, "27 accounts"),
    ],
    words: .init("Joint customers", "From 12 in 2025Q1 to 27 in 2026Q1; 2025Q3 is unknown."))

  static let bars = BarChart(
    [
      figure("Sourced", 120_000, "USD 120,000"), figure(nasty, 45_000, "USD 45,000"),
      figure("Delivered", -8_000, "USD -8,000"),
    ],
    words: .init("Revenue", "Sourced 120,000, influenced 45,000, delivered -8,000 dollars."),
    mark: figure("target", 100_000, "USD 100,000"))

  static func quarters(_ arrangement: QuarterBars.Arrangement) -> QuarterBars {
    QuarterBars(
      [
        ("2025Q2", [3, 2, 1, 0, 1]), ("2025Q3", [4, 4, 2, 1, 0]), ("2025Q4", [6, 3, 2, 2, 1]),
        ("2026Q1", [8, 5, 3, 2, 2]),
      ].map { (label: String, values: [Int64]) in
        .init(
          label, zip(series, values).map { figure($0, $1) }, total: "\(values.reduce(0, +))")
      }, series: series, arrangement,
      words: .init("Deals by stage", "From 7 deals in 2025Q2 to 20 in 2026Q1."))
  }

  static let series = ["Registered", "Qualified", "Proposed", "Won", "Lost"]

  static let contributions = ContributionBars(
    [
      .init("Rolodeck CRM", total: "82.00", parts: parts([30, 25, 12, 9, 6])),
      .init(nasty, total: "62.50", parts: parts([22, 15, 20, 0, 5])),
    ], factors: ["overlap", "fit", "gtm", "build", "signal"], highest: Fraction(100 as Int64),
    threshold: figure("prioritize from", 70),
    words: .init("What each factor adds", "Rolodeck CRM 82.00, the other 62.50."))

  private static func parts(_ values: [Int64]) -> [Figure] {
    zip(["overlap", "fit", "gtm", "build", "signal"], values).map { figure($0, $1) }
  }

  static let waterfall = Waterfall(
    [
      .sum(figure("Opening balance", 400, "400.00")),
      .change(figure("Earned in Q1", 2_500, "+2,500.00")),
      .change(figure("Clawed back", -600, "-600.00")),
      .change(figure("Waiting behind gates", -300, "-300.00")),
      .sum(figure("Paid", 2_000, "2,000.00")),
    ], words: .init("From earned to paid", "2,500 earned, 900 held or returned, 2,000 paid."))

  static let roadmap = RoadmapChart(
    [
      .init("Rolodeck CRM", 0...20, text: "5 Jan to 25 Jan, Kim"),
      .init("Chartwell BI", 21...37, text: "26 Jan to 11 Feb, Kim"),
      .init("Palaver Chat", 80...96, text: "ends after Q1", isInConflict: true),
      .init("Monthly sync", 20...20, 50...50, 81...81, 111...111, text: "2 of 4 done"),
    ],
    over: [.init("2026Q1", from: 0), .init("2026Q2", from: 85)], end: 176,
    words: .init("Roadmap", "CRM and BI in the first quarter; Chat runs into the second."))

  static let scatter = ScoreScatter(
    [
      .init(
        "Rolodeck CRM", weeks: figure("w", 3), score: figure("s", 82), isChosen: true),
      .init(
        "Chartwell BI", weeks: figure("w", 2), score: figure("s", 76), isChosen: true),
      .init(
        nasty, weeks: figure("w", 8), score: figure("s", 62), isChosen: false),
    ], longest: Fraction(8 as Int64), threshold: figure("70", 70),
    words: .init("Score and effort", "CRM scores 82 for 3 weeks, BI 76 for 2."))

  static let heat = OverlapHeatTable(
    caption: "Accounts of ours that are also theirs", corner: "ours \\ theirs",
    columns: ["customer", "opportunity", "prospect"],
    rows: [
      ("customer", [.init(64, text: "64"), .init(12, text: "12"), .init(30, text: "30")]),
      (nasty, [.init(nil, text: "< 5"), .init(0, text: "0"), .init(16, text: "16")]),
    ])

  /// Every chart with its name.
  static var all: [(name: String, markup: Markup)] {
    [
      ("trend", trend.svg), ("bars", bars.svg), ("stacked", quarters(.stacked).svg),
      ("grouped", quarters(.grouped).svg), ("contributions", contributions.svg),
      ("waterfall", waterfall.svg), ("roadmap", roadmap.svg), ("scatter", scatter.svg),
      ("heat", heat.html),
    ]
  }
}
