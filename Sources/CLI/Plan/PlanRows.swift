import Basics
import Exact
import ICS
import Scoring
import Tabular

/// A roadmap as CSV and as a calendar.
enum PlanRows {
  /// The chosen candidates, by rank; `tandem plan --check` reads it, and so do `plan` and `score`.
  static func csv(_ report: PlanReport) -> [UInt8] {
    var csv = CSVWriter()
    let roles = report.request.roles.compactMap { $0 }
    csv.row(
      ["id", "name", "quarter", "owner", "effort"] + roles.map { CandidateNames.rolePrefix + $0 }
        + ["score", "from", "to", "conflict"])
    for choice in report.plan.chosen {
      let row = report.row(choice.id)
      let days = report.days(choice.id)
      csv.raw(row.id.text)
      csv.text(row.name ?? "")
      csv.raw(report.quarter(choice) ?? "")
      csv.text(row.owner ?? "")
      csv.raw(row.effort?.description ?? "")
      for (role, weeks) in zip(report.request.roles, row.weeks) where role != nil {
        csv.raw(weeks?.description ?? "")
      }
      csv.raw(row.score.description)
      csv.raw(days?.from.text ?? "")
      csv.raw(days?.to.text ?? "")
      csv.raw(report.conflict(choice.id) ?? "")
      csv.endRow()
    }
    return csv.bytes
  }

  /// The chosen candidates as all-day events.
  static func calendar(_ report: PlanReport) throws(Problem) -> [UInt8] {
    guard let start = report.start, let roadmap = report.roadmap else {
      throw Problem(
        .usage, code: "missing_option", "a calendar needs days: say --start, or name quarters",
        expected: "--start 2026-01-05, or --capacity 2026Q1=20")
    }
    let events = roadmap.entries.map { entry in
      let row = report.row(entry.task.id)
      let quarter = report.request.periods[entry.task.period].name
      let facts = [
        "Score: \(row.score)", row.effort.map { "Weeks: \($0)" }, row.owner.map { "Owner: \($0)" },
        quarter.map { "Quarter: \($0)" },
        report.conflict(row.id).map { "Conflict: \($0)" },
      ]
      return CalendarEvent(
        uid: "plan-\(row.id)@tandem", summary: row.title,
        details: facts.compactMap { $0 }.joined(separator: "\n"), first: entry.from,
        last: entry.to)
    }
    return try CalendarFile(name: "Roadmap", stamp: start, events: events).checkedBytes()
  }
}

extension CalendarFile {
  /// The file's bytes.
  func checkedBytes() throws(Problem) -> [UInt8] {
    guard let bytes else { throw .badInput("an event ends with the last day of the year 9999") }
    return bytes
  }
}
