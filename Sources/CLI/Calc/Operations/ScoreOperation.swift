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
    let given = try input.optional("points")
    let points = try given.map { try $0.points() } ?? input.candidateInputs().points
    guard let score = WeightedScore(points: points) else {
      throw (given ?? input).problem(
        "there are \(points.count) points", expected: "one for each of the five factors")
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

extension JSONCursor {
  /// Points in factor order; null is unknown.
  fileprivate func points() throws -> [Fraction?] {
    try array().map { cursor in
      if cursor.isNull { return nil }
      let points = try cursor.exactNumber()
      guard points >= .zero, points <= Fraction(100 as Int64) else {
        throw cursor.problem("points are out of range", expected: "0 to 100")
      }
      return points
    }
  }

  /// What is known of a candidate; absent, null and empty are unknown.
  fileprivate func candidateInputs() throws -> CandidateInputs {
    var inputs = CandidateInputs()
    inputs.sharedAccounts = try known("shared_accounts")?.sharedAccounts()
    inputs.strategicFit = try known("strategic_fit")?.oneOf(StrategicFit.self)
    inputs.marketCommitment = try known("gtm_commitment")?.oneOf(MarketCommitment.self)
    inputs.apiAvailable = try known("api_available")?.bool()
    inputs.buildWeeks = try known("build_weeks")?.buildWeeks()
    inputs.marketSignal = try known("market_signal")?.oneOf(MarketSignal.self)
    return inputs
  }

  private func known(_ name: String) throws -> JSONCursor? {
    guard let cursor = try optional(name) else { return nil }
    return cursor.value == .string("") ? nil : cursor
  }

  private func sharedAccounts() throws -> Int64 {
    let exact = try exactNumber()
    guard exact.isWhole, let count = exact.numerator.int64, count >= 0 else {
      throw problem("this is no count", expected: "a whole number from 0")
    }
    return count
  }

  private func buildWeeks() throws -> Fraction {
    let weeks = try exactNumber()
    guard weeks >= .zero else {
      throw problem("weeks can't be below zero", expected: "a number from 0")
    }
    return weeks
  }
}
