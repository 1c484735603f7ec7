import Basics
import CommissionCore
import Exact
import JSON
import Scoring

/// `score`: the weighted score of one candidate integration.
struct ScoreOperation: CalcOperation {
  static let name = "score"
  static let fields = [
    "points", "shared_accounts", "strategic_fit", "gtm_commitment", "api_available",
    "build_weeks", "market_signal",
  ]

  private let score: WeightedScore

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    var problems: [Problem] = []
    let basis = try JSONCandidate(input).basis(.standard, &problems)
    if let problem = problems.first { throw problem }
    guard let basis, let score = WeightedScore(points: basis.points) else {
      throw input.problem("this is no candidate")
    }
    self.score = score
  }

  func write(to json: inout JSONWriter) {
    json.text("score", score.total.description)
    json.key("prioritize")
    json.bool(score.isPrioritised())
  }

  var reasons: [Reason] {
    score.contributions.map { contribution in
      Reason(
        "R-49", contribution.isUnknown ? "unknown" : "known",
        [
          .init("factor", .text(contribution.factor.id)),
          .init("weight", .exact(contribution.factor.weight)),
          .init("points", .exact(contribution.points)),
          .init("contribution", .exact(contribution.value)),
        ])
    }
  }
}
