import Basics
import Exact
import Scoring

/// A ranking for people: a table, and below it what was asked for.
struct ScoreText {
  /// The factors up to which each has a column of its own.
  private static let mostColumns = 6

  let report: ScoreReport
  let style: Style

  var text: String {
    var sections = [table + legend]
    if let baseline = report.baseline { sections.append(moves(from: baseline)) }
    if let scenarios = report.scenarios { sections.append(sideBySide(scenarios)) }
    if let changes = report.changes {
      sections.append(ChangeText(changes: changes, style: style).text)
    }
    if let tallies = report.tallies {
      sections.append(VoteText(tallies: tallies, model: model, style: style).text)
    }
    if let calibration = report.calibration {
      sections.append(CalibrationText(calibration: calibration, style: style).text)
    }
    if let insight = report.insight {
      sections.append(
        InsightText(insight: insight, model: model, top: report.top, style: style).text)
    }
    if let stability = report.stability {
      sections.append(StabilityText(stability: stability, top: report.top, style: style).text)
    }
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var model: ScoreModel { report.ranking.model }
  private var rows: [RankedCandidate] { report.ranking.rows }

  private var isOpen: Bool { rows.contains { $0.low != $0.high } }

  private var table: String {
    let factors = model.factors.count <= Self.mostColumns ? model.factors : []
    var table = TextTable(
      [.init("rank", .right), .init("candidate"), .init("score", .right), .init("verdict")]
        + factors.map { .init(ScoreWords.head($0.id), .right) } + [.init(isOpen ? "could be" : "")])
    for row in rows {
      table.add(
        [
          "\(row.rank)", Self.name(row.candidate), ScoreFigure.short(row.score.total),
          row.verdict == .dependsOnMissing ? "depends" : row.verdict.rawValue,
        ]
          + row.score.contributions.prefix(factors.count).map {
            ScoreFigure.short($0.value) + ($0.isUnknown ? "?" : "")
          } + [Self.span(row)])
    }
    return table.text(indent: 0, style: style)
  }

  private var legend: String {
    let weights = model.factors.map { "\($0.id) \(ScoreFigure.percent($0.weight))" }
    let threshold = ScoreFigure.short(model.threshold)
    var text =
      "Weights: \(weights.joined(separator: ", ")).\n"
      + "Each figure is weight × points and a row sums to its score (R-49);"
      + " \(threshold) and above is prioritize.\n"
    if rows.contains(where: { !$0.unknown.isEmpty }) {
      text += "? is unknown: it counts 25, and could be anything up to 100.\n"
    }
    if zip(rows, rows.dropFirst()).contains(where: { $0.rank == $1.rank }) {
      text += "Equal scores share a rank and stand in the order of their ids.\n"
    }
    return ScoreWords.wrapped(text)
  }

  private func moves(from baseline: Ranking) -> String {
    var table = TextTable([
      .init("candidate"), .init("score", .right), .init("before", .right), .init("rank", .right),
      .init("before", .right), .init("move"),
    ])
    for row in rows {
      guard let old = baseline.row(of: row.candidate.id) else { continue }
      table.add([
        Self.name(row.candidate), ScoreFigure.short(row.score.total),
        ScoreFigure.short(old.score.total), "\(row.rank)", "\(old.rank)",
        Self.move(from: old.rank, to: row.rank),
      ])
    }
    return style.strong("What moves") + "\n" + table.text(indent: 0, style: style)
  }

  private func sideBySide(_ scenarios: [Scenario]) -> String {
    var table = TextTable(
      [.init("candidate"), .init("as it is", .right)]
        + scenarios.map { .init($0.name, .right) })
    for row in rows {
      table.add(
        [Self.name(row.candidate), "\(row.rank) (\(ScoreFigure.short(row.score.total)))"]
          + scenarios.map { scenario in
            guard let other = scenario.ranking.row(of: row.candidate.id) else { return "" }
            return "\(other.rank) (\(ScoreFigure.short(other.score.total)))"
          })
    }
    return style.strong("Scenarios: rank and score") + "\n" + table.text(indent: 0, style: style)
  }

  /// A candidate as people know it.
  static func name(_ candidate: Candidate) -> String {
    guard let name = candidate.name, name != candidate.id.text else { return candidate.id.text }
    return "\(name) (\(candidate.id.text))"
  }

  /// A change of rank in words.
  static func move(from old: Int, to new: Int) -> String {
    old == new ? "" : old > new ? "up \(old - new)" : "down \(new - old)"
  }

  private static func span(_ row: RankedCandidate) -> String {
    guard row.low != row.high else { return "" }
    return "\(ScoreFigure.short(row.low))–\(ScoreFigure.short(row.high))"
  }
}
