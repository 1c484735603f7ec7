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
  static func band(factor: Int, points: Fraction, by table: PointTable) -> String? {
    switch factor {
    case 0: overlap(points, table.customerOverlap)
    case 1: StrategicFit.allCases.first { table.strategicFit[$0] == points }?.rawValue
    case 2: MarketCommitment.allCases.first { table.marketCommitment[$0] == points }?.rawValue
    case 3: build(points, table)
    case 4: MarketSignal.allCases.first { table.marketSignal[$0] == points }?.rawValue
    default: nil
    }
  }

  private static func overlap(_ points: Fraction, _ bands: [PointTable.CountBand]) -> String? {
    guard let index = bands.firstIndex(where: { $0.points == points }) else { return nil }
    let from = bands[index].from
    guard index > 0 else { return "\(from) or more shared accounts" }
    let above = bands[index - 1].from
    return from == 0
      ? "under \(above) shared accounts" : "\(from) to \(above - 1) shared accounts"
  }

  private static func build(_ points: Fraction, _ table: PointTable) -> String? {
    let bands = table.buildWeeks
    if let index = bands.firstIndex(where: { $0.points == points }) {
      let below = ScoreFigure.short(bands[index].below)
      return index == 0
        ? "an API and under \(below) weeks of build"
        : "an API and \(ScoreFigure.short(bands[index - 1].below)) to under \(below) weeks of build"
    }
    guard points == table.noAPI, let longest = bands.last else { return nil }
    return "no API, or \(ScoreFigure.short(longest.below)) weeks of build and more"
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
    if readsBands, let band = band(factor: move.factor, points: move.to, by: model.table) {
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
