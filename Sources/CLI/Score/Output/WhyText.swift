import Basics
import Exact
import Scoring

/// One candidate's score taken apart, for people.
struct WhyText {
  let row: RankedCandidate
  let report: ScoreReport
  let age: EvidenceAge
  let style: Style

  var text: String {
    var text =
      style.strong(TerminalText.visible(ScoreText.name(row.candidate)))
      + ": \(ScoreFigure.short(row.score.total)), rank \(row.rank) of "
      + "\(report.ranking.rows.count), \(row.verdict.rawValue)\n\n"
    text += table.text(indent: 0, style: style)
    text += open
    let notes = age.notes(on: row)
    if !notes.isEmpty { text += "\n" + InsightText.table(notes).text(indent: 0, style: style) }
    for goal in [Requirement.Goal.threshold, .top(report.top)] {
      if let needed = Requirement(of: row, in: report.ranking, for: goal) {
        text += "\n" + InsightText.requirement(needed, model)
      }
    }
    if let change = report.changes?.changes.first(where: { $0.id == row.candidate.id }) {
      text += "\n" + effects(change)
      let kept = report.changes?.kept.filter { $0.subject == .weights || $0.isAbout(change.id) }
      text += ChangeText.history(kept ?? [], style)
    }
    return text
  }

  private var model: ScoreModel { report.ranking.model }

  private var table: TextTable {
    var table = TextTable([
      .init("factor"), .init("input"), .init("band"), .init("points", .right),
      .init("weight", .right), .init("adds", .right),
    ])
    for (index, part) in row.score.contributions.enumerated() {
      let input = row.candidate.inputs.map { ScoreWords.inputs($0, factor: index) } ?? "as given"
      table.add([
        part.factor.id, part.isUnknown ? input + " (unknown)" : input, band(part, index),
        ScoreFigure.short(part.points), ScoreFigure.percent(part.factor.weight),
        part.value.description,
      ])
    }
    table.add(["total", "", "", "", "", row.score.total.description])
    return table
  }

  /// The band that the input hit, where the input is a number and not the band itself.
  private func band(_ part: WeightedScore.Contribution, _ factor: Int) -> String {
    guard row.candidate.inputs != nil, !part.isUnknown,
      InputField.deciding(factor: factor).contains(where: { $0.words == nil })
    else { return "" }
    return ScoreWords.band(factor: factor, points: part.points) ?? ""
  }

  private var open: String {
    guard row.low != row.high else { return "" }
    var text =
      "The unknowns leave \(ScoreFigure.short(row.low)) to \(ScoreFigure.short(row.high)); "
      + "known is \(ScoreFigure.percent(row.knownWeight)) of the weight"
    if let value = row.renormalised { text += ", which alone scores \(ScoreFigure.short(value))" }
    return "\n" + ScoreWords.wrapped(text + ".")
  }

  private func effects(_ change: ScoreChange) -> String {
    var table = TextTable([
      .init("since before"), .init("by its input", .right), .init("by its weight", .right),
    ])
    for effect in change.effects {
      table.add([
        effect.factor, ScoreFigure.signed(effect.input), ScoreFigure.signed(effect.weight),
      ])
    }
    let sum = change.effects.reduce((Fraction.zero, Fraction.zero)) {
      ($0.0 + $1.input, $0.1 + $1.weight)
    }
    table.add([
      "\(ScoreFigure.signed(change.difference)) in all", ScoreFigure.signed(sum.0),
      ScoreFigure.signed(sum.1),
    ])
    return table.text(indent: 0, style: style)
  }
}
