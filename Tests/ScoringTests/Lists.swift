import Basics
import Exact
import TestSupport

@testable import Scoring

/// Lists of candidates to test with.
enum Lists {
  /// A fraction from text, as people write it.
  static func exact(_ text: String) -> Fraction {
    Fraction(text) ?? .zero
  }

  /// A candidate with given points; nil is unknown.
  static func candidate(_ id: String, _ points: [Int64?]) -> Candidate {
    Candidate(Identifier(id), .points(points.map { $0.map { Fraction($0) } }))
  }

  /// A model of weights in percent.
  static func model(_ weights: String, threshold: Int64 = 70) throws -> ScoreModel {
    try ScoreModel(
      weights: weights.split(separator: ",").map {
        exact(String($0)) * Fraction(reducing: 1, over: 100)
      }, threshold: Fraction(threshold))
  }

  /// A random model.
  static func model(_ random: inout SplitMix64, factors: Int) throws -> ScoreModel {
    var parts = (0..<factors).map { _ in random.int64(0...9) }
    parts[random.int(0...factors - 1)] += 1
    let sum = parts.reduce(0, +)
    return try ScoreModel(
      weights: parts.map { Fraction(reducing: $0, over: sum) },
      threshold: Fraction(random.int64(30...90)))
  }

  /// Random candidates with points on a coarse scale, so that ties are frequent.
  static func candidates(
    _ random: inout SplitMix64, count: Int, factors: Int, unknown: Bool = true
  ) -> [Candidate] {
    (0..<count).map { index in
      let points = (0..<factors).map { _ -> Int64? in
        unknown && random.oneIn(6) ? nil : random.pick([25, 50, 60, 75, 100])
      }
      return candidate("\(random.pick(["a", "b", "c"]))\(index)", points)
    }
  }

  /// A random candidate with inputs.
  static func inputs(_ random: inout SplitMix64, unknown: Bool = true) -> CandidateInputs {
    var inputs = CandidateInputs()
    func isKnown(_ random: inout SplitMix64) -> Bool { !unknown || !random.oneIn(5) }
    if isKnown(&random) { inputs.sharedAccounts = random.pick([0, 9, 10, 19, 20, 49, 50, 80]) }
    if isKnown(&random) { inputs.strategicFit = random.pick(StrategicFit.allCases) }
    if isKnown(&random) { inputs.marketCommitment = random.pick(MarketCommitment.allCases) }
    if isKnown(&random) { inputs.apiAvailable = !random.oneIn(4) }
    if isKnown(&random) { inputs.buildWeeks = Fraction(random.pick([1, 2, 7, 8, 12] as [Int64])) }
    if isKnown(&random) { inputs.marketSignal = random.pick(MarketSignal.allCases) }
    return inputs
  }
}
