import Basics
import Exact
import Scoring

/// Why weights make no model, in words.
struct ModelFlawMessage {
  let flaw: ScoreModel.Flaw

  init(_ flaw: ScoreModel.Flaw) {
    self.flaw = flaw
  }

  /// The problem, said of the option or file that gave the weights.
  func problem(at place: Problem.Place = .init(), by option: String) -> Problem {
    switch flaw {
    case .tooFew(let count):
      .badInput(
        "\(option): a model needs at least two factors", at: place, found: "\(count)",
        expected: "2 or more")
    case .tooMany(let count):
      .badInput(
        "\(option): a model has too many factors", at: place, found: "\(count)",
        expected: "at most \(ScoreModel.mostFactors)")
    case .negative(let factor, let weight):
      .badInput(
        "\(option): the weight of \(factor) is below zero", at: place,
        found: Self.percent(weight), expected: "0 or more")
    case .notWhole(let sum):
      .badInput(
        "\(option): the weights do not sum to 100 (R-50)", at: place, found: Self.percent(sum),
        expected: "100", hint: Self.difference(sum))
    case .repeated(let factor):
      .badInput("\(option): two factors have one name", at: place, found: "'\(factor)'")
    case .unknown(let factor, let nearest):
      Problem(
        .usage, code: "bad_value", "\(option): no factor has this name", at: place,
        found: "'\(factor)'",
        hint: nearest.map { "did you mean '\($0)'?" })
    case .noProportion:
      .badInput(
        "\(option): the other weights are all zero, so nothing can be shared in proportion",
        at: place, expected: "all weights, by --weights")
    }
  }

  private static func percent(_ weight: Fraction) -> String {
    (weight * Fraction(100 as Int64)).description
  }

  private static func difference(_ sum: Fraction) -> String {
    let gap = percent(sum < .one ? Fraction.one - sum : sum - Fraction.one)
    return sum < .one ? "\(gap) is missing" : "\(gap) is too much"
  }
}
