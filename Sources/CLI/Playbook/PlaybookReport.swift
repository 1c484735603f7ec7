import Basics
import ICS
import JSON
import Scoring
import Tabular

/// A dated playbook in each form of output.
struct PlaybookReport {
  /// One line: a stretch, or a day that comes up.
  private struct Line {
    let id: String
    let time: Playbook.Time
    let span: PlaybookDates.Span
  }

  let playbook: Playbook
  let dates: PlaybookDates
  let start: CivilDate

  private var phases: [Line] {
    Playbook.Phase.allCases.map {
      Line(id: $0.rawValue, time: .phase($0), span: dates.span($0))
    }
  }

  private var comingBack: [Line] {
    dates.rhythms.flatMap { series in
      series.days.enumerated().map { index, day in
        Line(
          id: "\(series.id)-\(index + 1)", time: .rhythm(series.id), span: .init(day, day))
      }
    }
  }

  /// What is done then; a rhythm without steps goes by its name.
  private func titles(_ time: Playbook.Time) -> String {
    let titles = playbook.steps(time).map(\.title)
    if case .rhythm(let id) = time, titles.isEmpty { return id }
    return titles.joined(separator: "; ")
  }

  var document: String {
    JSONWriter.document { json in
      for phase in Playbook.Phase.allCases {
        let span = dates.span(phase)
        json.texts(phase.rawValue, [span.first.text, span.last.text])
      }
      json.text("ongoing_from", dates.ongoingFrom.text)
      for series in dates.rhythms { json.texts(series.id, series.days.map(\.text)) }
    }
  }

  var csv: [UInt8] {
    var csv = CSVWriter()
    csv.row(["id", "phase", "from", "to", "what"])
    for line in phases + comingBack {
      csv.raw(line.id)
      csv.raw(line.time.name)
      csv.raw(line.span.first.text)
      csv.raw(line.span.last.text)
      csv.text(titles(line.time))
      csv.endRow()
    }
    return csv.bytes
  }

  func calendar() throws(Problem) -> [UInt8] {
    let events = (phases + comingBack).map { line in
      let isPhase = if case .phase = line.time { true } else { false }
      return CalendarEvent(
        uid: "playbook-\(line.id)@tandem",
        summary: isPhase ? line.id.capitalized : titles(line.time),
        details: playbook.steps(line.time).map { "- \($0.title) (\($0.owner))" }.joined(
          separator: "\n"),
        first: line.span.first, last: line.span.last)
    }
    return try CalendarFile(name: "Playbook", stamp: start, events: events).checkedBytes()
  }

  var markdown: String {
    var lines = ["# Integration playbook", ""]
    for phase in phases {
      lines += ["## \(phase.id.capitalized): \(phase.span.first) to \(phase.span.last)", ""]
      let steps = playbook.steps(phase.time).map { step in
        "- [ ] \(MarkdownCell.escaped(step.title)) (\(MarkdownCell.escaped(step.owner)))"
      }
      lines += steps.isEmpty ? [] : steps + [""]
    }
    lines += ["## Ongoing from \(dates.ongoingFrom)", ""]
    for series in dates.rhythms where !series.days.isEmpty {
      let when = series.days.map(\.text).joined(separator: ", ")
      lines.append("- \(MarkdownCell.escaped(titles(.rhythm(series.id)))): \(when)")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  func text(_ style: Style) -> String {
    var table = TextTable([.init("phase"), .init("from"), .init("to"), .init("what")])
    for line in phases {
      table.add([line.id, line.span.first.text, line.span.last.text, titles(line.time)])
    }
    table.add(["ongoing", dates.ongoingFrom.text, "", ""])
    for line in comingBack {
      table.add([line.id, line.span.first.text, "", titles(line.time)])
    }
    return table.text(indent: 0, style: style)
  }
}

extension String {
  /// The text with a capital at its start.
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
