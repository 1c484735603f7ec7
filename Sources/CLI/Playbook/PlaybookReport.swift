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
    let phase: Playbook.Phase
    let span: PlaybookDates.Span
  }

  let playbook: Playbook
  let dates: PlaybookDates
  let start: CivilDate

  private var lines: [Line] {
    let once: [(Playbook.Phase, PlaybookDates.Span)] = [
      (.discovery, dates.discovery), (.build, dates.build), (.launch, dates.launch),
    ]
    let often: [(Playbook.Phase, [CivilDate])] = [
      (.monthly, dates.monthly), (.quarterly, dates.quarterly), (.annual, dates.annual),
    ]
    return once.map { Line(id: $0.0.rawValue, phase: $0.0, span: $0.1) }
      + often.flatMap { phase, days in
        days.enumerated().map { index, day in
          Line(id: "\(phase.rawValue)-\(index + 1)", phase: phase, span: .init(day, day))
        }
      }
  }

  private func steps(_ phase: Playbook.Phase) -> [Playbook.Step] {
    playbook.steps.filter { $0.phase == phase }
  }

  private func titles(_ phase: Playbook.Phase) -> String {
    steps(phase).map(\.title).joined(separator: "; ")
  }

  var document: String {
    JSONWriter.document { json in
      json.texts("discovery", [dates.discovery.first.text, dates.discovery.last.text])
      json.texts("build", [dates.build.first.text, dates.build.last.text])
      json.texts("launch", [dates.launch.first.text, dates.launch.last.text])
      json.text("ongoing_from", dates.ongoingFrom.text)
      json.texts("monthly", dates.monthly.map(\.text))
      json.texts("quarterly", dates.quarterly.map(\.text))
      json.texts("annual", dates.annual.map(\.text))
    }
  }

  var csv: [UInt8] {
    var csv = CSVWriter()
    csv.row(["id", "phase", "from", "to", "what"])
    for line in lines {
      csv.raw(line.id)
      csv.raw(line.phase.rawValue)
      csv.raw(line.span.first.text)
      csv.raw(line.span.last.text)
      csv.text(titles(line.phase))
      csv.endRow()
    }
    return csv.bytes
  }

  func calendar() throws(Problem) -> [UInt8] {
    let events = lines.map { line in
      let steps = steps(line.phase)
      let isOnce = [.discovery, .build, .launch].contains(line.phase)
      return CalendarEvent(
        uid: "playbook-\(line.id)@tandem",
        summary: isOnce ? line.phase.rawValue.capitalized : titles(line.phase),
        details: steps.map { "- \($0.title) (\($0.owner))" }.joined(separator: "\n"),
        first: line.span.first, last: line.span.last)
    }
    return try CalendarFile(name: "Playbook", stamp: start, events: events).checkedBytes()
  }

  var markdown: String {
    var lines = ["# Integration playbook", ""]
    for (phase, span) in [
      (Playbook.Phase.discovery, dates.discovery), (.build, dates.build), (.launch, dates.launch),
    ] {
      lines += ["## \(phase.rawValue.capitalized): \(span.first) to \(span.last)", ""]
      lines += steps(phase).map { "- [ ] \(MarkdownCell.escaped($0.title)) (\($0.owner))" } + [""]
    }
    lines += ["## Ongoing from \(dates.ongoingFrom)", ""]
    for (phase, days) in [
      (Playbook.Phase.monthly, dates.monthly), (.quarterly, dates.quarterly),
      (.annual, dates.annual),
    ] {
      let when = days.map(\.text).joined(separator: ", ")
      lines.append("- \(MarkdownCell.escaped(titles(phase))): \(when)")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  func text(_ style: Style) -> String {
    var table = TextTable([.init("phase"), .init("from"), .init("to"), .init("what")])
    for line in lines where ![.monthly, .quarterly, .annual].contains(line.phase) {
      table.add([line.id, line.span.first.text, line.span.last.text, titles(line.phase)])
    }
    table.add(["ongoing", dates.ongoingFrom.text, "", ""])
    for line in lines where [.monthly, .quarterly, .annual].contains(line.phase) {
      table.add([line.id, line.span.first.text, "", titles(line.phase)])
    }
    return table.text(indent: 0, style: style)
  }
}

extension String {
  /// The text with a capital at its start.
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
