import Basics
import Exact
import Scoring

/// A plan for people: a table, or Markdown.
struct PlanText {
  let report: PlanReport
  let style: Style

  private var plan: Plan { report.plan }

  private var head: [String] {
    var head = ["candidate", "score", "weeks"]
    if report.request.periods.first?.name != nil { head.append("quarter") }
    if hasOwners { head.append("owner") }
    if report.roadmap != nil { head += ["from", "to"] }
    if hasConflicts { head.append("conflict") }
    return head
  }

  private var hasOwners: Bool { plan.chosen.contains { report.row($0.id).owner != nil } }
  private var hasConflicts: Bool { plan.chosen.contains { report.conflict($0.id) != nil } }

  private func cells(_ choice: Plan.Choice) -> [String] {
    let row = report.row(choice.id)
    var cells = [row.title, ScoreFigure.short(row.score), row.effort?.description ?? ""]
    if let quarter = report.quarter(choice) { cells.append(quarter) }
    if hasOwners { cells.append(row.owner ?? "") }
    if let days = report.days(choice.id) { cells += [days.from.text, days.to.text] }
    if hasConflicts { cells.append(report.conflict(choice.id) ?? "") }
    return cells
  }

  /// For a terminal.
  var text: String {
    var text = ""
    if plan.chosen.isEmpty {
      text += "Nothing is planned.\n"
    } else {
      let figures: Set = ["score", "weeks"]
      var table = TextTable(head.map { .init($0, figures.contains($0) ? .right : .left) })
      for choice in ordered { table.add(cells(choice)) }
      text += table.text(indent: 0, style: style)
    }
    text += "\n" + summary.map { $0 + "\n" }.joined()
    guard !plan.leftOut.isEmpty else { return text }
    var left = TextTable([.init("left out"), .init("score", .right), .init("why")])
    for out in plan.leftOut {
      let row = report.row(out.id)
      left.add([row.title, ScoreFigure.short(row.score), report.why(out)])
    }
    return text + "\n" + left.text(indent: 0, style: style)
  }

  /// For a document.
  var markdown: String {
    var lines = ["# Roadmap", ""]
    lines += table(head, ordered.map(cells))
    lines += [""] + summary.map { "- " + MarkdownCell.escaped($0) } + [""]
    if !plan.leftOut.isEmpty {
      lines += ["## Left out", ""]
      lines += table(
        ["candidate", "score", "why"],
        plan.leftOut.map { out in
          let row = report.row(out.id)
          return [row.title, ScoreFigure.short(row.score), report.why(out)]
        })
    }
    while lines.last == "" { lines.removeLast() }
    return lines.map { $0 + "\n" }.joined()
  }

  private func table(_ head: [String], _ rows: [[String]]) -> [String] {
    let rule = head.map { ["score", "weeks"].contains($0) ? "--:" : "---" }
    return ([head, rule] + rows.map { $0.map(MarkdownCell.escaped) }).map {
      "| " + $0.joined(separator: " | ") + " |"
    }
  }

  /// By quarter, then by rank.
  private var ordered: [Plan.Choice] {
    report.request.periods.indices.flatMap { period in
      plan.chosen.filter { $0.period == period }
    }
  }

  private var summary: [String] {
    var lines: [String] = []
    let total = ScoreFigure.short(plan.total)
    if plan.isProved {
      lines.append("Total score \(total), the most that fits; \(plan.weeks) weeks.")
    } else {
      lines.append(
        "Total score \(total), the best found; at most \(ScoreFigure.short(plan.bound)) could fit;"
          + " \(plan.weeks) weeks.")
    }
    for gain in plan.gains {
      let used = plan.used[gain.period][gain.role]
      let capacity = report.request.periods[gain.period].weeks[gain.role]
      let place = report.place(gain)
      let bring = (gain.isProved ? "" : "at least ") + ScoreFigure.short(gain.gain)
      lines.append(
        (place.isEmpty ? "" : place + ": ")
          + "\(used) of \(capacity) weeks used; one more week brings \(bring).")
    }
    let late = plan.chosen.filter { report.conflict($0.id) != nil }
    for choice in late {
      let owner = report.row(choice.id).owner.map { " (\($0))" } ?? ""
      lines.append("Conflict: \(choice.id)\(owner) \(report.conflict(choice.id) ?? "").")
    }
    return lines
  }
}

/// Text within Markdown.
enum MarkdownCell {
  /// The text with all that Markdown would read as its own escaped, on one line.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in TerminalText.visible(text) {
      if "\\`*_[]<>|#".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
