import Exact
import JSON
import Money
import Program

/// A program's own numbers beside what is usual.
struct FiguresReport {
  let advice: FigureAdvice
  let program: PartnerProgram

  /// For people.
  func text(_ style: Style, why: Bool) -> String {
    var parts = FigureAdvice.Group.allCases.map { table($0, style) }.filter { !$0.isEmpty }
    if !advice.acquisition.isEmpty { parts.append(costs(style)) }
    parts.append(milestones)
    if let ask { parts.append(ask.text(style)) }
    if why { parts.append(WhyRules.text(advice.reasons, program.currency, style)) }
    return parts.joined(separator: "\n")
  }

  private func table(_ group: FigureAdvice.Group, _ style: Style) -> String {
    let lines = advice.lines.filter { $0.group == group }
    guard !lines.isEmpty else { return "" }
    let name =
      switch group {
      case .figure: "figure"
      case .funnel: "funnel"
      case .maturity: "at this age"
      }
    var table = TextTable([
      .init(name), .init("own", .right), .init("usual", .right), .init("is"), .init("meaning"),
    ])
    for line in lines {
      table.add([
        line.id, line.own.map { AdviceWords.figure($0, line.unit) } ?? "?",
        AdviceWords.span(line.usual, line.unit), line.position?.rawValue ?? "",
        line.position.map { FigureMeaning.text(line.id, $0) } ?? line.title,
      ])
    }
    return table.text(indent: 0, style: style)
  }

  private func costs(_ style: Style) -> String {
    var table = TextTable([
      .init("type"), .init("paid", .right), .init("new customers", .right),
      .init("\(program.currency) a customer", .right),
    ])
    for one in advice.acquisition {
      table.add([
        one.type, one.paid.text(in: program.currency), "\(one.newCustomers)",
        one.cost.map { ExactAmount.text($0, in: program.currency) } ?? "-",
      ])
    }
    return table.text(indent: 0, style: style)
  }

  private var milestones: String {
    let parts = advice.milestones.map { one in
      let state = one.isReached.map { $0 ? "reached" : "not yet" } ?? "integrations not known"
      return "a \(one.id) of one's own from \(one.from) integrations (\(state))"
    }
    return ScoreWords.wrapped("Worth it: " + parts.joined(separator: ", ") + " (§12).")
  }

  private var ask: QuestionReport? {
    advice.ask.map { question in
      QuestionReport(
        question: question, asks: "How many months old is the program?",
        option: "--set age_months=N", currency: program.currency)
    }
  }

  /// One JSON document; numbers are exact texts.
  var document: String {
    JSONWriter.document { json in
      json.text("currency", program.currency.code)
      json.objects("figures", advice.lines) { json, line in
        json.text("group", line.group.rawValue)
        json.text("id", line.id)
        json.text("title", line.title)
        json.text("unit", line.unit.rawValue)
        json.text("own", orNull: line.own?.description)
        json.text("from", orNull: line.usual.low?.description)
        json.text("to", orNull: line.usual.high?.description)
        json.member("to_included", !line.usual.isBelowHigh)
        json.text("position", orNull: line.position?.rawValue)
        json.text("meaning", orNull: line.position.map { FigureMeaning.text(line.id, $0) })
      }
      json.objects("milestones", advice.milestones) { json, one in
        json.text("id", one.id)
        json.member("from", one.from)
        json.key("reached")
        if let isReached = one.isReached { json.bool(isReached) } else { json.null() }
      }
      json.objects("acquisition", advice.acquisition) { json, one in
        json.text("type", one.type)
        json.minor("paid_minor", one.paid)
        json.member("new_customers", one.newCustomers)
        json.text("cost_minor", orNull: one.cost?.description)
      }
      if let ask { ask.write(to: &json) } else { QuestionReport.writeNone(to: &json) }
      json.key("why")
      json.reasons(advice.reasons)
    }
  }
}
