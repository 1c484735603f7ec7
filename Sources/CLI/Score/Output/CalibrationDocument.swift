import Basics
import Exact
import JSON
import Scoring

/// Scores beside outcomes, as JSON; figures are exact texts.
enum CalibrationDocument {
  static func members(of calibration: Calibration, to json: inout JSONWriter) {
    json.objects("launched", calibration.entries) { json, entry in
      json.text("id", entry.id.text)
      json.text("score", entry.score.description)
      json.member("rank", entry.rank)
      json.text("revenue", entry.revenue.description)
      json.member("revenue_rank", entry.revenueRank)
    }
    members(of: calibration.agreement, to: &json)
    json.object("prioritized") { members(of: calibration.prioritised, to: &$0) }
    json.object("others") { members(of: calibration.others, to: &$0) }
    json.objects("factors", calibration.factors) { json, fit in
      json.text("factor", fit.factor.id)
      json.text("weight", fit.factor.weight.description)
      members(of: fit.agreement, to: &json)
      json.objects("levels", fit.levels) { json, level in
        json.text("points", level.points.description)
        members(of: level.group, to: &json)
      }
    }
  }

  private static func members(of agreement: Agreement, to json: inout JSONWriter) {
    json.member("concordant", agreement.concordant)
    json.member("discordant", agreement.discordant)
    json.member("tied", agreement.tied)
    json.text("agreement", orNull: agreement.share?.description)
  }

  private static func members(of group: Calibration.Group, to json: inout JSONWriter) {
    json.member("count", group.count)
    json.text("mean_revenue", orNull: group.mean?.description)
  }
}
