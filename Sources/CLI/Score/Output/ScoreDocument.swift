import Basics
import Exact
import JSON
import Scoring

/// A ranking as JSON; figures are exact texts.
enum ScoreDocument {
  /// The whole document.
  static func text(_ report: ScoreReport) -> String {
    JSONWriter.document { json in
      json.objects("candidates", report.ranking.rows) { members(of: $1, to: &$0) }
      if let stability = report.stability {
        json.object("stability") { StabilityDocument.members(of: stability, to: &$0) }
      }
      if let insight = report.insight {
        InsightDocument.members(of: insight, report.ranking.model, to: &json)
      }
      if let changes = report.changes { InsightDocument.members(of: changes, to: &json) }
      if let baseline = report.baseline {
        json.objects("baseline", baseline.rows) { standing(of: $1, to: &$0) }
      }
      if let scenarios = report.scenarios {
        json.objects("scenarios", scenarios) { json, scenario in
          json.text("name", scenario.name)
          json.objects("candidates", scenario.ranking.rows) { standing(of: $1, to: &$0) }
        }
      }
      if let tallies = report.tallies {
        InsightDocument.votes(tallies, report.ranking.model, to: &json)
      }
      if let calibration = report.calibration {
        json.object("calibration") { CalibrationDocument.members(of: calibration, to: &$0) }
      }
      if let why = report.why {
        json.object("why") { WhyDocument.members(of: why.row, why.age, to: &$0) }
      }
    }
  }

  /// The members of one candidate, in the contract's order.
  static func members(of row: RankedCandidate, to json: inout JSONWriter) {
    standing(of: row, to: &json)
    json.member("prioritize", row.isPrioritised)
    json.key("points")
    json.beginArray()
    for points in row.points {
      if let number = points.flatMap({ JSONNumber($0.description) }) {
        json.number(number)
      } else if let points {
        json.string(points.description)
      } else {
        json.null()
      }
    }
    json.endArray()
    json.texts("contributions", row.score.contributions.map { $0.value.description })
    json.text("low", row.low.description)
    json.text("high", row.high.description)
    json.text("known_weight", row.knownWeight.description)
    json.text("renormalised", orNull: row.renormalised?.description)
    json.text("verdict", row.verdict.rawValue)
    json.texts("unknown", row.unknown.map(\.id))
  }

  private static func standing(of row: RankedCandidate, to json: inout JSONWriter) {
    json.text("id", row.candidate.id.text)
    json.member("rank", row.rank)
    json.text("score", row.score.total.description)
  }
}
