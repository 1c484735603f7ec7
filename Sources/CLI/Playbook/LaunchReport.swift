import Basics
import ICS
import JSON
import Scoring
import Tabular

/// A dated launch of an affiliate program in each form of output.
struct LaunchReport {
  let start: CivilDate
  private let steps: [(step: LaunchTimeline.Step, span: PlaybookDates.Span)]

  /// The report; nil where a day lies outside the calendar.
  init?(_ timeline: LaunchTimeline, start: CivilDate) {
    self.start = start
    var steps: [(step: LaunchTimeline.Step, span: PlaybookDates.Span)] = []
    for step in timeline.steps {
      guard let span = step.span(from: start) else { return nil }
      steps.append((step, span))
    }
    self.steps = steps
  }

  var document: String {
    JSONWriter.document { json in
      json.objects("steps", steps) { json, one in
        json.text("id", one.step.id)
        json.text("title", one.step.title)
        json.member("first_day", one.step.firstDay)
        json.member("last_day", one.step.lastDay)
        json.text("from", one.span.first.text)
        json.text("to", one.span.last.text)
        json.text("owner", one.step.owner)
        json.texts("checklist", one.step.checklist)
      }
    }
  }

  var csv: [UInt8] {
    var csv = CSVWriter()
    csv.row(["id", "first_day", "last_day", "from", "to", "owner", "title", "checklist"])
    for (step, span) in steps {
      csv.raw(step.id)
      csv.integer(Int64(step.firstDay))
      csv.integer(Int64(step.lastDay))
      csv.raw(span.first.text)
      csv.raw(span.last.text)
      csv.text(step.owner)
      csv.text(step.title)
      csv.text(step.checklist.joined(separator: "; "))
      csv.endRow()
    }
    return csv.bytes
  }

  func calendar() throws(Problem) -> [UInt8] {
    let events = steps.map { step, span in
      CalendarEvent(
        uid: "affiliate-\(step.id)@tandem", summary: step.title,
        details: (step.checklist.map { "- " + $0 } + ["Owner: " + step.owner])
          .joined(separator: "\n"), first: span.first, last: span.last)
    }
    return try CalendarFile(name: "Affiliate launch", stamp: start, events: events)
      .checkedBytes()
  }

  var markdown: String {
    var lines = ["# Affiliate launch", ""]
    for (step, span) in steps {
      let title = MarkdownCell.escaped(step.title)
      lines += ["## \(title): \(span.first) to \(span.last) (\(step.owner))", ""]
      lines += step.checklist.map { "- [ ] " + MarkdownCell.escaped($0) } + [""]
    }
    return lines.dropLast().map { $0 + "\n" }.joined()
  }

  func text(_ style: Style) -> String {
    var table = TextTable([
      .init("days", .right), .init("from"), .init("to"), .init("step"), .init("owner"),
    ])
    for (step, span) in steps {
      table.add([
        "\(step.firstDay)-\(step.lastDay)", span.first.text, span.last.text, step.title,
        step.owner,
      ])
    }
    return table.text(indent: 0, style: style)
  }
}
