import Basics
import Exact
import Scoring

/// One input set for a what-if: `crm.build_weeks=1`.
struct InputSetting {
  static let option = OptionSpec.value(
    "set", .text("ID.FIELD=VALUE"), repeatable: true,
    "Score as if an input were this; nothing after = makes it unknown")

  /// What problems call it: `--set crm.build_weeks=1`.
  private let label: String
  /// The candidate's id.
  let id: String
  private let field: String
  private let value: String

  /// Reads the text of a setting.
  ///
  /// The field begins behind the last point before the first equals sign, so an id may have points.
  init(_ text: String) throws(Problem) {
    guard let equals = text.firstIndex(of: "="), let point = text[..<equals].lastIndex(of: "."),
      point > text.startIndex
    else {
      throw UsageProblem.badValue(
        of: Self.option, found: text, expected: "an id, a field and a value: crm.build_weeks=1")
    }
    label = "--set " + text
    id = String(text[..<point])
    field = String(text[text.index(after: point)..<equals])
    value = String(text[text.index(after: equals)...])
  }

  /// A setting that comes from a file, where its place is told beside it.
  init(id: String, field: String, value: String) {
    label = "\(id).\(field)"
    self.id = id
    self.field = field
    self.value = value
  }

  /// The place of the candidate that it names.
  func index(in candidates: [Candidate]) throws(Problem) -> Int {
    guard let index = candidates.firstIndex(where: { ByteOrder.same($0.id.text, id) }) else {
      throw refusal(
        "no candidate has the id '\(id)'",
        near: Suggestion.nearest(to: id, among: candidates.map(\.id.text)))
    }
    return index
  }

  /// The full name of what is set, and the value that it has in a candidate; empty for unknown.
  func present(in candidate: Candidate, _ model: ScoreModel) -> (field: String, value: String) {
    switch candidate.basis {
    case .inputs(let inputs):
      return (field, InputField(rawValue: field).flatMap { inputs.text(of: $0) } ?? "")
    case .points(let points):
      guard let factor = try? model.index(of: field), factor < points.count else {
        return (field, "")
      }
      return (model.factors[factor].id, points[factor]?.description ?? "")
    }
  }

  /// Changes the candidate that it names.
  func apply(to candidates: inout [Candidate], _ model: ScoreModel) throws(Problem) {
    let index = try index(in: candidates)
    switch candidates[index].basis {
    case .inputs(let inputs):
      candidates[index].basis = .inputs(try changed(inputs))
    case .points(let points):
      candidates[index].basis = .points(try changed(points, model))
    }
  }

  private func changed(_ inputs: CandidateInputs) throws(Problem) -> CandidateInputs {
    guard let field = InputField.allCases.first(where: { ByteOrder.same($0.rawValue, field) })
    else {
      throw refusal(
        "'\(field)' is no input",
        expected: "one of " + CandidateNames.inputs.joined(separator: ", "),
        near: Suggestion.nearest(to: field, among: CandidateNames.inputs))
    }
    var inputs = inputs
    do {
      try inputs.set(field, to: value)
    } catch {
      let message = InputFlawMessage(error)
      throw Problem(
        .usage, code: "bad_value", "\(label): " + message.what, found: "'\(value)'",
        expected: message.expected, hint: message.hint)
    }
    return inputs
  }

  private func changed(
    _ points: [Fraction?], _ model: ScoreModel
  ) throws(Problem) -> [Fraction?] {
    let factor: Int
    do {
      factor = try model.index(of: field)
    } catch {
      let ids = model.factors.map(\.id)
      throw refusal(
        "'\(field)' is no factor", expected: "one of " + ids.joined(separator: ", "),
        near: Suggestion.nearest(to: field, among: ids))
    }
    var points = points
    if value.isEmpty {
      points[factor] = nil
    } else if let number = Fraction(value), !number.isNegative,
      number <= ScoreModel.highestPoints
    {
      points[factor] = number
    } else {
      throw refusal("these are no points", expected: "a number from 0 to 100")
    }
    return points
  }

  private func refusal(_ what: String, expected: String? = nil, near: String? = nil) -> Problem {
    Problem(
      .usage, code: "bad_value", "\(label): \(what)", expected: expected,
      hint: near.map { "did you mean '\($0)'?" })
  }
}
