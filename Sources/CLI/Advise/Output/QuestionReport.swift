import JSON
import Money
import Program

/// The question that decides next, as every advice shows it.
struct QuestionReport {
  let question: NextQuestion
  /// The question in words.
  let asks: String
  /// How to answer it: `--year`.
  let option: String
  let currency: Currency
  /// A name as people know it, of what an answer leads to.
  var name: (String) -> String = { $0 }

  /// A few lines for people.
  func text(_ style: Style) -> String {
    var text = style.strong("Asked next") + "\n"
    text += ScoreWords.wrapped("\(asks) Answer with \(option).")
    let rows = question.outcomes.map { outcome in
      let answer = outcome.range.map { AdviceWords.range($0, currency) } ?? outcome.answer
      return (answer, AdviceWords.list(outcome.leadsTo.map(name)))
    }
    for line in TextLayout.table(rows.map { (name: $0.0 + ":", meaning: $0.1) }) {
      text += line + "\n"
    }
    return text
  }

  /// The member `ask`.
  func write(to json: inout JSONWriter) {
    json.object("ask") { json in
      json.text("id", question.id)
      json.text("asks", asks)
      json.text("option", option)
      json.objects("outcomes", question.outcomes) { json, outcome in
        if let range = outcome.range {
          json.object("range") { $0.limits(of: range) }
        } else {
          json.text("answer", outcome.answer)
        }
        json.texts("leads_to", outcome.leadsTo)
      }
    }
  }

  /// The member `ask` where there is no question.
  static func writeNone(to json: inout JSONWriter) {
    json.key("ask")
    json.null()
  }
}

extension JSONWriter {
  /// Writes the members of a range of amounts; an open side is null.
  mutating func limits(of range: AmountRange) {
    key("from_minor")
    if let lower = range.lower { integer(lower.amount.units) } else { null() }
    key("to_minor")
    if let upper = range.upper { integer(upper.amount.units) } else { null() }
    if let lower = range.lower { member("from_included", lower.isIncluded) }
    if let upper = range.upper { member("to_included", upper.isIncluded) }
  }
}
