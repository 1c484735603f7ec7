import Basics
import Exact
import Scoring

/// What to ask first, what it would take, who is beaten, and how good the evidence is, for people.
struct InsightText {
  let insight: ScoreReport.Insight
  let model: ScoreModel
  let top: Int
  let style: Style

  var text: String {
    [askFirst, wouldTake, dominated, evidence].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var askFirst: String {
    guard !insight.questions.isEmpty else { return "" }
    var table = TextTable([.init("candidate"), .init("ask for"), .init("moves up to", .right)])
    for question in insight.questions {
      let fields =
        model.readsInputs
        ? InputField.deciding(factor: question.factor).map(\.rawValue).joined(separator: ", ")
        : model.factors[question.factor].id
      table.add([question.id.text, fields, ScoreFigure.signed(question.width)])
    }
    return style.strong("Ask first: unknowns that can change the top \(top)") + "\n"
      + table.text(indent: 0, style: style)
  }

  private var wouldTake: String {
    guard !insight.requirements.isEmpty else { return "" }
    var text = style.strong("What it would take") + "\n"
    for one in insight.requirements { text += Self.requirement(one, model) }
    return text
  }

  /// A requirement in two or three lines.
  static func requirement(_ one: Requirement, _ model: ScoreModel) -> String {
    let goal =
      switch one.goal {
      case .threshold: "\(ScoreFigure.short(one.target)) (prioritize)"
      case .top(let top): "the top \(top) (\(ScoreFigure.short(one.target)))"
      }
    var lines = ["\(one.id.text) misses \(goal) by \(ScoreFigure.short(one.gap))"]
    let words: (Requirement.Move) -> String = { move in
      ScoreWords.move(move, model, readsBands: model.readsInputs)
    }
    if !one.single.isEmpty {
      lines.append("  alone: " + one.single.map(words).joined(separator: "; or "))
    }
    if one.cheapest.isEmpty {
      lines.append("  nothing within its bands is enough")
    } else if one.cheapest.count > 1 {
      lines.append("  cheapest: " + one.cheapest.map(words).joined(separator: " and "))
    }
    return lines.map { line in
      let indent = line.prefix { $0 == " " }.count
      return TextLayout.wrap(line, indent: indent).map { TerminalText.visible($0) + "\n" }.joined()
    }.joined()
  }

  private var dominated: String {
    guard !insight.dominated.isEmpty else { return "" }
    var text = style.strong("Beaten whatever the weights are") + "\n"
    for one in insight.dominated {
      let more = one.count > 1 ? " and \(one.count - 1) more" : ""
      text += TerminalText.visible("\(one.id.text) by \(one.by.text)\(more)") + "\n"
    }
    return text
  }

  private var evidence: String {
    guard !insight.evidence.isEmpty else { return "" }
    let given = insight.evidence.filter { !$0.evidence.isEmpty }
    return style.strong("Evidence of the top \(top), the weakest first") + "\n" + unfounded
      + (given.isEmpty ? "" : Self.table(given).text(indent: 0, style: style))
  }

  /// The inputs that nobody has given any evidence for, a line for each candidate.
  private var unfounded: String {
    let none = insight.evidence.filter(\.evidence.isEmpty)
    let ids = none.map(\.candidate).reduce(into: [Identifier]()) { ids, id in
      if ids.last != id { ids.append(id) }
    }
    return ids.map { id in
      let fields = none.filter { $0.candidate == id }.map(\.field.rawValue)
      return ScoreWords.wrapped("\(id.text) has none for \(fields.joined(separator: ", "))")
    }.joined()
  }

  /// Evidence as a table.
  static func table(_ notes: [EvidenceNote]) -> TextTable {
    var table = TextTable([
      .init("candidate"), .init("input"), .init("confidence"), .init("date"), .init("source"),
      .init("by"),
    ])
    for note in notes {
      table.add([
        note.candidate.text, note.field.rawValue,
        (note.confidence?.rawValue ?? "not said") + (note.isStale ? " (stale)" : ""),
        note.evidence.date?.text ?? "", note.evidence.source ?? "", note.evidence.author ?? "",
      ])
    }
    return table
  }
}
