import Exact
import Scoring

/// Factors, inputs and moves in few words.
enum ScoreWords {
  /// A factor as the head of a narrow column.
  static func head(_ factor: String) -> String {
    switch factor {
    case "customer_overlap": "overlap"
    case "strategic_fit": "fit"
    case "gtm_commitment": "gtm"
    case "technical_feasibility": "build"
    case "market_signal": "signal"
    default: factor
    }
  }

  /// What an input must be for a standard factor to have these points.
  static func band(factor: Int, points: Fraction) -> String? {
    let number = points.numerator.int64 ?? 0
    return switch (factor, number) {
    case (0, 100): "50 or more shared accounts"
    case (0, 75): "20 to 49 shared accounts"
    case (0, 50): "10 to 19 shared accounts"
    case (0, 25): "under 10 shared accounts"
    case (3, 100): "an API and under 2 weeks of build"
    case (3, 60): "an API and 2 to under 8 weeks of build"
    case (3, 25): "no API, or 8 weeks of build and more"
    case (1, _): StrategicFit.allCases.first { $0.points == number }?.rawValue
    case (2, _): MarketCommitment.allCases.first { $0.points == number }?.rawValue
    case (4, _): MarketSignal.allCases.first { $0.points == number }?.rawValue
    default: nil
    }
  }

  /// The inputs that decide a standard factor, as they stand: `api_available true, build_weeks ?`.
  static func inputs(_ inputs: CandidateInputs, factor: Int) -> String {
    InputField.deciding(factor: factor).map { field in
      "\(field.rawValue) \(inputs.text(of: field) ?? "?")"
    }.joined(separator: ", ")
  }

  /// A move in words: `strategic_fit adjacent (+10)`.
  static func move(
    _ move: Requirement.Move, _ model: ScoreModel, readsBands: Bool
  ) -> String {
    let factor = model.factors[move.factor]
    let gain = ScoreFigure.signed((move.to - move.from) * factor.weight)
    if readsBands, let band = band(factor: move.factor, points: move.to) {
      return "\(factor.id): \(band) (\(gain))"
    }
    let more = move.isExclusive ? "more than " : ""
    return "\(factor.id): \(more)\(ScoreFigure.short(move.to)) points (\(gain))"
  }

  /// Lines of at most 80 columns.
  static func wrapped(_ text: String, indent: Int = 0) -> String {
    text.split(separator: "\n").flatMap { TextLayout.wrap(String($0), indent: indent) }
      .map { TerminalText.visible($0) + "\n" }.joined()
  }
}
