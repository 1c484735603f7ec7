import Basics
import Exact
import Money

/// The pictures of a review; each stands beside the table that holds its figures.
enum ReviewCharts {
  /// A figure over the last quarters; nil where nothing is known of two of them.
  static func trend(_ metric: Metric) -> Markup? {
    let known = metric.points.filter { $0.value != nil }
    guard known.count > 1 else { return nil }
    let words = known.map { "\($0.quarter): \($0.value?.text ?? "-")" }.joined(separator: ", ")
    return TrendChart(
      metric.points.map { point in
        point.value.map { Figure(point.quarter.text, $0.number, text: $0.text) }
      }, words: ChartWords(metric.name, words)
    ).svg
  }

  /// Revenue by quarter and credit, side by side, since the three are never added; in the currency
  /// of most rows.
  static func revenue(_ rows: [CreditedQuarter]) -> Markup? {
    guard let currency = currency(of: rows) else { return nil }
    let shown = rows.filter { $0.sourced.currency == currency }
    func figure(_ name: String, _ money: Money) -> Figure {
      Figure(name, Fraction(money.minor.units), text: ShownNumber.text(money))
    }
    let words = shown.map { row in
      "\(row.quarter): sourced \(ShownNumber.text(row.sourced)), "
        + "influenced \(ShownNumber.text(row.influenced)), "
        + "delivered \(ShownNumber.text(row.delivered))"
    }.joined(separator: "; ")
    return QuarterBars(
      shown.map { row in
        QuarterBars.Group(
          row.quarter.text,
          [
            figure("sourced", row.sourced), figure("influenced", row.influenced),
            figure("delivered", row.delivered),
          ])
      }, series: ["sourced", "influenced", "delivered"], .grouped,
      words: ChartWords("Revenue by quarter, \(currency.code)", words)
    ).svg
  }

  /// The tasks of a playbook over the months; those of one name stand in one row.
  static func roadmap(_ steps: [Integration.Step]) -> Markup? {
    guard let from = steps.map(\.from).min(), let to = steps.map(\.to).max() else { return nil }
    var stretches: [RoadmapChart.Stretch] = []
    var quarter = from.quarter
    while quarter.first <= to {
      stretches.append(
        .init(quarter.text, from: Int64(max(quarter.first, from).daysSinceEpoch)))
      guard let next = quarter.next else { break }
      quarter = next
    }
    return RoadmapChart(
      byTask(steps).map { steps in
        RoadmapChart.Item(
          steps[0].task,
          steps.map { step in
            let from = Int64(step.from.daysSinceEpoch)
            return from...max(from, Int64(step.to.daysSinceEpoch))
          }, text: state(of: steps))
      }, over: stretches, end: Int64(to.daysSinceEpoch) + 1,
      words: ChartWords(
        "Playbook", "\(Count.of(steps.count, "task")) from \(from) to \(to)")
    ).svg
  }

  /// The steps of each name, the names in the order in which they come first.
  private static func byTask(_ steps: [Integration.Step]) -> [[Integration.Step]] {
    var places: [Identifier: Int] = [:]
    var groups: [[Integration.Step]] = []
    for step in steps {
      let name = Identifier(step.task)
      if let place = places[name] {
        groups[place].append(step)
      } else {
        places[name] = groups.count
        groups.append([step])
      }
    }
    return groups
  }

  /// How far the steps of one name are.
  private static func state(of steps: [Integration.Step]) -> String {
    let done = steps.count(where: \.isDone)
    guard let next = steps.first(where: { !$0.isDone }) else { return "done" }
    return steps.count == 1 ? "until \(next.to)" : "\(done) of \(steps.count), next \(next.to)"
  }

  /// From what was owed to what is owed.
  static func waterfall(_ statement: AccountStatement) -> Markup? {
    func figure(_ name: String, _ money: Money) -> Figure {
      Figure(name, Fraction(money.minor.units), text: ShownNumber.text(money))
    }
    let paid = statement.paid.minor
    let left = Money(Minor(0 &- paid.units), statement.currency)
    return Waterfall(
      [
        .sum(figure("owed before", statement.opening)),
        .change(figure("earned", statement.earned)),
        .change(figure("taken back", statement.returned)),
        .change(figure("paid", left)),
        .sum(figure("owed now", statement.closing)),
      ],
      words: ChartWords(
        "From what was owed to what is owed, \(statement.currency.code)",
        "before \(ShownNumber.text(statement.opening)), earned "
          + "\(ShownNumber.text(statement.earned)), taken back "
          + "\(ShownNumber.text(statement.returned)), paid \(ShownNumber.text(statement.paid)), "
          + "now \(ShownNumber.text(statement.closing))")
    ).svg
  }

  /// The populations crossed, tinted by size.
  static func matrix(_ matrix: OverlapMatrix) -> Markup? {
    func names(_ path: KeyPath<OverlapMatrix.Cell, String>) -> [String] {
      Set(matrix.cells.map { Identifier($0[keyPath: path]) }).sorted().map(\.text)
    }
    let (rows, columns) = (names(\.ours), names(\.theirs))
    guard !rows.isEmpty else { return nil }
    return OverlapHeatTable(
      caption: "Accounts of ours, by our population (rows) and theirs (columns)",
      corner: "ours", columns: columns,
      rows: rows.map { row in
        (
          row,
          columns.map { column in
            let count = matrix.cells.first { $0.ours == row && $0.theirs == column }?.accounts ?? 0
            return .init(Int64(count), text: ShownNumber.text(count))
          }
        )
      }
    ).html
  }

  /// What each factor adds to a score.
  static func contributions(_ candidate: ScoredCandidate) -> Markup? {
    let parts = candidate.parts.map { part in
      Figure(
        part.factor, part.contribution, text: ShownNumber.decimal(part.contribution, places: 2))
    }
    let total = ShownNumber.decimal(candidate.score, places: 2)
    return ContributionBars(
      [.init(candidate.name, total: total, parts: parts)], factors: parts.map(\.label),
      highest: Fraction(100 as Int64), threshold: nil,
      words: ChartWords(
        "What makes up the score of \(candidate.name)",
        parts.map { "\($0.label) \($0.text)" }.joined(separator: ", ") + ", together \(total)")
    ).svg
  }

  /// The currency of most rows, which is drawn; nil where there is no row.
  static func currency(of rows: [CreditedQuarter]) -> Currency? {
    var counts: [Currency: Int] = [:]
    for row in rows { counts[row.sourced.currency, default: 0] += 1 }
    return counts.max { a, b in a.value == b.value ? b.key < a.key : a.value < b.value }?.key
  }
}

extension Promise.State {
  /// The tint of the word.
  var tone: PagePart.Tone {
    switch self {
    case .done: .good
    case .dropped: .bad
    case .open: .plain
    case .overdue: .careful
    }
  }
}
