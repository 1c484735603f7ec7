import Basics
import Exact
import Platform
import Scoring
import Tabular

/// The kept changes of a list, as CSV `date,by,id,field,old,new,note`, the oldest first.
///
/// They lie over the list, which itself stays as it was entered. Each names the value that it
/// replaces: where that is not what stands there, something was changed past the history, and
/// nothing is computed from it.
struct HistoryFile {
  private static let names = ["date", "by", "id", "field", "old", "new", "note"]
  /// The field that stands for all weights, without an id.
  static let weightsField = "weights"

  /// The changes in the order of the file, each with its place.
  private(set) var changes: [(change: InputChange, place: Problem.Place)] = []
  /// What is wrong with the file's rows.
  private(set) var problems = RowProblems()

  private let path: String
  private var bytes: [UInt8] = []

  /// Reads a history; one that is not there yet is empty where it `mayBeNew`.
  init(_ path: String, mayBeNew: Bool = false, _ context: Context) throws(Problem) {
    self.path = path
    do {
      bytes = try context.open(path).readAll()
    } catch {
      guard mayBeNew, error.code == "not_found" else { throw error }
    }
    if bytes.isEmpty, mayBeNew { return }
    var reader = try CSVReader(InputFile.memory(bytes, name: path), CSVOptions(file: path))
    let map = try HeaderMap(
      reader.header, wanted: Self.names.map { WantedColumn($0, isNeeded: $0 != "note") },
      at: .init(file: path, line: reader.headerLine))
    while try reader.next() {
      do throws(Problem) {
        changes.append((try change(reader, map), map["id"].map { reader.place($0) } ?? .init()))
      } catch {
        problems.add(error)
      }
    }
    for problem in reader.problems.kept { problems.add(problem) }
  }

  private func change(_ reader: CSVReader, _ map: HeaderMap) throws(Problem) -> InputChange {
    let text: (String) -> String = { name in
      map[name].map { TextTrim.blanks(reader.text($0)) } ?? ""
    }
    guard let date = CivilDate(text("date")) else {
      throw reader.problem(
        map["date"] ?? 0, "this is no date", expected: "a date such as 2026-01-31")
    }
    if let last = changes.last?.change.date, date < last {
      throw reader.problem(
        map["date"] ?? 0, "this change is earlier than the one before",
        expected: "\(last.text) or later")
    }
    let isWeights = text("id").isEmpty
    guard !isWeights || ByteOrder.same(text("field"), Self.weightsField) else {
      throw reader.problem(
        map["id"] ?? 0, "the change has no id",
        expected: "a candidate's id, or the field weights")
    }
    return InputChange(
      on: date, by: text("by"),
      isWeights ? .weights : .input(Identifier(text("id")), field: text("field")),
      from: text("old"), to: text("new"), note: text("note").isEmpty ? nil : text("note"))
  }

  /// The candidates and the model as all changes before a day left them; all changes without one.
  func state(
    of candidates: [Candidate], _ model: ScoreModel, before day: CivilDate? = nil
  ) throws(Problem) -> (candidates: [Candidate], model: ScoreModel) {
    var state = (candidates: candidates, model: model)
    for (change, place) in changes {
      if let day, change.date >= day { break }
      do throws(Problem) {
        try Self.apply(change, to: &state.candidates, &state.model)
      } catch {
        throw .badInput(
          error.what, at: place, found: error.found, expected: error.expected, hint: error.hint)
      }
    }
    return state
  }

  /// The changes from a day on.
  func changes(since day: CivilDate) -> [InputChange] {
    changes.map(\.change).filter { $0.date >= day }
  }

  private static func apply(
    _ change: InputChange, to candidates: inout [Candidate], _ model: inout ScoreModel
  ) throws(Problem) {
    switch change.subject {
    case .weights:
      guard try self.model(model, weights: change.old) == model else {
        throw mismatch(change.old, stands: ModelOptions.text(of: model))
      }
      model = try self.model(model, weights: change.new)
    case .input(let id, let field):
      let old = InputSetting(id: id.text, field: field, value: change.old)
      let index = try old.index(in: candidates)
      var before = [candidates[index]]
      try old.apply(to: &before, model)
      guard before[0].basis == candidates[index].basis else {
        throw mismatch(change.old, stands: old.present(in: candidates[index], model).value)
      }
      try InputSetting(id: id.text, field: field, value: change.new).apply(to: &candidates, model)
      if let input = InputField(rawValue: field) {
        candidates[index].evidence[input] = change.evidence
      }
    }
  }

  private static func mismatch(_ old: String, stands value: String) -> Problem {
    .badInput(
      "the change does not start from what stands there",
      found: old.isEmpty ? "old is empty" : "old \(old)",
      expected: value.isEmpty ? "nothing, for unknown" : value,
      hint: "record every change with --keep, or mend the row")
  }

  private static func model(
    _ model: ScoreModel, weights text: String
  ) throws(Problem) -> ScoreModel {
    let other = try ModelOptions.model(
      weights: text, threshold: model.threshold, by: weightsField)
    guard other.factors.count == model.factors.count else {
      throw .badInput(
        "these weights are of another model", found: "\(other.factors.count) weights",
        expected: "one for each of the \(model.factors.count) factors")
    }
    do {
      return try ScoreModel(
        zip(model.factors, other.weights).map { Factor($0.id, weight: $1) },
        threshold: model.threshold)
    } catch {
      throw ModelFlawMessage(error).problem(by: weightsField)
    }
  }

  /// Starts the file anew with further changes behind the present ones; it takes the old file's
  /// place when the stream is finished.
  func appending(_ more: [InputChange], _ context: Context) throws(Problem) -> OutputStream {
    if let last = changes.last?.change.date, let first = more.first?.date, first < last {
      throw Problem(
        .usage, code: "bad_value", "--as-of \(first.text): the history has a later change",
        expected: "\(last.text) or later")
    }
    var csv = CSVWriter()
    if bytes.isEmpty { csv.row(Self.names) }
    for change in more {
      let (id, field) =
        switch change.subject {
        case .weights: ("", Self.weightsField)
        case .input(let id, let field): (id.text, field)
        }
      csv.raw(change.date.text)
      csv.text(change.author)
      csv.raw(id)
      csv.raw(field)
      csv.raw(change.old)
      csv.raw(change.new)
      csv.text(change.note ?? "")
      csv.endRow()
    }
    let stream = try context.create(path)
    try stream.write(bytes)
    if let last = bytes.last, last != 0x0A { try stream.write([0x0A]) }
    try stream.write(csv.bytes)
    return stream
  }
}
