import Basics
import Exact
import Scoring

/// Scores beside what came of them, for people.
struct CalibrationText {
  let calibration: Calibration
  let style: Style

  var text: String {
    guard !calibration.entries.isEmpty else { return "No candidate has an outcome yet.\n" }
    return style.strong("What the scores foretold, and the joint revenue since launch") + "\n"
      + launched.text(indent: 0, style: style) + summary + "\n"
      + factors.text(indent: 0, style: style)
      + "Right: of the pairs that differ in both, how often more points went with more revenue;\n"
      + "half is chance. Few launches prove nothing.\n"
  }

  private var launched: TextTable {
    var table = TextTable([
      .init("candidate"), .init("score", .right), .init("rank", .right), .init("revenue", .right),
      .init("rank", .right),
    ])
    for entry in calibration.entries {
      table.add([
        entry.id.text, ScoreFigure.short(entry.score), "\(entry.rank)",
        ScoreFigure.short(entry.revenue), "\(entry.revenueRank)",
      ])
    }
    return table
  }

  private var summary: String {
    ScoreWords.wrapped(
      "The higher score earned more in \(Self.words(calibration.agreement)). "
        + "Mean revenue: \(Self.words(calibration.prioritised)) prioritized, "
        + "\(Self.words(calibration.others)) not.")
  }

  private var factors: TextTable {
    var table = TextTable([
      .init("factor"), .init("weight", .right), .init("right", .right), .init("pairs", .right),
      .init("mean revenue by points"),
    ])
    for fit in calibration.factors {
      let levels = fit.levels.map { level in
        "\(ScoreFigure.short(level.points)): \(Self.words(level.group))"
      }
      table.add([
        fit.factor.id, ScoreFigure.percent(fit.factor.weight),
        fit.agreement.share.map(ScoreFigure.percent) ?? "–",
        "\(fit.agreement.concordant + fit.agreement.discordant)", levels.joined(separator: ", "),
      ])
    }
    return table
  }

  private static func words(_ agreement: Agreement) -> String {
    let telling = agreement.concordant + agreement.discordant
    guard let share = agreement.share else { return "none of 0 pairs" }
    return "\(agreement.concordant) of \(telling) pairs (\(ScoreFigure.percent(share)))"
  }

  private static func words(_ group: Calibration.Group) -> String {
    guard let mean = group.mean else { return "none" }
    return "\(ScoreFigure.short(mean)) (\(group.count))"
  }
}
