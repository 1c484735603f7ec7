import Basics
import Exact
import Scoring

/// The fields of one candidate as a file holds them: a row of a table or a JSON object.
protocol CandidateFields {
  /// The text of a field; nil where it is absent, null or empty.
  func text(of name: String) throws(Problem) -> String?

  /// The points as given, each a text or nil for unknown; nil where there are none.
  func pointTexts() throws(Problem) -> [String?]?

  /// The roles whose weeks the candidate may name.
  var roles: [String] { get }

  /// Whether there may be fields of evidence.
  var hasEvidence: Bool { get }

  /// A problem with a field, at its place.
  func problem(with name: String, _ what: String, expected: String?, hint: String?) -> Problem

  /// A problem with one of the points, at its place.
  func problem(withPoint index: Int, _ what: String, expected: String?) -> Problem
}

/// The names of a candidate's fields.
enum CandidateNames {
  /// What evidence says of an input; each is a field `<input>_<part>`.
  enum EvidencePart: String, CaseIterable {
    case source
    case date
    case confidence
    case author = "by"
  }

  static let inputs = InputField.allCases.map(\.rawValue)
  /// All names but those of evidence; `effort`, `score`, `owner` and `partner` are no inputs.
  static let plain =
    ["id", "name", "points"] + inputs + ["effort", "score", "owner", "partner"]
  /// What the names of the weeks of single roles begin with, as in `effort.engineering`.
  static let rolePrefix = "effort."

  /// The field of a part of an input's evidence.
  static func evidence(_ field: InputField, _ part: EvidencePart) -> String {
    field.rawValue + "_" + part.rawValue
  }

  /// The names of all fields of evidence.
  static let evidence = InputField.allCases.flatMap { field in
    EvidencePart.allCases.map { evidence(field, $0) }
  }
}

extension CandidateFields {
  /// The candidate; nil where something is wrong, which is added to `problems`.
  func candidate(_ model: ScoreModel, problems: inout [Problem]) -> Candidate? {
    let known = problems.count
    let id = collect(&problems) { () throws(Problem) in try text(of: "id") }
    if problems.count == known, id == nil {
      problems.append(
        problem(
          with: "id", "the candidate has no id", expected: "a name that no other has", hint: nil))
    }
    let name = collect(&problems) { () throws(Problem) in try text(of: "name") }
    guard let basis = basis(model, &problems) else { return nil }
    let evidence = hasEvidence ? evidence(&problems) : [:]
    guard problems.count == known, let id else { return nil }
    return Candidate(Identifier(id), name: name, basis, evidence: evidence)
  }

  /// What the points come from: points as given, else inputs.
  func basis(_ model: ScoreModel, _ problems: inout [Problem]) -> Candidate.Basis? {
    let known = problems.count
    let texts = collect(&problems) { () throws(Problem) in try pointTexts() }
    guard problems.count == known else { return nil }
    if let texts {
      let points = points(texts, count: model.factors.count, &problems)
      return problems.count == known ? .points(points) : nil
    }
    guard model.readsInputs else {
      problems.append(
        problem(
          with: "points", "the candidate has no points",
          expected: "\(model.factors.count) points, one for each weight",
          hint: "inputs make points only for the five standard factors: "
            + Factor.standard.map(\.id).joined(separator: ", ")))
      return nil
    }
    var inputs = CandidateInputs()
    for field in InputField.allCases { read(field, into: &inputs, &problems) }
    return .inputs(inputs)
  }

  private func points(
    _ texts: [String?], count: Int, _ problems: inout [Problem]
  ) -> [Fraction?] {
    guard texts.count == count else {
      problems.append(
        problem(
          with: "points", texts.count == 1 ? "there is 1 point" : "there are \(texts.count) points",
          expected: "one for each of the \(count) factors",
          hint: count == Factor.standard.count ? "say --weights for other factors" : nil))
      return []
    }
    return texts.enumerated().map { index, text in
      guard let text, !text.isEmpty else { return nil }
      guard !text.utf8.contains(UInt8(ascii: "/")), let points = Fraction(text) else {
        problems.append(
          problem(
            withPoint: index, "this is no plain number", expected: "digits such as 12 or 1.9"))
        return nil
      }
      if points.isNegative || points > ScoreModel.highestPoints {
        problems.append(
          problem(withPoint: index, "points are out of range", expected: "0 to 100"))
      }
      return points
    }
  }

  private func read(
    _ field: InputField, into inputs: inout CandidateInputs, _ problems: inout [Problem]
  ) {
    let name = field.rawValue
    guard let text = collect(&problems, { () throws(Problem) in try text(of: name) }) else {
      return
    }
    do {
      try inputs.set(field, to: text)
    } catch {
      let message = InputFlawMessage(error)
      problems.append(
        problem(with: name, message.what, expected: message.expected, hint: message.hint))
    }
  }

  private func evidence(_ problems: inout [Problem]) -> [InputField: Evidence] {
    var all: [InputField: Evidence] = [:]
    for field in InputField.allCases {
      var evidence = Evidence()
      for part in CandidateNames.EvidencePart.allCases {
        let name = CandidateNames.evidence(field, part)
        guard let text = collect(&problems, { () throws(Problem) in try text(of: name) }) else {
          continue
        }
        take(text, as: part, named: name, into: &evidence, &problems)
      }
      if !evidence.isEmpty { all[field] = evidence }
    }
    return all
  }

  private func take(
    _ text: String, as part: CandidateNames.EvidencePart, named name: String,
    into evidence: inout Evidence, _ problems: inout [Problem]
  ) {
    switch part {
    case .source: evidence.source = text
    case .author: evidence.author = text
    case .date:
      evidence.date = CivilDate(text)
      if evidence.date == nil {
        problems.append(
          problem(with: name, "this is no date", expected: "a date such as 2026-01-31", hint: nil))
      }
    case .confidence:
      evidence.confidence = Confidence(rawValue: text)
      if evidence.confidence == nil {
        let words = Confidence.allCases.reversed().map(\.rawValue)
        problems.append(
          problem(
            with: name, "this is no confidence",
            expected: "one of " + words.joined(separator: ", "),
            hint: Suggestion.nearest(to: text, among: words).map { "did you mean '\($0)'?" }))
      }
    }
  }

  /// What `read` gives; nil where it fails, which is added to `problems`.
  func collect<Value>(
    _ problems: inout [Problem], _ read: () throws(Problem) -> Value?
  ) -> Value? {
    do {
      return try read()
    } catch {
      problems.append(error)
      return nil
    }
  }
}
