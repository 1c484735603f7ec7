import Exact
import Scoring

extension ScoringTerms {
  /// The defaults of domain §9.
  public static let standard = ScoringTerms(
    factors: Factor.standard, threshold: ScoreModel.standard.threshold,
    customerOverlap: [
      .init(from: 50, points: 100), .init(from: 20, points: 75), .init(from: 10, points: 50),
      .init(from: 0, points: 25),
    ],
    strategicFit: StrategicFit.allCases.map { Level($0.rawValue, $0.points) },
    marketCommitment: MarketCommitment.allCases.map { Level($0.rawValue, $0.points) },
    buildWeeks: [.init(below: 2, points: 100), .init(below: 8, points: 60)],
    noAPI: Fraction(25 as Int64),
    marketSignal: MarketSignal.allCases.map { Level($0.rawValue, $0.points) },
    staleAfter: InputField.allCases.map { Staleness(input: $0, days: 180) })
}

extension ScoringTerms.CountBand {
  init(from: Int, points: Int64) { self.init(from: from, points: Fraction(points)) }
}

extension ScoringTerms.WeekBand {
  init(below: Int64, points: Int64) {
    self.init(below: Fraction(below), points: Fraction(points))
  }
}

extension ScoringTerms.Level {
  init(_ id: String, _ points: Int64) { self.init(id: id, points: Fraction(points)) }
}
