import Basics
import Exact
import Scoring

/// The options that make the model: weights, threshold, and single weights over them.
enum ModelOptions {
  static let weights = OptionSpec.value(
    "weights", .text("W,W,..."),
    "Weights in percent, decimals or n/d such as 50/3, or FACTOR=W each (default: 30,25,20,15,10)")
  static let threshold = OptionSpec.value(
    "threshold", .text("SCORE"), default: "70", "Prioritize from this score on")
  static let weight = OptionSpec.value(
    "weight", .text("FACTOR=W"), repeatable: true,
    "Set one weight in percent; the others keep their proportions")

  /// The model that the options describe.
  static func model(_ arguments: Arguments) throws(Problem) -> ScoreModel {
    let text = arguments.value(threshold) ?? "70"
    guard let limit = Fraction(text), !limit.isNegative else {
      throw UsageProblem.badValue(of: threshold, found: text, expected: "a number from 0")
    }
    guard let given = arguments.value(weights) else {
      return ScoreModel.standard.with(threshold: limit)
    }
    return try model(weights: given, threshold: limit)
  }

  /// The model of a list of weights such as `30,25,20,15,10` or `reach=60,price=40`.
  static func model(
    weights text: String, threshold: Fraction, by option: String = "--weights"
  ) throws(Problem) -> ScoreModel {
    var names: [String?] = []
    var weights: [Fraction] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let words = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let number = TextTrim.blanks(String(words.last ?? ""))
      guard let weight = Fraction(number) else {
        throw UsageProblem.badValue(
          of: Self.weights, found: number, expected: "numbers in percent, such as 30 or 50/3")
      }
      weights.append(weight * Fraction(reducing: 1, over: 100))
      names.append(words.count == 2 ? TextTrim.blanks(String(words[0])) : nil)
    }
    do {
      let unnamed = try ScoreModel(weights: weights, threshold: threshold)
      guard names.contains(where: { $0 != nil }) else { return unnamed }
      return try ScoreModel(
        zip(names, unnamed.factors).map { Factor($0 ?? $1.id, weight: $1.weight) },
        threshold: threshold)
    } catch {
      throw ModelFlawMessage(error).problem(by: option)
    }
  }

  /// The weights as `--weights` takes them, exact.
  static func text(of model: ScoreModel) -> String {
    model.weights.map { ($0 * Fraction(100 as Int64)).description }.joined(separator: ",")
  }

  /// The model with single weights set, each `FACTOR=W`; a factor may be cut short.
  static func setting(
    _ settings: [String], in model: ScoreModel, by option: String = "--weight"
  ) throws(Problem) -> ScoreModel {
    guard !settings.isEmpty else { return model }
    var fixed: [(index: Int, weight: Fraction)] = []
    do {
      for setting in settings {
        let words = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard words.count == 2, let percent = Fraction(String(words[1])) else {
          throw UsageProblem.badValue(
            of: weight, found: setting, expected: "a factor and percent, such as gtm=30")
        }
        let index = try model.index(of: String(words[0]))
        let part = percent * Fraction(reducing: 1, over: 100)
        guard !part.isNegative else {
          throw ScoreModel.Flaw.negative(factor: model.factors[index].id, part)
        }
        fixed.append((index, part))
      }
      return try model.setting(fixed)
    } catch let flaw as ScoreModel.Flaw {
      throw ModelFlawMessage(flaw).problem(by: option)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw UsageProblem.badValue(of: weight, found: "", expected: "a factor and percent")
    }
  }
}
