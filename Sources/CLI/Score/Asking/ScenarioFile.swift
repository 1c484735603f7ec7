import Basics
import Exact
import JSON
import Platform
import Scoring

/// A named what-if: other weights, another threshold, other inputs.
struct Scenario {
  /// What it is called.
  let name: String
  /// The ranking under it.
  let ranking: Ranking
}

/// The scenarios of a JSON file:
/// `[{"name": …, "set": ["crm.build_weeks=1"], "weight": ["gtm=30"], "weights": "…"}]`.
enum ScenarioFile {
  private static let fields = ["name", "set", "weight", "weights", "threshold"]

  /// Reads the scenarios and ranks the candidates under each of them.
  static func read(
    _ path: String, _ candidates: [Candidate], _ model: ScoreModel, _ context: Context
  ) throws(Problem) -> [Scenario] {
    let document = try JSONDocument(try context.open(path).readAll(), file: path)
    var scenarios: [Scenario] = []
    do {
      for cursor in try document.cursor.array() {
        scenarios.append(try scenario(cursor, candidates, model))
      }
    } catch let problem as Problem {
      throw problem.place.file == nil ? problem : document.located(problem)
    } catch {
      throw .badInput("the scenarios can't be read", at: .init(file: path))
    }
    return scenarios
  }

  private static func scenario(
    _ cursor: JSONCursor, _ candidates: [Candidate], _ model: ScoreModel
  ) throws -> Scenario {
    if let problem = cursor.unknownFields(besides: fields).first { throw problem }
    let name = try cursor.field("name").string()
    var model = model
    do {
      if let threshold = try cursor.optional("threshold") {
        guard let limit = Fraction(try threshold.plainNumberText()) else {
          throw threshold.problem("this is no score", expected: "a number")
        }
        model = model.with(threshold: limit)
      }
      if let weights = try cursor.optional("weights") {
        model = try ModelOptions.model(
          weights: weights.string(), threshold: model.threshold, table: model.table, by: "weights")
      }
      model = try ModelOptions.setting(texts(cursor, "weight"), in: model, by: "weight")
      var changed = candidates
      for text in try texts(cursor, "set") {
        try InputSetting(text).apply(to: &changed, model)
      }
      return Scenario(name: name, ranking: try Ranking(changed, by: model))
    } catch let problem as Problem {
      guard problem.place.file == nil else { throw problem }
      throw Problem.badInput(
        "scenario '\(name)': " + problem.what, at: cursor.path.place, found: problem.found,
        expected: problem.expected, hint: problem.hint)
    } catch is Ranking.Flaw {
      throw cursor.problem(
        "the candidates don't fit these weights", expected: "\(model.factors.count) points each")
    }
  }

  private static func texts(_ cursor: JSONCursor, _ name: String) throws -> [String] {
    guard let list = try cursor.optional(name) else { return [] }
    if case .string(let text) = list.value { return [text] }
    return try list.array().map { try $0.string() }
  }
}
