import Basics
import Exact
import JSON
import Scoring

/// Weights from answers, with what they would move.
struct WeightsReport {
  let model: ScoreModel
  let elicited: ElicitedWeights
  var rankings: (old: Ranking, new: Ranking)?

  /// One JSON document; weights and ratios are exact texts.
  var document: String {
    JSONWriter.document { json in
      json.objects("weights", model.factors) { json, factor in
        json.text("factor", factor.id)
        json.text("weight", ScoreFigure.quotient(factor.weight))
      }
      json.text("option", option)
      json.text("consistency_ratio", ScoreFigure.quotient(elicited.consistencyRatio))
      json.member(
        "acceptable", elicited.consistencyRatio <= ElicitedWeights.acceptableRatio)
      if let worst = elicited.worst {
        json.object("least_agreeing") { json in
          json.texts("factors", worst.factors.map { model.factors[$0].id })
          json.text("implied", ScoreFigure.quotient(worst.implied))
          json.text("said", ScoreFigure.quotient(worst.said))
        }
      }
      if let rankings {
        json.objects("moves", rankings.new.rows) { json, row in
          json.text("id", row.candidate.id.text)
          json.member("rank", row.rank)
          json.text("score", row.score.total.description)
          json.member("rank_before", rankings.old.row(of: row.candidate.id)?.rank)
        }
      }
    }
  }

  /// A table for people.
  func text(_ style: Style) -> String {
    var table = TextTable([.init("factor"), .init("weight", .right), .init("exactly", .right)])
    for factor in model.factors {
      table.add([
        factor.id, ScoreFigure.percent(factor.weight), ScoreFigure.quotient(factor.weight),
      ])
    }
    var text = table.text(indent: 0, style: style)
    text += "\nConsistency ratio \(ScoreFigure.short(elicited.consistencyRatio))"
    text += " (0 is perfect, up to 0.1 is thought acceptable).\n"
    if let worst = elicited.worst {
      let names = worst.factors.map { model.factors[$0].id }
      text += ScoreWords.wrapped(
        "These agree least: \(names[0]) over \(names[1]) and \(names[1]) over \(names[2]) imply "
          + "\(ScoreFigure.short(worst.implied)) for \(names[0]) over \(names[2]), "
          + "but \(ScoreFigure.short(worst.said)) was said.")
    }
    text += "\nUse them: tandem score FILE --weights \(option)\n"
    if let rankings { text += "\n" + moves(rankings.old, rankings.new, style) }
    return text
  }

  private var option: String { ModelOptions.text(of: model) }

  private func moves(_ old: Ranking, _ new: Ranking, _ style: Style) -> String {
    var table = TextTable([
      .init("candidate"), .init("score", .right), .init("before", .right), .init("rank", .right),
      .init("before", .right), .init("move"),
    ])
    for row in new.rows {
      guard let before = old.row(of: row.candidate.id) else { continue }
      table.add([
        ScoreText.name(row.candidate), ScoreFigure.short(row.score.total),
        ScoreFigure.short(before.score.total), "\(row.rank)", "\(before.rank)",
        ScoreText.move(from: before.rank, to: row.rank),
      ])
    }
    return style.strong("What they would move") + "\n" + table.text(indent: 0, style: style)
  }
}
