import Basics
import Exact
import JSON
import Scoring

/// What a check of a roadmap has to tell.
struct CheckReport {
  let check: PlanCheck
  let request: PlanRequest
  /// The best plan, to compare with; nil where the rules allow none.
  let best: Plan?

  var document: String {
    JSONWriter.document { json in
      json.member("ok", check.breaches.isEmpty)
      json.text("total", check.total.description)
      json.text("best_total", orNull: best?.total.description)
      json.objects("breaches", check.breaches) { json, breach in
        json.text("code", Self.code(breach))
        json.text("message", words(breach))
      }
    }
  }

  var text: String {
    var lines = check.breaches.map(words)
    lines.append(
      check.breaches.isEmpty ? "The plan fits and keeps all rules." : "The plan can't be kept.")
    var totals = "Total score \(ScoreFigure.short(check.total))"
    if let best { totals += "; the best plan that fits has \(ScoreFigure.short(best.total))" }
    return (lines + [totals + "."]).map { TerminalText.visible($0) + "\n" }.joined()
  }

  private static func code(_ breach: PlanCheck.Breach) -> String {
    switch breach {
    case .overCommitted: "over_committed"
    case .unknownEffort: "unknown_effort"
    case .missing: "missing"
    case .unwanted: "unwanted"
    case .needs: "needs"
    case .rivals: "rivals"
    case .outside: "outside_quarter"
    case .overlap: "overlap"
    }
  }

  private func words(_ breach: PlanCheck.Breach) -> String {
    switch breach {
    case .overCommitted(let period, let role, let weeks, let capacity):
      let place = [request.roles[role], request.periods[period].name].compactMap { $0 }
      return (place.isEmpty ? "" : place.joined(separator: " in ") + ": ")
        + "over-committed: \(weeks) weeks planned, \(capacity) there are,"
        + " \(weeks - capacity) too many"
    case .unknownEffort(let id): return "\(id): its effort is unknown"
    case .missing(let id): return "\(id): must be planned, but isn't"
    case .unwanted(let id): return "\(id): is planned although --never leaves it out"
    case .needs(let id, let needed):
      return "\(id): needs \(needed) in the same quarter or before"
    case .rivals(let a, let b): return "\(a) and \(b): only one of them may be planned"
    case .outside(let id, let days):
      return "\(id): \(days.first) to \(days.last) is not within its quarter"
    case .overlap(let a, let b, let owner): return "\(a) and \(b): \(owner) has both at once"
    }
  }
}
