import Basics
import Exact
import JSON
import Scoring

/// A plan as JSON; figures are exact.
enum PlanDocument {
  static func text(_ report: PlanReport) -> String {
    let plan = report.plan
    return JSONWriter.document { json in
      json.texts("chosen", plan.chosen.map(\.id.text))
      json.text("total", plan.total.description)
      json.figure("used", plan.weeks)
      json.objects("left_out", plan.leftOut) { json, out in
        json.text("id", out.id.text)
        json.text("why", report.why(out))
      }
      json.text("one_more_week", plan.oneMoreWeek.description)
      json.member("proved", plan.isProved)
      json.text("bound", plan.bound.description)
      json.objects("assignments", plan.chosen) { assignment($1, report, to: &$0) }
      json.objects("capacity", report.request.periods.indices.map { $0 }) { json, period in
        for role in report.request.roles.indices where role == 0 {
          json.member("quarter", report.request.periods[period].name)
        }
        json.objects("pools", report.request.roles.indices.map { $0 }) { json, role in
          json.member("role", report.request.roles[role])
          json.figure("weeks", report.request.periods[period].weeks[role])
          json.figure("used", plan.used[period][role])
          let gain = plan.gains.first { $0.period == period && $0.role == role }
          json.text("one_more_week", (gain?.gain ?? .zero).description)
          json.member("one_more_week_proved", gain?.isProved ?? false)
        }
      }
    }
  }

  private static func assignment(
    _ choice: Plan.Choice, _ report: PlanReport, to json: inout JSONWriter
  ) {
    let row = report.row(choice.id)
    json.text("id", row.id.text)
    json.member("name", row.name)
    json.text("score", row.score.description)
    if let effort = row.effort { json.figure("weeks", effort) }
    json.member("quarter", report.quarter(choice))
    json.member("owner", row.owner)
    json.member("from", report.days(choice.id)?.from.text)
    json.member("to", report.days(choice.id)?.to.text)
    json.member("conflict", report.conflict(choice.id))
  }
}

extension JSONWriter {
  /// A member with a number: as a number where its decimals end, else as the text `n/d`.
  mutating func figure(_ name: String, _ value: Fraction) {
    if let number = JSONNumber(value.description) {
      key(name)
      self.number(number)
    } else {
      text(name, value.description)
    }
  }
}
